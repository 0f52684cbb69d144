/// How a channel does, by what its last attempts came to.
package struct ChannelHealth: Sendable, Hashable, Codable {
    /// After so many failures in a row one attempt at a time finds out whether it goes again.
    package static let patience = 10
    /// Two failures within this time are told as one.
    static let quiet = TimeSpan.minutes(30)
    /// Whatever waits is tried more often than this; where nothing waits nobody knows how the channel does.
    static let memory = TimeSpan.minutes(5)
    /// The longest pause that this program makes by itself.
    static let longestPause = TimeSpan.minutes(2)

    /// The first failure after the last success; nil while it delivers.
    package var failingSince: Instant?
    /// The last failure; one that was long ago says little of now.
    package var lastFailed: Instant?
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
    /// This failure stands in the log, and the administrator was told where there was a way.
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
        (health.failingSince, health.lastFailed) = (failingSince ?? now, now)
        health.isBroken = failure.kind == .broken
        health.failures += 1
        health.reason = failure.reason
        let isPaused = isPaused(now)
        if !isPaused { health.pausedUntil = nil }
        if let pause = health.pause(failure, id) { health.pausedUntil = max(health.pausedUntil ?? now, now + pause) }
        health.isAsked = failure.retryAfter != nil || isPaused && isAsked
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
        isPaused(now) ? 0 : isProbed ? 1 : usual
    }

    private func isPaused(_ now: Instant) -> Bool {
        guard let pausedUntil, pausedUntil > now else { return false }
        return pausedUntil - now <= (isAsked ? RetryBackOff.longestAsked : Self.longestPause)
    }

    /// True while single attempts find out whether it goes again.
    package var isProbed: Bool { isBroken || failures >= Self.patience }

    /// True when it does not deliver and nobody should wait for it: it failed a moment ago, or asked to be left alone. A
    /// beginning in the future is of a clock that was wrong.
    package func isDown(now: Instant) -> Bool {
        guard let failingSince, isRecent(now) else { return false }
        return isBroken || distance(failingSince, now) >= RetryBackOff.patience
    }

    /// True when alerts were kept waiting for it; one that fails now and then keeps nobody waiting.
    package func hasStopped(now: Instant) -> Bool { isBroken || isAsked || isDown(now: now) }

    private func isRecent(_ now: Instant) -> Bool {
        isPaused(now) || lastFailed.map { distance($0, now) <= Self.memory } ?? true
    }

    private func distance(_ one: Instant, _ other: Instant) -> TimeSpan { max(one - other, other - one) }

    /// Whether this failure should be told now: once, and one that goes and fails by turns not at every turn.
    package func isTellingDue(now: Instant) -> Bool {
        guard let failingSince else { return false }
        guard let told, told <= now else { return true }
        return told < failingSince && now - told >= Self.quiet
    }

    /// The same, told.
    /// - Parameter isHeard: somebody is told; false where no other channel works.
    package func telling(isHeard: Bool, now: Instant) -> ChannelHealth {
        var health = self
        health.isTold = true
        if isHeard { health.told = now }
        return health
    }
}
