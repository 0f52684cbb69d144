/// What an attempt led to, as the outbox sees it.
package enum AttemptOutcome: Sendable, Hashable {
    case sent
    /// It did not arrive, or nobody knows: the same id again.
    case failed(AttemptFailure)
}

/// Why an attempt did not arrive.
package struct AttemptFailure: Sendable, Hashable {
    package enum Kind: String, Sendable, Codable {
        /// Passes by itself, or nobody knows whether it arrived.
        case passing
        /// Of no use until a person mends something.
        case broken
        /// The channel works and will not carry this text.
        case content
        /// The channel says something that nobody knows.
        case unexplained
    }

    package let kind: Kind
    /// In words that a person can act on.
    package let reason: String
    /// What the receiver asked for; concerns everything that goes to it.
    package let retryAfter: TimeSpan?

    package init(_ kind: Kind, reason: String, retryAfter: TimeSpan? = nil) {
        (self.kind, self.reason, self.retryAfter) = (kind, reason, retryAfter)
    }

    /// So many attempts, half a minute, end in what nobody knows before the next channel takes over as well.
    static let unexplained = 5

    /// True when the next channel takes over now, whatever becomes of this one.
    package func endsPatience(attempts: Int) -> Bool {
        switch kind {
        case .content: true
        case .unexplained: attempts >= Self.unexplained
        case .passing, .broken: false
        }
    }

    /// The shortest wait of the alert itself: what a person has to mend is not asked every two seconds, and a text that
    /// was refused once is rarely taken later.
    var asked: TimeSpan? {
        switch kind {
        case .passing, .unexplained: retryAfter
        case .broken: max(.seconds(60), retryAfter ?? .zero)
        case .content: .hours(1)
        }
    }
}
