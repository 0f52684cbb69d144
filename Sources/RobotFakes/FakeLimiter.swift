/// A vendor's sliding windows, and the silence that it puts on whoever exceeds them.
struct FakeLimiter: Sendable {
    private let rates: [FakeRate]
    private let ban: Int64
    private var times: [Int64] = []
    private var bannedUntil = Int64.min

    init(_ rates: [FakeRate], ban: Int64) {
        (self.rates, self.ban) = (rates, ban)
    }

    /// Whether one more may come now; counts it if so. A request during a ban counts for nothing.
    mutating func admits(at now: Int64) -> Bool {
        guard now >= bannedUntil else { return false }
        let longest = rates.map(\.per).max() ?? 0
        times.removeAll { $0 <= now - longest }
        let isTooMany = rates.contains { rate in times.count { $0 > now - rate.per } >= rate.count }
        if isTooMany {
            if ban > 0 { bannedUntil = now + ban }
            return false
        }
        if !rates.isEmpty { times.append(now) }
        return true
    }
}
