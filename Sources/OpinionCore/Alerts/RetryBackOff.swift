/// How long an alert waits after an attempt that did not arrive.
package enum RetryBackOff {
    static let steps: [TimeSpan] = [2, 4, 8, 15, 30, 60].map { .seconds($0) }
    static let longestAsked = TimeSpan.minutes(15)
    /// Urgent alerts that did not arrive for this long go to the fallback as well.
    package static let patience = TimeSpan.minutes(3)

    /// 2 4 8 15 30 60 s, then every 60 s. What the receiver asked for wins where it is longer, up to 15 minutes.
    /// - Parameter attempts: how many were made, counting from 1.
    package static func wait(attempts: Int, asked: TimeSpan?) -> TimeSpan {
        let own = steps[min(max(attempts, 1), steps.count) - 1]
        return max(own, min(asked ?? .zero, longestAsked))
    }
}
