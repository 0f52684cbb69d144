import CCurl

/// What became of a message: the server's own words count, libcurl's code only where there are none.
enum MailOutcome {
    typealias Outcome = Result<MailReceipt, MailError>

    static func of(_ journal: MailJournal, recipients: [String], code: CURLcode, error: HTTPError) -> Outcome {
        if journal.step == .text { return text(journal, recipients, error) }
        if code == CURLE_USE_SSL_FAILED { return .failure(.noTLS) }
        if journal.step >= .recipient, let all = everyone(journal, recipients) { return .failure(.nobody(all)) }
        if let reply = journal.reply, reply.isRefusal { return .failure(.refused(journal.step, reply)) }
        if code == CURLE_LOGIN_DENIED || code == CURLE_AUTH_ERROR { return .failure(.noLogin) }
        return .failure(.failed(journal.step, error))
    }

    /// The text was asked for: taken, refused, or nothing heard.
    private static func text(_ journal: MailJournal, _ recipients: [String], _ error: HTTPError) -> Outcome {
        guard let reply = journal.reply else {
            return .failure(journal.isHandedOver ? .lost(error) : .failed(.text, error))
        }
        guard reply.isDone else { return .failure(.refused(.text, reply)) }
        return .success(MailReceipt(reply: reply, refused: refusals(journal, recipients)))
    }

    private static func everyone(_ journal: MailJournal, _ recipients: [String]) -> [MailRefusal]? {
        let refused = refusals(journal, recipients)
        return !recipients.isEmpty && refused.count == recipients.count ? refused : nil
    }

    private static func refusals(_ journal: MailJournal, _ recipients: [String]) -> [MailRefusal] {
        zip(recipients, journal.recipients).filter(\.1.isRefusal).map { MailRefusal(address: $0, reply: $1) }
    }
}
