import Glibc

/// One client's connection: reads requests, records them, answers as the handler says.
final class Connection {
    private let descriptor: Int32
    private let number: Int
    private let stop: Pipe
    private let journal: RequestJournal
    private let handler: @Sendable (LoopbackRequest) -> LoopbackResponse
    private var input: RequestReader

    /// Takes over the descriptor and closes it in the end.
    init(
        _ descriptor: Int32,
        _ number: Int,
        _ stop: Pipe,
        _ journal: RequestJournal,
        _ handler: @escaping @Sendable (LoopbackRequest) -> LoopbackResponse
    ) {
        (self.descriptor, self.number, self.stop) = (descriptor, number, stop)
        (self.journal, self.handler) = (journal, handler)
        input = RequestReader(connection: number)
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit { _ = close(descriptor) }

    /// Serves until either side ends the connection.
    func serve() {
        while let request = nextRequest() {
            journal.record(request)
            let response = handler(request)
            if let gate = response.gate, !pass(gate) { return }
            guard send(response, isHead: request.method == "HEAD") else { return }
        }
    }

    private func nextRequest() -> LoopbackRequest? {
        while true {
            if let request = input.next() { return request }
            if input.isBroken { return nil }
            if input.expectsContinue, !write(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)) { return nil }
            guard wait(for: [descriptor], or: stop), input.fill(from: descriptor) else { return nil }
        }
    }

    /// Waits for the gate; false when the server stops or the client goes first.
    private func pass(_ gate: LoopbackGate) -> Bool {
        guard wait(for: [gate.descriptor, descriptor], or: stop) else { return false }
        var watched = pollfd(fd: gate.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&watched, 1, 0) == 1
    }
}

extension Connection {
    /// Sends the answer; false when the connection is over.
    private func send(_ response: LoopbackResponse, isHead: Bool) -> Bool {
        let body = response.body
        switch response.delivery {
        case .complete:
            let hasLength = response.status >= 200 && response.status != 204 && response.status != 304
            let head = response.head(hasLength ? "Content-Length: \(body.count)" : nil)
            return write(hasLength && !isHead ? head + body : head)
        case .chunked(let size):
            return write(response.head("Transfer-Encoding: chunked")) && writeChunks(body, of: size)
        case .stalled(let gate, let rest):
            let head = response.head("Content-Length: \(body.count + rest)")
            return write(head + body) && pass(gate) && write([UInt8](repeating: 120, count: rest))
        case .endless:
            var isOpen = write(response.head("Connection: close"))
            while isOpen { isOpen = write(body) }
        case .truncated(let missing): _ = write(response.head("Content-Length: \(body.count + missing)") + body)
        case .unterminatedChunks: _ = write(response.head("Transfer-Encoding: chunked") + chunk(body[...]))
        case .raw: _ = write(body)
        case .closed: break
        case .reset: resetOnClose()
        }
        return false
    }

    private func writeChunks(_ body: [UInt8], of size: Int) -> Bool {
        var rest = body[...]
        while !rest.isEmpty {
            guard write(chunk(rest.prefix(max(1, size)))) else { return false }
            rest = rest.dropFirst(max(1, size))
        }
        return write(Array("0\r\n\r\n".utf8))
    }

    private func chunk(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + [13, 10]
    }

    private func resetOnClose() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress?.advanced(by: sent), $0.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}

extension LoopbackResponse {
    /// Status line and headers with one that frames the body.
    fileprivate func head(_ framing: String?) -> [UInt8] {
        var text = "HTTP/1.1 \(status) Status\r\n"
        for header in headers { text += "\(header.name): \(header.value)\r\n" }
        if let framing { text += framing + "\r\n" }
        return Array((text + "\r\n").utf8)
    }
}
