import ChildProcess
import Foundation
import Glibc
import LoopbackServer
import Synchronization

/// TLS on a connection that is open already: an `openssl s_server` of its own, behind a Unix socket, reads and writes
/// through pipes what is plain.
final class TLSRelay: Sendable {
    /// What the client says, decrypted.
    let reading: Int32
    /// What is to be said, to be encrypted.
    let writing: Int32
    private let process: pid_t
    private let server: Int32
    private let isEnded = Atomic<Bool>(false)

    /// nil when there is no openssl, or it does not come up.
    init?(_ client: Int32, _ certificate: TestCertificate) {
        let (from, to) = (Self.pipeEnds(), Self.pipeEnds())
        let path = certificate.folder + "/\(UUID().uuidString.prefix(8))"
        guard let from, let to, let process = Self.start(certificate, path, input: to.read, output: from.write) else {
            return nil
        }
        _ = close(to.read)
        _ = close(from.write)
        (reading, writing, self.process) = (from.read, to.write, process)
        server = Self.connect(path)
        guard server >= 0, copy(client, to: server), copy(server, to: client) else {
            end()
            return nil
        }
    }

    deinit { end() }

    /// Ends the process and both directions; may be called more than once.
    func end() {
        guard !isEnded.exchange(true, ordering: .relaxed) else { return }
        kill(process, SIGKILL)
        _ = ChildProcess.wait(for: process)
        if server >= 0 { shutdown(server, Int32(SHUT_RDWR)) }
        _ = close(reading)
        _ = close(writing)
    }

    private static func start(_ certificate: TestCertificate, _ path: String, input: Int32, output: Int32) -> pid_t? {
        try? ChildProcess.start(
            TestCertificate.openssl,
            ["s_server", "-unix", path, "-quiet", "-naccept", "1", "-cert", certificate.file, "-key", certificate.key],
            environment: ["PATH=/usr/bin:/bin"],
            input: "/proc/self/fd/\(input)",
            output: "/proc/self/fd/\(output)",
            errors: "/dev/null"
        )
    }

    private static func pipeEnds() -> (read: Int32, write: Int32)? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// Tries until the server listens, for five seconds.
    private static func connect(_ path: String) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        for _ in 0..<500 {
            let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
            let code = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
            if code == 0 { return descriptor }
            _ = close(descriptor)
            usleep(10_000)
        }
        return -1
    }

    /// Copies bytes until either side ends; on descriptors of its own, so that a number is never used after its end.
    private func copy(_ source: Int32, to target: Int32) -> Bool {
        let (from, to) = (fcntl(source, F_DUPFD_CLOEXEC, 0), fcntl(target, F_DUPFD_CLOEXEC, 0))
        return Thread.start {
            var buffer = [UInt8](repeating: 0, count: 32 << 10)
            while true {
                let count = read(from, &buffer, buffer.count)
                guard count > 0, send(to, buffer, count, Int32(MSG_NOSIGNAL)) == count else { break }
            }
            shutdown(to, Int32(SHUT_WR))
            shutdown(from, Int32(SHUT_RD))
            _ = close(from)
            _ = close(to)
        }
    }
}
