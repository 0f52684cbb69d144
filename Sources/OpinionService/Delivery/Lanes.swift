import Synchronization

/// How many attempts are under way on each channel, so that a slow one holds up nobody else and is not crowded.
final class Lanes: Sendable {
    private let underWay = Mutex<[String: Int]>([:])

    func free(_ channel: String, of width: Int) -> Int {
        underWay.withLock { max(0, width - ($0[channel] ?? 0)) }
    }

    func begin(_ channel: String) { underWay.withLock { $0[channel, default: 0] += 1 } }
    func end(_ channel: String) { underWay.withLock { $0[channel, default: 1] -= 1 } }
}
