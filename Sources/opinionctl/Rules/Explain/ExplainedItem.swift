import OpinionCore
import TextMatching

/// What rules are held against: a text that somebody typed, a file, or an item of the archive.
struct ExplainedItem: Sendable {
    let document: Document
    /// The feed is an outlet of the place itself, so that `place:` asks nothing.
    let isLocal: Bool
    /// Where an archived item came from, and what it matched then.
    let origin: String?

    /// A text as a title; a file's further lines as the content text.
    init(text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let title = lines.first { line in line.contains { !$0.isWhitespace } } ?? ""
        let rest = lines.drop { $0 != title }.dropFirst().joined(separator: "\n")
        document = Document(title: String(title), contentText: rest)
        (isLocal, origin) = (false, nil)
    }

    init(_ entry: ArchivedEntry, _ language: Language) {
        let item = entry.archived.item
        document = Document(item)
        isLocal = entry.isLocal ?? false
        let fired = entry.fired.map(\.rule).joined(separator: "、")
        let then = Phrase(
            fired.isEmpty ? "當時沒有命中" : "當時命中 \(fired)",
            fired.isEmpty ? "当时没有命中" : "当时命中 \(fired)",
            fired.isEmpty ? "nothing matched then" : "matched then: \(fired)"
        )
        origin =
            "〈\(item.title)〉\(item.outlet) · \(Moment.current(language).time(item.found)) · \(then[language])".harmless
    }
}
