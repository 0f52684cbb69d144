import Foundation
import Glibc
import LoopbackServer
import Synchronization

/// A name server on loopback that answers as a test says (RFC 1035), and the way to run a program that asks it: with a
/// `resolv.conf` of its own, mounted where no other process sees it. So names take the way that they take in service.
final class NameServer: Sendable {
    /// Only root may listen on port 53, and mount.
    static let isPossible = getuid() == 0 && system("unshare -m true >/dev/null 2>&1") == 0

    /// Where it listens, on port 53.
    let address: String
    private let descriptor: Int32
    private let asked = Mutex<[String: Int]>([:])

    /// - Parameter answer: the addresses of a name; `time` counts from 1 how often that name was asked for.
    init(_ answer: @escaping @Sendable (_ name: String, _ time: Int) -> [String]) throws {
        (descriptor, address) = try Self.listen()
        let isStarted = Thread.start { [weak self, descriptor] in
            while let (query, client) = Self.receive(descriptor) {
                guard let self, let question = Question(query) else { continue }
                Self.send(question.reply(self.answers(question, answer)), to: client, descriptor)
            }
        }
        guard isStarted else { throw LoopbackError.system("pthread_create", EAGAIN) }
    }

    deinit {
        shutdown(descriptor, Int32(SHUT_RDWR))
        _ = close(descriptor)
    }

    /// How often a name was asked for.
    func lookUps(_ name: String) -> Int { asked.withLock { $0[name] ?? 0 } }

    /// What runs a program with this name server and no other.
    func command(_ program: String, _ arguments: [String], folder: String) throws -> [String] {
        let file = folder + "/resolv.conf"
        try "nameserver \(address)\noptions timeout:5 attempts:1\n".write(
            toFile: file,
            atomically: true,
            encoding: .utf8
        )
        let script = "mount --make-rprivate / && mount --bind \"$0\" /etc/resolv.conf && exec \"$@\""
        return ["-m", "/bin/sh", "-c", script, file, program] + arguments
    }

    /// Both questions of one look-up, for the two versions, count once.
    private func answers(
        _ question: Question,
        _ answer: (_ name: String, _ time: Int) -> [String]
    ) -> [String] {
        let time = asked.withLock { asked in
            if question.kind == Question.versionFour { asked[question.name, default: 0] += 1 }
            return max(asked[question.name] ?? 1, 1)
        }
        return answer(question.name, time)
    }
}

extension NameServer {
    private static func listen() throws -> (Int32, String) {
        let descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        for _ in 0..<100 {
            let last = UInt32.random(in: 0x7f35_0001...0x7f35_fffe)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(53).bigEndian
            address.sin_addr.s_addr = last.bigEndian
            let code = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            if code == 0 { return (descriptor, "127.53.\(last >> 8 & 255).\(last & 255)") }
        }
        throw LoopbackError.system("bind", errno)
    }

    private static func receive(_ descriptor: Int32) -> ([UInt8], sockaddr_in)? {
        var (room, client) = ([UInt8](repeating: 0, count: 1500), sockaddr_in())
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let count = withUnsafeMutablePointer(to: &client) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                recvfrom(descriptor, &room, room.count, 0, $0, &length)
            }
        }
        return count > 0 ? (Array(room[..<count]), client) : nil
    }

    private static func send(_ reply: [UInt8], to client: sockaddr_in, _ descriptor: Int32) {
        var client = client
        _ = withUnsafePointer(to: &client) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, reply, reply.count, 0, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}

/// One question to a name server.
private struct Question {
    static let versionFour: UInt8 = 1
    static let versionSix: UInt8 = 28

    let name: String
    let kind: UInt8
    private let id: ArraySlice<UInt8>
    private let text: ArraySlice<UInt8>

    init?(_ query: [UInt8]) {
        var (labels, place) = ([String](), 12)
        while place < query.count, query[place] > 0 {
            let end = place + 1 + Int(query[place])
            guard end < query.count else { return nil }
            labels.append(String(decoding: query[(place + 1)..<end], as: UTF8.self))
            place = end
        }
        guard place + 5 <= query.count else { return nil }
        (name, kind) = (labels.joined(separator: ".").lowercased(), query[place + 2])
        (id, text) = (query[..<2], query[12..<(place + 5)])
    }

    /// Those addresses that are of the kind asked for; they may be kept for no time at all.
    func reply(_ addresses: [String]) -> [UInt8] {
        let records = addresses.compactMap(bytes)
        let head: [UInt8] = id + [0x81, 0x80, 0, 1, 0, UInt8(records.count), 0, 0, 0, 0]
        return head + text
            + records.flatMap { [0xc0, 12, 0, kind, 0, 1, 0, 0, 0, 0, 0, UInt8($0.count)] + $0 }
    }

    private func bytes(_ address: String) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: kind == Self.versionFour ? 4 : 16)
        let family = kind == Self.versionFour ? AF_INET : AF_INET6
        guard [Self.versionFour, Self.versionSix].contains(kind) else { return nil }
        return inet_pton(family, address, &bytes) == 1 ? bytes : nil
    }
}
