import HTTPTransfer
import OpinionCore
import RobotFakes
import Testing

@testable import Alerting

/// What a mail server says, and what becomes of it.
@Suite(.timeLimit(.minutes(10))) struct EmailVerdictTests {
    enum Outcome: Sendable { case sent, retry, broken, content, unknown }

    struct Case: Sendable, CustomTestStringConvertible {
        let at: String
        let reply: String
        let outcome: Outcome
        let code: String

        init(_ at: String, _ reply: String, _ outcome: Outcome, _ code: String) {
            (self.at, self.reply, self.outcome, self.code) = (at, reply, outcome, code)
        }

        var testDescription: String { "\(at) \(reply)" }
    }

    @Test(arguments: [
        Case("", "421 4.3.2 busy", .retry, "smtp_421"), Case("", "554 no", .broken, "smtp_554"),
        Case("", "HTTP/1.1 400 Bad Request", .retry, "timeout"),
        Case("HELLO", "421 bye", .retry, "smtp_421"),
        Case("MAIL", "530 5.7.0 auth", .broken, "smtp_530"), Case("MAIL", "550 5.7.1 no", .broken, "smtp_550"),
        Case("MAIL", "451 later", .retry, "smtp_451"), Case("MAIL", "552 5.3.4 size", .content, "smtp_552"),
        Case("RCPT", "450 4.2.0 greylisted", .retry, "smtp_450"), Case("RCPT", "452 full", .retry, "smtp_452"),
        Case("RCPT", "550 5.1.1 who", .broken, "smtp_550"), Case("RCPT", "552 5.2.2 full", .retry, "smtp_552"),
        Case("RCPT", "554 5.7.1 relay", .broken, "smtp_554"),
        Case("DATA", "554 no", .broken, "smtp_554"), Case("DATA", "451 later", .retry, "smtp_451"),
        Case("TEXT", "250 2.0.0 ok", .sent, ""), Case("TEXT", "552 5.3.4 big", .content, "smtp_552"),
        Case("TEXT", "554 5.7.1 spam", .content, "smtp_554"), Case("TEXT", "550 5.7.1 spam", .content, "smtp_550"),
        Case("TEXT", "550 5.1.1 who", .broken, "smtp_550"), Case("TEXT", "451 4.7.1 later", .retry, "smtp_451"),
    ])
    func answersAreRead(row: Case) async throws {
        let server = try SMTPFake { $0.name == row.at ? .reply(row.reply) : nil }
        let channel = try Mailboxes.make(server.url(), timeout: .milliseconds(600))
        let attempt = await channel.deliver(Samples.delivery(), now: Samples.now)
        expect(attempt.verdict, row.outcome)
        #expect((attempt.verdict.reason?.code ?? "") == row.code)
    }

    /// The text was refused: once more without what came from outside.
    @Test func refusedTextIsSentOnceMoreReduced() async throws {
        let server = try SMTPFake { moment in
            guard case .text(let mail) = moment, let parts = try? MailParts(mail.text) else { return nil }
            return parts.plain.contains("夜間生產") ? .reply("554 5.7.1 spam") : nil
        }
        let attempt = await (try Mailboxes.make(server.url())).deliver(Samples.delivery(), now: Samples.now)
        expect(attempt.verdict, .sent)
        #expect(server.mails.count == 1)
        #expect(!attempt.wire.contains("夜間生產"))
        #expect(attempt.extra == 1)
        #expect(server.mails.first?.header("Message-ID") == "<k3x9-1-3@example.cn>")
    }

    @Test(arguments: [SMTPAnswer.reset, .close, .silence])
    func aBreakAfterTheTextIsUnknown(answer: SMTPAnswer) async throws {
        let server = try SMTPFake { $0.name == "TEXT" ? answer : nil }
        let channel = try Mailboxes.make(server.url(), timeout: .milliseconds(400))
        expect(await channel.deliver(Samples.delivery(), now: Samples.now).verdict, .unknown)
    }

    @Test(arguments: ["", "MAIL", "DATA"])
    func aBreakBeforeTheTextIsTriedAgain(at: String) async throws {
        let server = try SMTPFake { $0.name == at ? .reset : nil }
        expect(await (try Mailboxes.make(server.url())).deliver(Samples.delivery(), now: Samples.now).verdict, .retry)
    }

    @Test func aWrongPasswordIsNamedAndNeverShown() async throws {
        let certificate = try TestCertificate()
        let server = try SMTPFake(.init(encryption: .immediate(certificate), users: ["duty": "right"])) { moment in
            guard case .command("AUTH", _) = moment else { return nil }
            return .reply("535 5.7.8 no such password \(Mailboxes.secret) for duty")
        }
        let channel = try Mailboxes.make(
            server.url("smtps"),
            secret: Mailboxes.secret,
            changing: ["ca_file": .text(certificate.file), "user": .text("duty")]
        )
        let attempt = await channel.deliver(Samples.delivery(), now: Samples.now)
        expect(attempt.verdict, .broken)
        #expect(attempt.verdict.reason?.code == "smtp_535")
        var dumped = ""
        dump(channel, to: &dumped)
        let texts = Language.allCases.compactMap { attempt.verdict.reason?.text($0) }
        for text in texts + [attempt.wire, dumped, "\(attempt)", "\(channel)"] {
            #expect(!text.contains(Mailboxes.secret))
        }
        #expect(texts.allSatisfy { $0.contains("secret_file") })
    }

    @Test(arguments: [SMTPFake.Encryption.none])
    func aPasswordNeverGoesOutInTheClear(encryption: SMTPFake.Encryption) async throws {
        let server = try SMTPFake(.init(encryption: encryption, users: ["duty": Mailboxes.secret])) { moment in
            if case .command("AUTH", _) = moment { Issue.record("a login in the clear") }
            return nil
        }
        let channel = try Mailboxes.make(server.url(), secret: Mailboxes.secret)
        let verdict = await channel.deliver(Samples.delivery(), now: Samples.now).verdict
        expect(verdict, .broken)
        #expect(verdict.reason?.code == "no_tls")
    }

    /// Who is refused is named; who has it gets no second one.
    @Test(arguments: ["550 5.1.1 who?", "450 4.2.1 later"])
    func aRepeatGoesToTheRefusedAlone(reply: String) async throws {
        let isOpen = Switch()
        let server = try SMTPFake { moment in
            moment == .command("RCPT", "TO:<zhang@example.cn>") && !isOpen.value ? .reply(reply) : nil
        }
        let channel = try Mailboxes.make(server.url())
        let first = await channel.deliver(Samples.delivery(), now: Samples.now).verdict
        expect(first, reply.hasPrefix("5") ? .content : .retry)
        #expect(first.reason?.text(.traditional).contains("zhang@example.cn（其餘收件人已收到）") == true)
        expect(
            await channel.deliver(Samples.delivery(), now: Samples.now).verdict,
            first.reason == nil ? .sent : reply.hasPrefix("5") ? .content : .retry
        )
        #expect(server.mails.map(\.recipients) == [["duty@example.cn", "office@example.cn"]])
        isOpen.turnOn()
        expect(await channel.deliver(Samples.delivery(), now: Samples.now).verdict, .sent)
        #expect(server.mails.last?.recipients == ["zhang@example.cn"])
        expect(await channel.deliver(Samples.delivery(), now: Samples.now).verdict, .sent)
    }

    @Test(
        arguments: [
            (["server": .text("mail.example.cn")], nil, "server"), (["server": .text("https://h")], nil, "server"),
            (["from": .text("nobody")], nil, "from"), (["to": .list(["duty"])], nil, "to"),
            (["to": .list(["a@b.cn>\r\nRCPT TO:<c@d.cn"])], nil, "to"), (["cc": .list(["張三"])], nil, "cc"),
            (["user": .text("duty")], nil, "user"), (["tls": .text("none")], "secret123", "tls"),
            (["server": .text("smtps://h")], nil, "tls"),
        ] as [([String: ChannelValue?], String?, String)]
    )
    func faultsNameTheirKey(changes: [String: ChannelValue?], secret: String?, key: String) throws {
        let fault = #expect(throws: ChannelFault.self) {
            try Mailboxes.make("smtp://127.0.0.1:1", secret: secret, changing: changes)
        }
        for language in Language.allCases {
            let text = try #require(fault).text(language)
            #expect(text.hasPrefix("opinion.yaml:9:5: "))
            #expect(text.contains("\(key)：") || text.contains("\(key): "))
            #expect(!text.contains("secret123"))
            #expect(!text.contains("\r"))
        }
    }

    /// Every code that a server may say at every step has its words in three languages.
    @Test func everyRefusalHasItsWords() {
        for step in MailStep.allCases {
            for code in 400...599 {
                let row = EmailCodes.row(step, MailReply(code: code, text: "x"))
                #expect(row != nil, "\(step) \(code)")
            }
        }
    }

    private func expect(_ verdict: Verdict, _ outcome: Outcome, at location: SourceLocation = #_sourceLocation) {
        let holds =
            switch (verdict, outcome) {
            case (.sent, .sent), (.retry, .retry), (.channelBroken, .broken), (.contentRejected, .content),
                (.unknown, .unknown):
                true
            default: false
            }
        #expect(holds, "\(verdict)", sourceLocation: location)
    }
}

extension SMTPMoment {
    /// The command, empty for the greeting, `TEXT` for the text.
    fileprivate var name: String {
        switch self {
        case .greeting: ""
        case .command("EHLO", _), .command("HELO", _): "HELLO"
        case .command(let verb, _): verb
        case .text: "TEXT"
        }
    }
}
