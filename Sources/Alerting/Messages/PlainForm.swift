/// Messages without markup, for scripts and for screens without colour.
package enum PlainForm {
    /// The whole message, a line each.
    package static func text(_ message: Message) -> String {
        message.lines.map(text).joined(separator: "\n")
    }

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
}
