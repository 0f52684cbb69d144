/// How many feeds are looked at together. One that hangs makes room for others after some seconds: half of all servers may
/// hang, and the other half is read no later. Memory is bounded by `most`.
package struct LookWidth: Sendable {
    /// Begun lately.
    package static let young = 64
    package static let most = 256
    /// Whoever answers has answered by then.
    static let youth = TimeSpan.seconds(5)

    private var begun: [FeedID: TimeSpan] = [:]

    package init() {}

    package mutating func begin(_ feed: FeedID, now: TimeSpan) { begun[feed] = now }
    package mutating func end(_ feed: FeedID) { begun[feed] = nil }

    package func hasRoom(now: TimeSpan) -> Bool {
        begun.count < Self.young || begun.count < Self.most && youngsters(now).count < Self.young
    }

    /// When there will be room without anything ending; nil when only an end makes room.
    package func nextRoom(now: TimeSpan) -> TimeSpan? {
        guard begun.count < Self.most else { return nil }
        return youngsters(now).min().map { $0 + Self.youth }
    }

    private func youngsters(_ now: TimeSpan) -> [TimeSpan] { begun.values.filter { now - $0 < Self.youth } }
}
