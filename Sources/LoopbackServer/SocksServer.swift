import Glibc
import Synchronization

/// A SOCKS5 proxy on loopback (RFC 1928, 1929) that leads wherever the test says, and remembers what it was asked.
package final class SocksServer: Sendable {
    /// What a client asked, in the proxy's words.
    package struct Request: Hashable, Sendable {
        /// A name, or an address in numbers.
        package let host: String
        package let port: UInt16
        /// Whether the client left the look-up to the proxy.
        package let isName: Bool
        /// `user:password`, where the client gave them.
        package let credentials: String?

        package init(host: String, port: UInt16, isName: Bool, credentials: String?) {
            (self.host, self.port, self.isName, self.credentials) = (host, port, isName, credentials)
        }
    }

    private final class Journal: Sendable {
        let requests = Mutex<[Request]>([])
    }

    /// The port listened on.
    package var port: UInt16 { listener.port }
    private let listener: ListeningSocket
    private let stopSignal: Pipe
    private let journal: Journal

    /// - Parameters:
    ///   - wantsPassword: refuses clients that offer none.
    ///   - route: the port of 127.0.0.1 that a request leads to; nil refuses it.
    package init(
        wantsPassword: Bool = false,
        route: @escaping @Sendable (Request) -> UInt16?
    ) throws(LoopbackError) {
        let (listener, stopSignal, journal) = (try ListeningSocket(.port(0)), try Pipe(), Journal())
        (self.listener, self.stopSignal, self.journal) = (listener, stopSignal, journal)
        let isStarted = Thread.start {
            listener.acceptAll(until: stopSignal) { descriptor, _ in
                defer { _ = close(descriptor) }
                let dialogue = SocksDialogue(descriptor: descriptor, stop: stopSignal)
                guard let request = dialogue.request(wantsPassword: wantsPassword) else { return }
                journal.requests.withLock { $0.append(request) }
                dialogue.relay(to: route(request))
            }
        }
        guard isStarted else { throw LoopbackError.system("pthread_create", EAGAIN) }
    }

    deinit { stop() }

    /// All requests so far.
    package var requests: [Request] { journal.requests.withLock { $0 } }

    /// Stops listening and breaks all connections.
    package func stop() {
        listener.stop()
        stopSignal.signal()
    }
}

/// One client's talk with the proxy, byte by byte.
struct SocksDialogue {
    let descriptor: Int32
    let stop: Pipe

    /// Greeting, password, request; nil for what is none.
    func request(wantsPassword: Bool) -> SocksServer.Request? {
        guard let greeting = read(2), greeting[0] == 5, let methods = read(Int(greeting[1])) else { return nil }
        let method: UInt8 = methods.contains(2) ? 2 : wantsPassword ? 0xff : 0
        guard write([5, method]), method != 0xff else { return nil }
        let credentials = method == 2 ? password() : nil
        guard method == 0 || credentials != nil, let head = read(4), head[1] == 1,
            let host = host(kind: head[3]), let port = read(2)
        else { return nil }
        return SocksServer.Request(
            host: host,
            port: UInt16(port[0]) << 8 | UInt16(port[1]),
            isName: head[3] == 3,
            credentials: credentials
        )
    }

    /// Passes bytes both ways until one side ends.
    func relay(to port: UInt16?) {
        guard let port, let other = connected(port) else {
            _ = write([5, 2, 0, 1, 0, 0, 0, 0, 0, 0])
            return
        }
        defer { _ = close(other) }
        guard write([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]) else { return }
        while wait(for: [descriptor, other], or: stop) {
            guard pass(descriptor, other), pass(other, descriptor) else { return }
        }
    }

    private func password() -> String? {
        guard let head = read(2), let user = read(Int(head[1])), let count = read(1), let word = read(Int(count[0])),
            write([1, 0])
        else { return nil }
        return String(decoding: user + [58] + word, as: UTF8.self)
    }

    private func host(kind: UInt8) -> String? {
        switch kind {
        case 1: read(4).map { $0.map(String.init).joined(separator: ".") }
        case 3: read(1).flatMap { read(Int($0[0])) }.map { String(decoding: $0, as: UTF8.self) }
        case 4: read(16).map { $0.map { String($0, radix: 16) }.joined(separator: ":") }
        default: nil
        }
    }

    private func read(_ count: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count < count {
            guard wait(for: [descriptor], or: stop) else { return nil }
            var room = [UInt8](repeating: 0, count: count - bytes.count)
            let got = recv(descriptor, &room, room.count, 0)
            guard got > 0 else { return nil }
            bytes += room[..<got]
        }
        return bytes
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    /// Passes on what has come; false at the end.
    private func pass(_ from: Int32, _ to: Int32) -> Bool {
        var room = [UInt8](repeating: 0, count: 16 << 10)
        let count = recv(from, &room, room.count, Int32(MSG_DONTWAIT))
        if count < 0 { return errno == EAGAIN }
        return count > 0 && send(to, room, count, Int32(MSG_NOSIGNAL)) == count
    }

    private func connected(_ port: UInt16) -> Int32? {
        let other = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let code = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(other, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if code == 0 { return other }
        _ = close(other)
        return nil
    }
}
