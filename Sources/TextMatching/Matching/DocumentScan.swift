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
    let terms: [Int32]
    /// For each term the parts that it was seen in.
    let seen: SeenParts
    /// Whether there were more places than are kept.
    let isTruncated: Bool
    private let hits: [Hit]
    private let needsEveryPlace: [Bool]
    private lazy var index = HitIndex(hits, terms: seen.count, needsEveryPlace: needsEveryPlace)

    init(_ document: Document, _ search: TermSearch) {
        self.document = document
        seen = SeenParts(count: search.count)
        needsEveryPlace = search.needsEveryPlace
        // Local, so that recording a place costs no check of exclusive access.
        var (found, places) = ([Int32](), [Hit]())
        for part in Part.allCases where search.parts.contains(PartSet(part)) {
            for number in 0..<document.count(of: part) {
                let original = document.text(of: part, tag: number)
                if original.isEmpty { continue }
                let text = Text(part: part, tag: number, folded: FoldBuffer())
                text.folded.fold(original)
                let position = UInt32(truncatingIfNeeded: texts.count)
                texts.append(text)
                let (bit, seen) = (PartSet(part).rawValue, seen)
                search.forEachPlace(in: text.folded) { term, start, end in
                    if seen.insert(bit, for: term) { found.append(term) }
                    guard places.count < Self.mostPlaces else { return }
                    places.append(
                        Hit(
                            term: term,
                            text: position,
                            start: UInt32(truncatingIfNeeded: start),
                            end: UInt32(truncatingIfNeeded: end)
                        )
                    )
                }
            }
        }
        (terms, hits, isTruncated) = (found, places, places.count >= Self.mostPlaces)
    }

    /// The parts that a term was seen in.
    @inline(__always)
    func parts(of term: Int32) -> PartSet { seen[term] }

    /// The places of a literal term in some parts, in reading order.
    func places(of term: Int32, in parts: PartSet) -> [Hit] {
        guard !self.parts(of: term).isDisjoint(with: parts) else { return [] }
        return index.hits(of: term).filter { parts.contains(PartSet(texts[Int($0.text)].part)) }
    }
}
