import CCurl

/// Hands in one message. Lives on one thread; libcurl's callbacks write to it.
final class MailTransfer {
    let message: MailMessage
    let server: MailServer
    let limits: MailLimits
    var journal = MailJournal()
    private let ticket: TransferTicket
    private let start = ContinuousClock.now
    private var given = 0
    private var farewell: ContinuousClock.Instant?
    private var recipientList: UnsafeMutablePointer<curl_slist>?
    private var easy: EasyHandle?
    /// Our own reason for stopping libcurl.
    private var refusal: HTTPError.Code?

    /// A server that does not answer the farewell is left without.
    private static let patience = Duration.seconds(2)

    init(_ message: MailMessage, to server: MailServer, _ limits: MailLimits, _ ticket: TransferTicket) {
        (self.message, self.server, self.limits, self.ticket) = (message, server, limits, ticket)
    }

    deinit { curl_slist_free_all(recipientList) }

    /// Blocks until the server's last word, the limit of time, or the ticket is cancelled.
    func run() -> MailOutcome.Outcome {
        guard CurlGlobal.isReady, let easy = EasyHandle() else { return failure(CURLE_FAILED_INIT) }
        self.easy = easy
        defer { self.easy = nil }
        guard addRecipients() else { return failure(CURLE_OUT_OF_MEMORY) }
        let refused = easy.configure(for: self, recipients: recipientList)
        guard refused == CURLE_OK else { return failure(refused) }
        guard mayGoOn() else { return failure(CURLE_ABORTED_BY_CALLBACK) }
        let code = curl_easy_perform(easy.raw)
        return MailOutcome.of(journal, recipients: message.recipients, code: code, error: error(code))
    }
}

/// What the callbacks ask.
extension MailTransfer {
    /// Copies the next piece of the text; 0 at its end.
    func give(_ room: UnsafeMutableRawBufferPointer) -> Int {
        let piece = message.text[given...].prefix(room.count)
        room.copyBytes(from: piece)
        given += piece.count
        if given == message.text.count { journal.handedOver() }
        return piece.count
    }

    /// Whether libcurl may go on waiting.
    func mayGoOn() -> Bool {
        let now = ContinuousClock.now
        if isConnected { journal.connected() }
        if ticket.isCancelled { return stop(.cancelled) }
        if journal.step == .connecting, now > start + limits.connectTime { return stop(.connectTimeout) }
        if now > start + limits.totalTime { return stop(.timeout) }
        guard journal.isLeaving else { return true }
        farewell = farewell ?? now
        return now < (farewell ?? now) + Self.patience
    }

    private var isConnected: Bool { (easy?.time(CURLINFO_CONNECT_TIME_T) ?? .zero) > .zero }

    private func stop(_ code: HTTPError.Code) -> Bool {
        refusal = refusal ?? code
        return false
    }
}

extension MailTransfer {
    private func addRecipients() -> Bool {
        for address in message.recipients {
            guard let longer = curl_slist_append(recipientList, "<\(address)>") else { return false }
            recipientList = longer
        }
        return true
    }

    private func failure(_ code: CURLcode) -> MailOutcome.Outcome { .failure(.failed(journal.step, error(code))) }

    /// libcurl's code in our words, at the server's own name, which is no secret.
    private func error(_ code: CURLcode) -> HTTPError {
        let failure = CurlFailure(
            code: code,
            message: easy?.message ?? "",
            verifyResult: easy?.long(CURLINFO_SSL_VERIFYRESULT) ?? 0,
            systemError: Int32(truncatingIfNeeded: easy?.long(CURLINFO_OS_ERRNO) ?? 0)
        )
        let late = code == CURLE_OPERATION_TIMEDOUT && journal.step > .connecting
        return HTTPError(
            refusal ?? (late ? .timeout : failure.errorCode),
            context: server.host,
            underlying: refusal == nil ? Int(code.rawValue) : 0,
            detail: failure.detail
        )
    }
}
