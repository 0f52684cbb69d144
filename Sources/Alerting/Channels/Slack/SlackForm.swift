import OpinionCore

/// Messages in Slack's mrkdwn.
package enum SlackForm {
    package static let form = MessageForm(
        kind: Slack.form.kind,
        layout: layout,
        limit: SlackBody.sectionLimit,
        size: \.utf16.count
    ) { text($0) }

    /// Found words stand in 【】: Slack sees no bold between Chinese characters.
    static func text(_ line: Line) -> String {
        line.runs.map { run in
            switch run {
            case .own(let text): entities(text)
            case .outside(let text): escape(text)
            case .hit(let text): "【\(escape(text))】"
            case .link(let text, let url): "<\(entities(url))|\(escape(text))>"
            }
        }.joined()
    }

    /// The three characters that Slack reads as control, as it documents them.
    private static func entities(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static func escape(_ text: String) -> String { FullWidth.escape(text, FullWidth.markdown) }

    private static let layout = MessageLayout(
        builtIn: """
            *{{what}}*
            {{deadlines}}
            {{who}}{{mentions}}
            \(MessageLayout.bodyLines)
            {{footer}}

            """
    )
}
