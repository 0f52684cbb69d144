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
        MarkdownLine.text(line, hit: ("<font color=\"warning\">", "</font>"))
    }

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
