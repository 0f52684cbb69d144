package import OpinionCore

/// A way to people: a robot, a webhook, a mailbox, a program, the terminal.
package protocol Channel: Sendable {
    /// As the configuration names it.
    var name: String { get }
    /// One attempt; never throws, since every failure is a verdict.
    func deliver(_ delivery: Delivery, now: Instant) async -> Attempt
    /// What `deliver` would send, without secrets and without touching anything.
    func preview(_ delivery: Delivery, now: Instant) -> String
    /// How many of the messages that the vendor counts one delivery takes.
    func cost(of alert: Alert) -> Int
}

extension Channel {
    /// One, for nearly all.
    package func cost(of alert: Alert) -> Int { 1 }
}
