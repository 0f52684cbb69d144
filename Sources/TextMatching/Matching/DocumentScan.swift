/// The folded texts of one document, and where the literal terms stand in them.
///
/// A class because it is filled in one pass and then answers many queries; owned by one evaluation.
final class DocumentScan {
    /// One text of the document.
    struct Text {
        let part: Part
        /// The tag's index when the part is `tag`.
        let tag: Int
        let folded: FoldBuffer

        var scalars: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: folded.scalars, count: folded.count) }
    }

    /// Places beyond this number are not kept, so that memory is bounded; that a term was seen is known all the same.
    private static let mostPlaces = 2_000_000

    let document: Document
    private(set) var texts: [Text] = []
    /// The terms that were seen, each once, in the order of their first place.
    private(set) var terms: [Int32] = []
    /// For each term the parts that it was seen in.
    private var seen: [UInt8]
    private var hits: [Hit] = []
    private let needsEveryPlace: [Bool]
    private lazy var index = HitIndex(hits, terms: seen.count, needsEveryPlace: needsEveryPlace)

    init(_ document: Document, _ search: TermSearch) {
        self.document = document
        seen = [UInt8](repeating: 0, count: search.count)
        needsEveryPlace = search.needsEveryPlace
        for part in Part.allCases where search.parts.contains(PartSet(part)) {
            for number in 0..<document.count(of: part) { scan(part, number, search) }
        }
    }

    private func scan(_ part: Part, _ number: Int, _ search: TermSearch) {
        let original = document.text(of: part, tag: number)
        if original.isEmpty { return }
        let text = Text(part: part, tag: number, folded: FoldBuffer())
        text.folded.fold(original)
        texts.append(text)
        let bit = PartSet(part).rawValue
        search.forEachPlace(in: text.folded) { term, start, end in record(term, start, end, bit) }
    }

    @inline(__always)
    private func record(_ term: Int32, _ start: Int, _ end: Int, _ bit: UInt8) {
        let known = seen[Int(term)]
        if known == 0 { terms.append(term) }
        if known & bit == 0 { seen[Int(term)] = known | bit }
        guard hits.count < Self.mostPlaces else { return }
        let text = UInt32(truncatingIfNeeded: texts.count - 1)
        hits.append(
            Hit(
                term: term,
                text: text,
                start: UInt32(truncatingIfNeeded: start),
                end: UInt32(truncatingIfNeeded: end)
            )
        )
    }

    /// The parts that a term was seen in.
    @inline(__always)
    func parts(of term: Int32) -> PartSet { PartSet(rawValue: seen[Int(term)]) }

    /// The places of a literal term in some parts, in reading order.
    func places(of term: Int32, in parts: PartSet) -> [Hit] {
        guard !self.parts(of: term).isDisjoint(with: parts) else { return [] }
        return index.hits(of: term).filter { parts.contains(PartSet(texts[Int($0.text)].part)) }
    }
}
