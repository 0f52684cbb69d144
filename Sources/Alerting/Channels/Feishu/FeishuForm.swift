import OpinionCore

/// Messages in the markdown of Feishu's cards; the card's header has the title.
package enum FeishuForm {
    package static let form = MessageForm(
        kind: Feishu.form.kind,
        layout: layout,
        limit: FeishuBody.textLimit,
        hasTitle: true,
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
            **{{deadlines}}**
            {{who}}{{mentions}}
            \(MessageLayout.bodyLines)
            <font color='grey'>{{footer}}</font>

            """
    )
}
