import ControlAPI
import OpinionCore
import OpinionStore

/// One command under the id that its repeats carry.
struct RequestScope: Sendable {
    /// So long a repeat finds what became of the first.
    static let memory = TimeSpan.hours(24)
    /// The part that is the whole answer.
    static let whole = ""

    let key: RequestKey
    /// Of the path, the body and the spoken name: the same id means the same command.
    let digest: String
    /// What is older is forgotten.
    let since: Instant

    /// - Returns: nil when the id cannot be one.
    init?(id: String, uid: Int, path: String, body: [UInt8], spokenName: String?, now: Instant) {
        let isWellFormed = id.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
            default: false
            }
        }
        guard (8...64).contains(id.utf8.count), isWellFormed else { return nil }
        key = RequestKey(uid: uid, id: id)
        digest = BodyHash.of(Array("\(path)\n\(spokenName ?? "")\n".utf8) + body)
        since = now - Self.memory
    }
}
