/// Messages for a terminal: a frame of lines, colour where it is wanted.
package enum TerminalForm {
    /// - Parameter hasColour: uses ANSI colours (ECMA-48 SGR); everything from outside has lost its control characters.
    package static func text(_ message: Message, isUrgent: Bool, hasColour: Bool) -> String {
        let paint = hasColour ? Paint(frame: isUrgent ? "31;1" : "33") : Paint(frame: nil)
        let rule = String(repeating: "─", count: 60)
        let head = message.head.map { paint.frame("│") + " " + paint.bold(text($0, paint)) }
        let body = message.body.map { paint.frame("│") + " " + text($0.line, paint) }
        let footer = paint.frame("│") + " " + paint.dim(text(message.footer, paint))
        let lines = [paint.frame("┌" + rule)] + head + body + [footer, paint.frame("└" + rule)]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func text(_ line: Line, _ paint: Paint) -> String {
        line.runs.map { run in
            if case .hit(let text) = run, paint.isOn { return paint.inverse(text) }
            return PlainForm.text(Line(runs: [run]))
        }.joined()
    }

    private struct Paint {
        let frameCode: String?

        init(frame: String?) { frameCode = frame }

        var isOn: Bool { frameCode != nil }
        func frame(_ text: String) -> String { frameCode.map { sgr($0, text) } ?? text }
        func bold(_ text: String) -> String { isOn ? sgr("1", text) : text }
        func dim(_ text: String) -> String { isOn ? sgr("2", text) : text }
        func inverse(_ text: String) -> String { isOn ? sgr("7", text) : text }

        private func sgr(_ code: String, _ text: String) -> String { "\u{1B}[\(code)m\(text)\u{1B}[0m" }
    }
}
