import OpinionCore

/// Messages for a terminal: a frame of lines, colour where it is wanted.
package enum TerminalForm {
    /// By the template that the program comes with.
    package static func text(_ message: Message, isUrgent: Bool, hasColour: Bool) -> String {
        form(isUrgent: isUrgent, hasColour: hasColour).text(message, language: .traditional) + "\n"
    }

    /// - Parameter hasColour: uses ANSI colours (ECMA-48 SGR); everything from outside has lost its control characters.
    static func form(isUrgent: Bool, hasColour: Bool) -> MessageForm {
        let styles = [("frame", isUrgent ? "31;1" : "33"), ("bold", "1"), ("dim", "2"), ("plain", "0")]
        let codes = styles.map { ($0, hasColour ? "\u{1B}[\($1)m" : "") }
        return MessageForm(
            kind: "terminal",
            layout: layout,
            styles: Dictionary(codes) { first, _ in first },
            markup: { text($0, hasColour: hasColour) }
        )
    }

    private static func text(_ line: Line, hasColour: Bool) -> String {
        guard hasColour else { return PlainForm.text(line) }
        return line.runs.map { run in
            if case .hit(let text) = run { return "\u{1B}[7m\(text)\u{1B}[0m" }
            return PlainForm.text(Line(runs: [run]))
        }.joined()
    }

    private static let layout = MessageLayout(
        builtIn: """
            {{frame}}┌────────────────────────────────────────────────────────────{{plain}}
            {{frame}}│{{plain}} {{bold}}{{what}}{{plain}}
            {{frame}}│{{plain}} {{bold}}{{deadlines}}{{plain}}
            {{frame}}│{{plain}} {{bold}}{{who}}{{mentions}}{{plain}}
            {{#body}}
            {{frame}}│{{plain}} {{text}}
            {{/body}}
            {{#cut}}
            {{frame}}│{{plain}} {{cut_note}}
            {{/cut}}
            {{frame}}│{{plain}} {{dim}}{{footer}}{{plain}}
            {{frame}}└────────────────────────────────────────────────────────────{{plain}}

            """
    )
}
