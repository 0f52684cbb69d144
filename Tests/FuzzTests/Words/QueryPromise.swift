@testable import TextMatching

/// What must hold of every query that was read, held against one document, and of every refusal.
struct QueryPromise {
    private let document: Document
    private let texts: [Part: [[Unicode.Scalar]]]

    init(_ document: Document) {
        self.document = document
        texts = Dictionary(
            uniqueKeysWithValues: Part.allCases.map { part in
                let texts = part == .tag ? document.tags : [document.text(of: part)]
                return (part, texts.map { Array($0.unicodeScalars) })
            }
        )
    }

    /// The queries together, and each explained by itself.
    func fault(_ queries: [Query]) -> String? {
        let hits = QuerySet(queries).evaluate(document)
        for (number, query) in queries.enumerated() {
            let hit = hits.first { $0.index == number }
            let explanation = explain(query, document)
            if explanation.held != (hit != nil) { return "explained otherwise than found, loose: \(query.isLoose)" }
            if let fault = hit.flatMap({ fault($0.evidence) }) { return fault }
            if let fault = fault(explanation) { return "explained: \(fault)" }
        }
        return nil
    }

    private func fault(_ evidence: Evidence) -> String? {
        if evidence.spans.count > Evidence.limit { return "more evidence than allowed" }
        let untagged = evidence.spans.filter { $0.part != .tag }
        let isSorted = zip(untagged, untagged.dropFirst()).allSatisfy { Span.inReadingOrder($0, $1) }
        return isSorted ? evidence.spans.lazy.compactMap(fault).first : "evidence out of order or twice"
    }

    private func fault(_ explanation: Explanation) -> String? {
        if let fault = explanation.spans.lazy.compactMap(fault).first { return fault }
        return explanation.children.lazy.compactMap(fault).first
    }

    private func fault(_ span: Span) -> String? {
        guard span.start >= 0, span.length > 0 else { return "an empty span" }
        let isThere = (texts[span.part] ?? []).contains { text in
            let end = span.start + span.length
            return end <= text.count && text[span.start..<end].elementsEqual(span.text.unicodeScalars)
        }
        return isThere ? nil : "a span that quotes what is not there"
    }
}

extension QueryPromise {
    static func fault(_ error: QueryError, in text: String) -> String? {
        let count = text.unicodeScalars.count
        guard error.range.lowerBound >= 0, error.range.upperBound <= count else { return "\(error.code) outside" }
        for language in MessageLanguage.allCases {
            let message = error.message(in: language)
            if message.isEmpty { return "\(error.code) without a message" }
            if message.unicodeScalars.count > 1_000 { return "\(error.code) with a message without end" }
            if message.contains("%@"), !text.contains("%@") { return "\(error.code) with a hole" }
        }
        return nil
    }
}
