package import OpinionCore

/// Messages in DingTalk's markdown. The vendor's clients join single line breaks, so a blank line ends each line.
package enum DingTalkForm {
    private static let lineEnd = "\n\n"

    /// What the lock screen shows; no markup is read there, and none is left either.
    package static func title(_ message: Message) -> String { text(message.title) }

    /// - Parameter limit: bytes that the text may take inside a JSON string.
    package static func text(_ message: Message, limit: Int, language: Language) -> String {
        Shortening.fit(
            head: message.head.map(text).joined(separator: lineEnd),
            lines: message.body.map(\.line),
            footer: text(message.footer),
            cut: cutNote[language],
            separator: lineEnd,
            limit: limit,
            form: text
        )
    }

    static func text(_ line: Line) -> String {
        line.runs.map { run in
            switch run {
            case .own(let text): text
            case .outside(let text): DingTalkEscaping.escape(text)
            case .hit(let text): "**\(DingTalkEscaping.escape(text))**"
            case .link(let text, let url): "[\(DingTalkEscaping.escape(text))](\(url))"
            }
        }.joined()
    }

    private static let cutNote = Phrase("…（以下截去）", "…（以下截去）", "… (the rest is cut)")
}
