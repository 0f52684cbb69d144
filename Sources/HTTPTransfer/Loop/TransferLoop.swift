import CCurl

/// Drives all transfers of one client over libcurl's multi-socket interface. Lives on one thread and never leaves it.
final class TransferLoop {
    private let configuration: HTTPClientConfiguration
    private let mailbox: Mailbox
    private let poller: Poller
    private let multi: UnsafeMutableRawPointer
    private var queue: AdmissionQueue<Transfer>
    /// Waiting and running transfers, by which they are kept alive and found for cancelling.
    private var transfers: [ObjectIdentifier: Transfer] = [:]
    private var idleHandles: [EasyHandle] = []
    private var stops: [CheckedContinuation<Void, Never>] = []
    private var isStopping = false

    /// nil when memory or descriptors have run out.
    init?(_ configuration: HTTPClientConfiguration, _ mailbox: Mailbox) {
        guard let poller = Poller(waking: mailbox.wakeDescriptor), let multi = curl_multi_init() else { return nil }
        self.configuration = configuration
        self.mailbox = mailbox
        self.poller = poller
        self.multi = multi
        queue = AdmissionQueue(
            total: configuration.maxConnections,
            perOrigin: configuration.maxConnectionsPerHost
        )
        configure()
    }

    /// Works until a stop command, then answers everyone and frees everything.
    func run() {
        while !isStopping {
            poller.wait { descriptor, events in
                if descriptor == mailbox.wakeDescriptor {
                    mailbox.drain().forEach(obey)
                } else {
                    act(on: descriptor, events)
                }
            }
            if poller.takeExpiredTimer { act(on: CURL_SOCKET_TIMEOUT, 0) }
            finishEnded()
            admit()
        }
        stop()
    }
}

extension TransferLoop {
    private func configure() {
        ccurl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, configuration.maxConnections)
        ccurl_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, configuration.maxConnectionsPerHost)
        ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, configuration.maxConnections)
        let context = Unmanaged.passUnretained(self).toOpaque()
        ccurl_multi_set_socket_callback(multi, Self.socketChanged, context)
        ccurl_multi_set_timer_callback(multi, Self.timerChanged, context)
    }

    private func act(on socket: curl_socket_t, _ events: Int32) {
        var running: Int32 = 0
        curl_multi_socket_action(multi, socket, events, &running)
    }

    private func obey(_ command: LoopCommand) {
        switch command {
        case .start(let prepared, let ticket, let continuation):
            let transfer = Transfer(prepared, ticket, continuation)
            guard !ticket.isCancelled else { return transfer.fail(.cancelled) }
            transfers[ObjectIdentifier(ticket)] = transfer
            queue.enqueue(transfer, for: prepared.url.origin)
        case .cancel(let ticket):
            guard let transfer = transfers.removeValue(forKey: ObjectIdentifier(ticket)) else { return }
            transfer.fail(.cancelled)
            recycle(transfer)
        case .stop(let continuation):
            isStopping = true
            if let continuation { stops.append(continuation) }
        }
    }

    /// Starts as many waiting transfers as there is room for.
    private func admit() {
        while let transfer = queue.next() {
            // One that was cancelled while it waited has its answer already.
            guard !transfer.isFinished else {
                queue.release(transfer.prepared.url.origin)
                continue
            }
            start(transfer)
        }
    }

    private func start(_ transfer: Transfer) {
        guard let easy = idleHandles.popLast() ?? EasyHandle() else { return refuse(transfer, CURLE_OUT_OF_MEMORY) }
        transfer.easy = easy
        let code = easy.configure(for: transfer, configuration)
        guard code == CURLE_OK else { return refuse(transfer, code) }
        guard curl_multi_add_handle(multi, easy.raw) == CURLM_OK else { return refuse(transfer, CURLE_FAILED_INIT) }
    }

    private func refuse(_ transfer: Transfer, _ code: CURLcode) {
        let host = transfer.prepared.url.host
        transfer.finish(.failure(HTTPError(.other, context: host, underlying: Int(code.rawValue))))
        forget(transfer)
    }

    private func finishEnded() {
        while true {
            let ended = ccurl_multi_next_ended(multi)
            guard let raw = ended.easy, let context = ccurl_get_private(raw) else { return }
            let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            guard let easy = transfer.easy else { return }
            transfer.finish(TransferOutcome.of(transfer, easy, ended.code))
            forget(transfer)
        }
    }

    private func forget(_ transfer: Transfer) {
        transfers[ObjectIdentifier(transfer.ticket)] = nil
        recycle(transfer)
    }

    /// Takes the handle back and makes room; a transfer without a handle is still queued and has none to give.
    private func recycle(_ transfer: Transfer) {
        guard let easy = transfer.easy else { return }
        transfer.easy = nil
        curl_multi_remove_handle(multi, easy.raw)
        easy.clear()
        if idleHandles.count < 64 { idleHandles.append(easy) }
        queue.release(transfer.prepared.url.origin)
    }

    private func stop() {
        for transfer in transfers.values {
            transfer.fail(.cancelled)
            recycle(transfer)
        }
        transfers = [:]
        idleHandles = []
        curl_multi_cleanup(multi)
        mailbox.close(.cancelled).forEach { $0.abandon(.cancelled) }
        stops.forEach { $0.resume() }
    }
}

/// libcurl's callbacks; their context is the unretained loop, which is alive while `run` calls libcurl.
extension TransferLoop {
    private static let socketChanged: ccurl_socket_callback = { _, socket, what, context, perSocket in
        guard let context else { return -1 }
        let loop = Unmanaged<TransferLoop>.fromOpaque(context).takeUnretainedValue()
        if what == CURL_POLL_REMOVE {
            loop.poller.forget(socket)
        } else {
            loop.poller.watch(socket, what: what, isKnown: perSocket != nil)
            // Any pointer that is not NULL marks the socket as known.
            if perSocket == nil { curl_multi_assign(loop.multi, socket, context) }
        }
        return 0
    }

    private static let timerChanged: ccurl_timer_callback = { _, milliseconds, context in
        guard let context else { return -1 }
        Unmanaged<TransferLoop>.fromOpaque(context).takeUnretainedValue().poller.setTimer(milliseconds)
        return 0
    }
}
