/// Messages for apps that show plain text under a title: found words stand in 【】, and no address becomes a link by
/// itself. Sizes are those inside JSON, a little more than what the servers count.
enum PushForm {
    static func form(_ kind: String, limit: Int) -> MessageForm {
        MessageForm(kind: kind, layout: layout, limit: limit, hasTitle: true, size: JSONSize.of) { text($0) }
    }

    private static func text(_ line: Line) -> String {
        line.runs.map { run in
            switch run {
            case .own(let text): text
            case .outside(let text): FullWidth.escape(text, [])
            case .hit(let text): "【\(FullWidth.escape(text, []))】"
            case .link(let text, let url): "\(FullWidth.escape(text, [])) \(url)"
            }
        }.joined()
    }

    private static let layout = MessageLayout(
        builtIn: """
            {{deadlines}}
            {{who}}{{mentions}}
            \(MessageLayout.bodyLines)
            {{footer}}

            """
    )
}
