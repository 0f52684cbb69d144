/// How long an alert waits after an attempt that did not arrive.
package enum RetryBackOff {
    static let steps: [TimeSpan] = [2, 4, 8, 15, 30, 60].map { .seconds($0) }
    /// No receiver can silence a channel for longer at a time: a mistaken header must not cost a night.
    package static let longestAsked = TimeSpan.hours(1)
    /// Urgent alerts that did not arrive for this long go by the next channel as well.
    package static let patience = TimeSpan.minutes(3)
    /// After this long an alert that has gone another way is not tried here any more, until a person says so.
    package static let day = TimeSpan.hours(24)

    /// 2 4 8 15 30 60 s, then every 60 s give or take 20 %, so that what failed together does not come back together.
    /// What the receiver asked for wins where it is longer.
    /// - Parameters:
    ///   - attempts: how many were made, counting from 1.
    ///   - id: spreads the waits; the same alert waits the same.
    package static func wait(attempts: Int, asked: TimeSpan?, of id: DeliveryID) -> TimeSpan {
        let step = steps[min(max(attempts, 1), steps.count) - 1]
        let own = attempts > steps.count ? step.scaled(by: spread(id, attempts)) : step
        return max(own, min(asked ?? .zero, longestAsked))
    }

    /// The finaliser of MurmurHash3.
    private static func mixed(_ hash: UInt64) -> UInt64 {
        let once = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
        let twice = (once ^ once >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return twice ^ twice >> 33
    }

    /// 0.8 to 1.2: FNV-1a over id and attempt, and a last mixing, since its upper bits hardly see the last characters.
    private static func spread(_ id: DeliveryID, _ attempts: Int) -> Double {
        let hash = "\(id)/\(attempts)".utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
        return 0.8 + 0.4 * Double(mixed(hash) >> 40) / Double(1 << 24)
    }
}
