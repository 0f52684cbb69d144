/// Hands messages in by SMTP (RFC 5321), each over a connection of its own, a few at once.
package struct MailClient: Sendable {
    private let server: MailServer
    private let limits: MailLimits

    /// Each message under way takes a thread.
    package static let width = 4
    private let threads = BlockingThreads(limit: width)

    package init(_ server: MailServer, limits: MailLimits = MailLimits()) {
        (self.server, self.limits) = (server, limits)
    }

    /// Returns when the server has taken the message for at least one recipient. Cancelling the task ends it within about
    /// a second.
    package func send(_ message: MailMessage) async throws(MailError) -> MailReceipt {
        try message.check()
        let ticket = TransferTicket()
        let (server, limits, threads) = (server, limits, threads)
        let outcome = await withTaskCancellationHandler {
            await threads.run { MailTransfer(message, to: server, limits, ticket).run() }
        } onCancel: {
            ticket.cancel()
        }
        guard let outcome else { throw .failed(.connecting, HTTPError(.other, context: server.host)) }
        return try outcome.get()
    }
}
