package import OpinionCore

/// A way to people: a robot, a webhook, the terminal.
package protocol Channel: Sendable {
    /// As the configuration names it.
    var name: String { get }
    /// One attempt; never throws, since every failure is a verdict.
    func deliver(_ delivery: Delivery, now: Instant) async -> Verdict
}
