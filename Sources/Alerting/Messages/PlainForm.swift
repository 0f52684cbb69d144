import OpinionCore

/// Messages without markup, for scripts, for screens without colour, and for every kind that has no markup.
package enum PlainForm {
    /// For a kind of channel whose texts have no markup.
    static func form(_ kind: String) -> MessageForm { MessageForm(kind: kind, layout: layout) { text($0) } }

    /// The whole message, a line each.
    package static func text(_ message: Message) -> String { form("plain").text(message, language: .traditional) }

    /// Found words stand in 【】, addresses behind their name.
    package static func text(_ line: Line) -> String {
        line.runs.map { run in
            switch run {
            case .own(let text), .outside(let text): text
            case .hit(let text): "【\(text)】"
            case .link(let text, let url): "\(text) \(url)"
            }
        }.joined()
    }

    private static let layout = MessageLayout(
        builtIn: """
            {{what}}
            {{deadlines}}
            {{who}}{{mentions}}
            \(MessageLayout.bodyLines)
            {{footer}}

            """
    )
}
