import OpinionCore

/// Messages in DingTalk's markdown. The vendor's clients join single line breaks, so a blank line ends each line.
package enum DingTalkForm {
    package static let form = MessageForm(
        kind: DingTalk.form.kind,
        layout: layout,
        limit: DingTalkBody.textLimit,
        size: JSONSize.of,
        tags: ["font"]
    ) { MarkdownLine.text($0) }

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
