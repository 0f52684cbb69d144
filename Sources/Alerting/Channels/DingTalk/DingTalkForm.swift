import OpinionCore

/// Messages in DingTalk's markdown. The vendor's clients join single line breaks, so a blank line ends each line.
package enum DingTalkForm {
    package static let form = MessageForm(
        kind: DingTalk.form.kind,
        layout: layout,
        limit: DingTalkBody.textLimit,
        size: JSONSize.of,
        tags: ["font"]
    ) { text($0) }

    static func text(_ line: Line) -> String {
        line.runs.map { run in
            switch run {
            case .own(let text): text
            case .outside(let text): escape(text)
            case .hit(let text): "**\(escape(text))**"
            case .link(let text, let url): "[\(escape(text))](\(url))"
            }
        }.joined()
    }

    private static func escape(_ text: String) -> String { FullWidth.escape(text, FullWidth.markdown) }

    private static let layout = MessageLayout(
        builtIn: """
            {{what}}

            {{deadlines}}

            {{who}}{{mentions}}

            {{#body}}
            {{text}}

            {{/body}}
            {{#cut}}
            {{cut_note}}

            {{/cut}}
            {{footer}}

            """
    )
}
