/// What an officer orders: tell nobody of this until then.
package struct SilenceOrder: Sendable, Hashable {
    package let matcher: SilenceMatcher
    package let reason: String
    package let until: Instant
    package let holdsDeadlines: Bool

    package init(matcher: SilenceMatcher, reason: String, until: Instant, holdsDeadlines: Bool = false) {
        (self.matcher, self.reason, self.until, self.holdsDeadlines) = (matcher, reason, until, holdsDeadlines)
    }
}
