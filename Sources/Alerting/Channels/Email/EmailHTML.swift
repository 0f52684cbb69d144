import OpinionCore

/// Messages as a page of HTML that needs nothing from anywhere: no picture, no script, no style but its own.
struct EmailHTML {
    /// The frame is red.
    let isUrgent: Bool
    let language: Language

    func text(_ message: Message) -> String {
        let head = message.head.enumerated().map {
            $0 == 0 ? Self.paragraph(Self.strong($1)) : Self.paragraph(Self.html($1))
        }
        let footer = "<p style=\"color:#666\"><small>\(Self.html(message.footer))</small></p>"
        return page(message.title, framed: head, below: message.body.map(Self.section) + [footer])
    }

    /// A text that a template of the bureau's own has laid out, line by line as it stands.
    func text(asWritten plain: String, title: Line) -> String {
        page(title, framed: ["<p style=\"white-space:pre-wrap\">\(Self.escape(plain))</p>"], below: [])
    }

    private func page(_ title: Line, framed: [String], below: [String]) -> String {
        let colour = isUrgent ? "#c00000" : "#d08000"
        let lines = [
            "<!DOCTYPE html>", "<html lang=\"\(language.rawValue)\">",
            "<head><meta charset=\"utf-8\"><title>\(Self.html(title))</title></head>", "<body>",
            "<div style=\"border-left:4px solid \(colour);padding-left:12px\">",
        ]
        return (lines + framed + ["</div>"] + below + ["</body>", "</html>", ""]).joined(separator: "\n")
    }

    /// A line, complete in itself.
    static func html(_ line: Line) -> String {
        line.runs.map { run in
            switch run {
            case .own(let text): escape(text)
            case .outside(let text): escape(EmailText.unlinked(text))
            case .hit(let text): "<mark>\(escape(EmailText.unlinked(text)))</mark>"
            case .link(let text, let url): link(text, url)
            }
        }.joined()
    }

    /// Everything that HTML reads, in text and in quoted attributes.
    static func escape(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func section(_ section: Message.Section) -> String {
        switch section.kind {
        case .quotation: "<blockquote>\(html(section.line))</blockquote>"
        default: paragraph(html(section.line))
        }
    }

    private static func paragraph(_ html: String) -> String { "<p>\(html)</p>" }
    private static func strong(_ line: Line) -> String { "<strong>\(html(line))</strong>" }

    private static func link(_ text: String, _ url: String) -> String {
        let shown = escape(EmailText.unlinked(text))
        guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return shown }
        return "<a href=\"\(escape(url))\">\(shown)</a>"
    }
}
