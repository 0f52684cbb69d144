package import OpinionCore
import OpinionStore
import TextMatching

/// Takes out of an item what a message shows of it.
package enum Quoting {
    /// Characters shown on each side of the first hit.
    private static let around = 60

    /// Who reports it, and where.
    package static func source(_ item: Item) -> AlertSource {
        AlertSource(outlet: item.outlet, tier: item.tier, title: item.title, url: item.url)
    }

    /// - Parameter hit: nil for a report that no rule of the desk holds for.
    static func report(_ item: Item, hit: AreaHit?) -> Report {
        guard let hit else { return Report(words: [], quotation: nil) }
        let spans = hit.matches.flatMap(\.spans)
        return Report(words: hit.words, quotation: quotation(item, spans: spans))
    }

    /// The passage around the first hit: of the text where there is one, else of the title.
    private static func quotation(_ item: Item, spans: [Span]) -> Quotation? {
        let parts: [(Part, String)] = [
            (.summary, item.summary), (.contentText, item.contentText), (.title, item.title),
        ]
        for (part, text) in parts {
            let own = spans.filter { $0.part == part }.sorted { $0.start < $1.start }
            if let first = own.first { return passage(of: text, first: first, all: own) }
        }
        return nil
    }

    private static func passage(of text: String, first: Span, all: [Span]) -> Quotation {
        let scalars = Array(text.unicodeScalars)
        let start = max(0, first.start - around)
        let end = min(scalars.count, first.start + first.length + around)
        var quoted = String.UnicodeScalarView()
        quoted.append(contentsOf: scalars[start..<end].map { $0.properties.isWhitespace ? " " : $0 })
        let head = start > 0 ? "…" : ""
        let marks = all.filter { $0.start >= start && $0.start + $0.length <= end }.map {
            Quotation.Mark(start: $0.start - start + head.unicodeScalars.count, length: $0.length)
        }
        return Quotation(text: head + String(quoted) + (end < scalars.count ? "…" : ""), marks: marks)
    }
}
