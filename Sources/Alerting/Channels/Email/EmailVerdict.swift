import HTTPTransfer
import OpinionCore

/// What became of a message, in words that a person can act on.
enum EmailVerdict {
    static func of(_ error: MailError, _ secrets: ChannelSecrets) -> Verdict {
        switch error {
        case .refused(let step, let reply): refusal(step, reply, secrets, whom: nil)
        case .nobody(let refused): recipients(refused, secrets)
        case .noTLS: .channelBroken(VerdictReason("no_tls", noTLS))
        case .noLogin: .channelBroken(VerdictReason("no_login", noLogin))
        case .badAddress(let address): .channelBroken(VerdictReason("address", EmailFault.address(address)))
        case .failed(let step, let cause): transport(step, cause)
        case .lost(let cause): .unknown(VerdictReason(cause.code.rawValue, lost(cause)))
        }
    }

    /// Some have it and some were refused. Who is refused for good is a fault that a person has to mend, and is named;
    /// a repeat goes to the refused alone.
    static func someRefused(_ refused: [MailRefusal], _ secrets: ChannelSecrets) -> Verdict {
        recipients(refused, secrets, isPart: true)
    }

    private static func recipients(
        _ refused: [MailRefusal],
        _ secrets: ChannelSecrets,
        isPart: Bool = false
    ) -> Verdict {
        let verdicts = refused.map { refusal(.recipient, $0.reply, secrets, whom: $0.address, isPart: isPart) }
        let broken = verdicts.first { $0.needsAPerson }
        return broken ?? verdicts.first ?? .channelBroken(VerdictReason("address", EmailFault.address("")))
    }

    private static func refusal(
        _ step: MailStep,
        _ reply: MailReply,
        _ secrets: ChannelSecrets,
        whom: String?,
        isPart: Bool = false
    ) -> Verdict {
        guard let row = EmailCodes.row(step, reply) else { return .unknown(VerdictReason("answer", unreadable)) }
        let text = whom.map { naming($0, row.text, isPart: isPart) } ?? row.text
        let answer = secrets.redact("\(reply.code) \(reply.text)")
        let reason = VerdictReason("smtp_\(reply.code)", text).adding(answer: answer)
        switch row.meaning {
        case .retry(let after): return .retry(after: after, reason: reason)
        case .unexplained: return .unexplained(reason)
        // Whoever else is on the list has it: the channel works, and nothing else waits for this one address.
        case .broken: return isPart ? .contentRejected(reason) : .channelBroken(reason)
        case .content: return .contentRejected(reason)
        }
    }

    private static func transport(_ step: MailStep, _ cause: HTTPError) -> Verdict {
        let reason = VerdictReason(cause.code.rawValue, text(step, cause))
        switch cause.code {
        case .badURL, .schemeRefused, .invalidRequest, .addressRefused: return .channelBroken(reason)
        default: return .retry(after: nil, reason: reason)
        }
    }
}

extension EmailVerdict {
    /// The place is the server's name, which is no secret.
    private static func text(_ step: MailStep, _ cause: HTTPError) -> Phrase {
        if step <= .greeting, [.timeout, .badAnswer].contains(cause.code) { return mute(cause.context) }
        if cause.code == .badAnswer { return unreadable }
        return Phrase(cause.localized("zh-Hant"), cause.localized("zh-Hans"), cause.localized("en"))
    }

    private static func naming(_ address: String, _ text: Phrase, isPart: Bool) -> Phrase {
        let others =
            isPart
            ? Phrase("（其餘收件人已收到）", "（其余收件人已收到）", " (the others have it)") : Phrase("", "", "")
        return Phrase(
            "\(address)\(others.traditional)：\(text.traditional)",
            "\(address)\(others.simplified)：\(text.simplified)",
            "\(address)\(others.english): \(text.english)"
        )
    }

    private static func mute(_ host: String) -> Phrase {
        Phrase(
            "\(host)：連接後沒有 SMTP 應答；465 端口用 smtps://，587 與 25 端口用 smtp://",
            "\(host)：连接后没有 SMTP 应答；465 端口用 smtps://，587 与 25 端口用 smtp://",
            "\(host): it does not speak SMTP; port 465 wants smtps://, ports 587 and 25 smtp://"
        )
    }

    private static func lost(_ cause: HTTPError) -> Phrase {
        Phrase(
            "\(cause.context)：正文發出後沒有答覆，是否送達不明；將以同一編號重發",
            "\(cause.context)：正文发出后没有答复，是否送达不明；将以同一编号重发",
            "\(cause.context): no answer after the text was sent, so it may have arrived; it is sent again under the same id"
        )
    }

    private static let noTLS = Phrase(
        "郵件服務器不支持加密（STARTTLS），未發送；改用 smtps:// 與 465 端口，內網中繼可設 tls: none",
        "邮件服务器不支持加密（STARTTLS），未发送；改用 smtps:// 与 465 端口，内网中继可设 tls: none",
        "the mail server offers no encryption (STARTTLS), so nothing was sent; use smtps:// and port 465, or tls: none for an internal relay"
    )
    private static let noLogin = Phrase(
        "郵件服務器不提供 PLAIN 或 LOGIN 登錄；請在郵箱設置中開通 SMTP，內網中繼則刪去 secret_file",
        "邮件服务器不提供 PLAIN 或 LOGIN 登录；请在邮箱设置中开通 SMTP，内网中继则删去 secret_file",
        "the mail server offers neither the PLAIN nor the LOGIN login; allow SMTP in the mailbox's settings, or remove secret_file for an internal relay"
    )
    private static let unreadable = Phrase(
        "答覆無法識別；請核對 server 是否為郵件服務器",
        "答复无法识别；请核对 server 是否为邮件服务器",
        "the answer cannot be read; check that server is a mail server"
    )
}

extension Verdict {
    fileprivate var needsAPerson: Bool {
        switch self {
        case .channelBroken, .contentRejected: true
        case .sent, .retry, .unknown, .unexplained: false
        }
    }
}
