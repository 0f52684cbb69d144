import TextMatching

/// A repeatable source of random numbers (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A title-only document.
func headline(_ text: String) -> Document { Document(title: text) }

/// The query of a text that must parse.
func query(_ text: String, _ lists: TermLists = .none) throws -> Query {
    try Query(parsing: text, lists: lists)
}

/// Whether a query holds for a document, as the daemon asks it.
func matches(_ text: String, _ document: Document, _ lists: TermLists = .none) throws -> Bool {
    try !QuerySet([query(text, lists)]).evaluate(document).isEmpty
}

/// The evidence of a query as `part start+length text`.
func evidence(_ text: String, _ document: Document, _ lists: TermLists = .none) throws -> [String] {
    let hits = try QuerySet([query(text, lists)]).evaluate(document)
    return (hits.first?.evidence.spans ?? []).map(describe)
}

func describe(_ span: Span) -> String { "\(span.part.rawValue) \(span.start)+\(span.length) \(span.text)" }

/// The error of a text that must not parse.
func parseError(_ text: String, _ lists: TermLists = .none) -> QueryError? {
    do throws(QueryError) {
        _ = try Query(parsing: text, lists: lists)
        return nil
    } catch {
        return error
    }
}
