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

    /// The message with people mentioned at the end of the head's last line, which no shortening touches.
    func mentioning(_ people: Line) -> Message {
        guard !people.runs.isEmpty, let last = head.last else { return self }
        return Message(title: title, head: Array(head.dropLast()) + [last + people], body: body, footer: footer)
    }

    /// Head, body and footer.
    package var lines: [Line] { head + body.map(\.line) + [footer] }
}
