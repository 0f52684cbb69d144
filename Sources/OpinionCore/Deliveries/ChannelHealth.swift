/// How a channel does, by what its last attempts came to.
package struct ChannelHealth: Sendable, Hashable, Codable {
    /// After so many failures in a row one attempt at a time finds out whether it goes again.
    package static let patience = 10
    /// Two failures within this time are told as one.
    static let quiet = TimeSpan.minutes(30)

    /// The first failure after the last success; nil while it delivers.
    package var failingSince: Instant?
    /// It said that a person has to mend something.
    package var isBroken = false
    /// Failures since the last success.
    package var failures = 0
    /// Nothing goes before this: the receiver asked for it, or it has failed too often.
    package var pausedUntil: Instant?
    /// The receiver asked for the pause: not even a person ends it before its time.
    package var isAsked = false
    /// The last failure, in words.
    package var reason: String?
    package var lastSent: Instant?
    /// The administrator was told of this failure.
    package var isTold = false
    /// When the administrator was last told of any.
    package var told: Instant?

    package init() {}

    /// A text that is refused says nothing about the channel.
    package func after(_ outcome: AttemptOutcome, of id: DeliveryID, now: Instant) -> ChannelHealth {
        switch outcome {
        case .sent:
            var health = ChannelHealth()
            (health.lastSent, health.told) = (now, told)
            return health
        case .failed(let failure): return failure.kind == .content ? self : failing(failure, id, now)
        }
    }

    private func failing(_ failure: AttemptFailure, _ id: DeliveryID, _ now: Instant) -> ChannelHealth {
        var health = self
        health.failingSince = failingSince ?? now
        health.isBroken = failure.kind == .broken
        health.failures += 1
        health.reason = failure.reason
        if let pause = health.pause(failure, id) { health.pausedUntil = max(pausedUntil ?? now, now + pause) }
        if failure.retryAfter != nil { health.isAsked = true }
        return health
    }

    /// A person says: now. What the receiver itself asked for stays.
    package func resumed(now: Instant) -> ChannelHealth {
        guard let pausedUntil, !(isAsked && pausedUntil > now) else { return self }
        var health = self
        health.pausedUntil = nil
        return health
    }

    private func pause(_ failure: AttemptFailure, _ id: DeliveryID) -> TimeSpan? {
        if isBroken { return max(.seconds(60), min(failure.retryAfter ?? .zero, RetryBackOff.longestAsked)) }
        if failures >= Self.patience {
            return RetryBackOff.wait(attempts: failures - Self.patience + 1, asked: failure.retryAfter, of: id)
        }
        return failure.retryAfter.map { min($0, RetryBackOff.longestAsked) }
    }

    /// How many attempts may be under way at once: none while it is paused, one to find out whether it goes again.
    /// A wall clock that was stepped back pauses nothing for longer than a receiver may ask.
    package func width(_ usual: Int, now: Instant) -> Int {
        if let pausedUntil, pausedUntil > now, pausedUntil - now <= RetryBackOff.longestAsked { return 0 }
        return isProbed ? 1 : usual
    }

    /// True while single attempts find out whether it goes again.
    package var isProbed: Bool { isBroken || failures >= Self.patience }

    /// True when it does not deliver and nobody should wait for it. A beginning in the future is of a clock that was
    /// wrong.
    package func isDown(now: Instant) -> Bool {
        guard let failingSince else { return false }
        return isBroken || abs((now - failingSince).milliseconds) >= RetryBackOff.patience.milliseconds
    }

    /// Whether this failure should be told now: once, and one that goes and fails by turns not at every turn.
    package func isTellingDue(now: Instant) -> Bool {
        guard !isTold, failingSince != nil else { return false }
        return told.map { $0 > now || now - $0 >= Self.quiet } ?? true
    }

    /// The same, told.
    package func telling(now: Instant) -> ChannelHealth {
        var health = self
        (health.isTold, health.told) = (true, now)
        return health
    }
}
