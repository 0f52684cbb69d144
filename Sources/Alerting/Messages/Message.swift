/// An alert in words, before any markup.
package struct Message: Sendable, Hashable {
    /// What a lock screen shows: what kind, level, number, short title.
    package let title: Line
    /// Marks, number, title.
    let what: Line
    /// Every running deadline.
    let deadlines: Line
    /// Who should type what.
    let who: Line
    /// Whom the text rings; empty where the channel mentions nobody.
    private(set) var mentions = Line()
    /// In the order of importance: shortening begins at the end.
    package let body: [Section]
    /// The delivery's id, the bureau, where to read on.
    package let footer: Line
    /// The same in single pieces, for templates.
    let facts: MessageFacts

    init(head: HeadText, body: [Section], footer: Line, facts: MessageFacts) {
        (title, what, deadlines, who) = (head.title, head.what, head.deadlines, head.who)
        (self.body, self.footer, self.facts) = (body, footer, facts)
    }

    /// One line of the body.
    package struct Section: Sendable, Hashable {
        /// What the line tells.
        package enum Kind: String, Sendable, Hashable, CaseIterable {
            case reason, area, item, more, quotation, source, link, counts, hint
        }

        /// What it tells.
        package let kind: Kind
        /// `原因：`; empty where the line needs none.
        let label: Line
        /// What stands behind the label.
        let content: Line

        init(kind: Kind, label: Line = Line(), line: Line) {
            (self.kind, self.label, content) = (kind, label, line)
        }

        /// With its label.
        package var line: Line { label + content }
    }

    /// Exactly three lines that no shortening touches: what; every running deadline; who should type what.
    package var head: [Line] { [what, deadlines, who + mentions] }

    /// The message with people mentioned at the end of the head's last line, which no shortening touches.
    func mentioning(_ people: Line) -> Message {
        var message = self
        message.mentions = people
        return message
    }

    /// Where a tap on the message leads: its first link.
    var link: String? {
        let runs = lines.flatMap(\.runs)
        return runs.lazy.compactMap { if case .link(_, let url) = $0 { url } else { nil } }.first
    }

    /// Head, body and footer.
    package var lines: [Line] { head + body.map(\.line) + [footer] }
}
