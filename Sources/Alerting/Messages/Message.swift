/// An alert in words, before any markup.
package struct Message: Sendable, Hashable {
    /// What a lock screen shows: what kind, level, number, short title.
    package let title: Line
    /// Exactly three lines that no shortening touches: what; every running deadline; who should type what.
    package let head: [Line]
    /// In the order of importance: shortening begins at the end.
    package let body: [Section]
    /// The delivery's id, the bureau, where to read on.
    package let footer: Line

    /// One line of the body.
    package struct Section: Sendable, Hashable {
        /// What the line tells.
        package enum Kind: Sendable, Hashable {
            case reason, area, item, more, quotation, source, link, counts, hint
        }

        /// What it tells.
        package let kind: Kind
        /// With its label.
        package let line: Line
    }

    /// Head, body and footer.
    package var lines: [Line] { head + body.map(\.line) + [footer] }
}
