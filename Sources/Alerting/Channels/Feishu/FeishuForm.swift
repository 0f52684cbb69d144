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
    ) { MarkdownLine.text($0) }

    private static let layout = MessageLayout(
        builtIn: """
            **{{deadlines}}**
            {{who}}{{mentions}}
            \(MessageLayout.bodyLines)
            <font color='grey'>{{footer}}</font>

            """
    )
}
