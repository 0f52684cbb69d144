/// What a figure in a report of an accident counts.
package enum CasualtyKind: String, Sendable, Hashable, CaseIterable {
    case dead
    /// Hurt, without a word on how badly.
    case injured
    /// Badly hurt (重傷), acute poisoning included (State Council Order 493, article 3).
    case badlyInjured = "badly_injured"
    /// Expressly only slightly hurt (輕傷).
    case slightlyInjured = "slightly_injured"
    case missing
    /// Economic loss in yuan.
    case loss
}
