import Glibc

/// The socket that connections come in on.
package final class ListeningSocket: Sendable {
    package let port: UInt16
    private let descriptor: Int32
    private let path: String?

    /// Listens when it returns; a socket file of that name is replaced.
    package init(_ place: LoopbackServer.Place) throws(LoopbackError) {
        switch place {
        case .port(let wanted):
            descriptor = try Self.open(AF_INET)
            path = nil
            port = try Self.bind(descriptor, to: wanted, of: 1)
        case .neighbour(let last, let wanted):
            descriptor = try Self.open(AF_INET)
            path = nil
            port = try Self.bind(descriptor, to: wanted, of: last)
        case .unixSocket(let path):
            guard path.utf8.count < 108 else { throw LoopbackError.pathTooLong(path) }
            descriptor = try Self.open(AF_UNIX)
            (self.path, port) = (path, 0)
            try Self.bind(descriptor, to: path)
        }
        guard listen(descriptor, 4096) == 0 else { throw LoopbackError.system("listen", errno) }
    }

    deinit { _ = close(descriptor) }

    /// Refuses further connections from now on.
    package func stop() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        if let path { unlink(path) }
    }

    /// Gives each connection with its number to a thread of its own until the signal.
    package func acceptAll(until stop: Pipe, _ serve: @escaping @Sendable (Int32, Int) -> Void) {
        var number = 0
        while wait(for: [descriptor], or: stop) {
            let connection = accept(descriptor, nil, nil)
            guard connection >= 0 else {
                if errno == EINTR || errno == ECONNABORTED { continue }
                return
            }
            // A program that a test starts must not keep a connection open that this server closes.
            _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
            number += 1
            let current = number
            if !Thread.start({ serve(connection, current) }) { _ = close(connection) }
        }
    }

    private static func open(_ family: Int32) throws(LoopbackError) -> Int32 {
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(family, kind, 0)
        guard descriptor >= 0 else { throw LoopbackError.system("socket", errno) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        return descriptor
    }

    private static func bind(_ descriptor: Int32, to port: UInt16, of last: UInt8) throws(LoopbackError) -> UInt16 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = (0x7f00_0000 | UInt32(last)).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(descriptor, $0, length) == 0 ? getsockname(descriptor, $0, &length) : -1
            }
        }
        guard code == 0 else { throw LoopbackError.system("bind", errno) }
        return UInt16(bigEndian: address.sin_port)
    }

    private static func bind(_ descriptor: Int32, to path: String) throws(LoopbackError) {
        unlink(path)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let code = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard code == 0 else { throw LoopbackError.system("bind", errno) }
    }
}
