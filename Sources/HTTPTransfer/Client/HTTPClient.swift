/// Sends requests over pooled connections; one thread of its own does the network work of all transfers.
///
/// Feeds and channels have a client each, so that they never share connections. Dropping the last reference stops the
/// thread and cancels what is under way; ``shutdown()`` does the same and waits.
package final class HTTPClient: Sendable {
    private let configuration: HTTPClientConfiguration
    private let mailbox: Mailbox

    /// Starts the thread; should the system refuse one, every ``send(_:)`` says so.
    package init(_ configuration: HTTPClientConfiguration = HTTPClientConfiguration()) {
        let mailbox = Mailbox()
        self.configuration = configuration
        self.mailbox = mailbox
        let isStarted = LoopThread.start {
            guard CurlGlobal.isReady, let loop = TransferLoop(configuration, mailbox) else {
                return mailbox.close(.other).forEach { $0.abandon(.other) }
            }
            loop.run()
        }
        if !isStarted { mailbox.close(.other).forEach { $0.abandon(.other) } }
    }

    deinit {
        mailbox.post(.stop(nil))
    }

    /// Returns the complete answer, whatever its status. Cancelling the task aborts the transfer at once.
    package func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let isStepwise = !request.ownHeaders.isEmpty || configuration.looksUpNames
        guard request.followRedirects, isStepwise else { return try await sendOne(request) }
        var chain = RedirectChain(request)
        return try await chain.follow { (request) async throws(HTTPError) in try await sendOne(request) }
    }

    private func sendOne(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        var prepared = try PreparedRequest(request, configuration)
        if prepared.isProxied, configuration.looksUpNames { try await prepared.lookUp() }
        return try await transfer(prepared)
    }

    private func transfer(_ prepared: PreparedRequest) async throws(HTTPError) -> HTTPResponse {
        let ticket = TransferTicket()
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                mailbox.submit(.start(prepared, ticket, continuation))
            }
        } onCancel: {
            ticket.cancel()
            mailbox.post(.cancel(ticket))
        }
        return try outcome.get()
    }

    /// Cancels all transfers, closes all connections and ends the thread; may be called more than once.
    package func shutdown() async {
        await withCheckedContinuation { continuation in
            mailbox.submit(.stop(continuation))
        }
    }
}
