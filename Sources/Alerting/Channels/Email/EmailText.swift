/// Messages without markup for a mail program, which makes links of what looks like one: text from outside has none.
enum EmailText {
    /// Head, body and footer, an empty line between them.
    static let form = MessageForm(
        kind: "email",
        layout: MessageLayout(
            builtIn: """
                {{what}}
                {{deadlines}}
                {{who}}

                \(MessageLayout.bodyLines)

                {{footer}}

                """
        )
    ) { line($0) }

    /// Found words stand in 【】, addresses behind their name.
    static func line(_ line: Line) -> String {
        line.runs.map { run in
            switch run {
            case .own(let text): text
            case .outside(let text): unlinked(text)
            case .hit(let text): "【\(unlinked(text))】"
            case .link(let text, let url): "\(unlinked(text)) \(url)"
            }
        }.joined()
    }

    /// The same to the eye; nothing that a mail program takes for an address.
    static func unlinked(_ text: String) -> String {
        text.replacing("://", with: "：//").replacing(#/(?i)www\./#, with: "www．")
    }
}
