import OpinionCore
import TextMatching

/// The line that `rules match` writes for one item.
enum MatchJSON {
    static func write(_ matches: [Match], id: MatchInput.Identifier, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("id")
            id.write(to: &writer)
            writer.member("matches", each: matches) { match($1, &$0) }
        }
        writer.lineBreak()
    }

    private static func match(_ match: Match, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("rule", match.rule)
            writer.member("area", match.area)
            writer.member("department", match.department)
            writer.member("kind", match.kind.rawValue)
            writer.key("risk")
            writer.bool(match.kind == .risk)
            writer.member("level", match.level)
            writer.member("spans", each: match.spans.filter { parts.contains($0.part) }) { span($1, &$0) }
        }
    }

    private static func span(_ span: Span, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("field", span.part.rawValue)
            writer.key("start")
            writer.number(Int64(span.start))
            writer.key("length")
            writer.number(Int64(span.length))
            writer.member("text", span.text)
        }
    }

    /// The fields of the contract; what a rule found in an outlet's name has no place in the item's text.
    private static let parts: Set<Part> = [.title, .summary, .contentText]
}

extension MatchInput.Identifier {
    /// As it came: a number stays a number.
    func write(to writer: inout JSONWriter) {
        switch self {
        case .text(let text): writer.string(text)
        case .number(let number): writer.number(number)
        }
    }
}
