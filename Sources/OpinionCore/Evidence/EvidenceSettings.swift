/// How the pages of articles are kept as evidence.
package struct EvidenceSettings: Sendable, Hashable {
    package var isEnabled: Bool
    /// Bytes of one page.
    package var largestPage: Int
    /// Bytes of all pages together.
    package var largestTotal: Int
    /// How long a page stays after it was last seen and its incidents have ended. Never less than the six months that
    /// the law asks for (網絡安全法).
    package var keep: TimeSpan

    package init(
        isEnabled: Bool = true,
        largestPage: Int = 5 << 20,
        largestTotal: Int = 10 << 30,
        keep: TimeSpan = .days(400)
    ) {
        (self.isEnabled, self.largestPage) = (isEnabled, largestPage)
        (self.largestTotal, self.keep) = (largestTotal, keep)
    }
}
