import OpinionCore

/// Messages in WeCom's markdown: what it is stands out, and until when.
package enum WeComForm {
    package static let form = MessageForm(
        kind: WeCom.form.kind,
        layout: layout,
        limit: WeComBody.markdownLimit,
        tags: ["font"]
    ) { text($0) }

    static func text(_ line: Line) -> String {
        line.runs.map { run in
            switch run {
            case .own(let text): text
            case .outside(let text): escape(text)
            case .hit(let text): "<font color=\"warning\">\(escape(text))</font>"
            case .link(let text, let url): "[\(escape(text))](\(url))"
            }
        }.joined()
    }

    private static func escape(_ text: String) -> String { FullWidth.escape(text, FullWidth.markdown) }

    private static let layout = MessageLayout(
        builtIn: """
            **{{what}}**
            <font color="warning">{{deadlines}}</font>
            {{who}}{{mentions}}
            \(MessageLayout.bodyLines)
            <font color="comment">{{footer}}</font>

            """
    )
}
