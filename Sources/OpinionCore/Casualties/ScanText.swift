import TextMatching

/// One text in folded form, with the original for what folding takes away.
struct ScanText {
    private let folded: FoldedText
    private let original: [UInt32]

    init(_ text: String) {
        folded = Folding.fold(text)
        original = text.unicodeScalars.map(\.value)
    }

    /// How many folded scalars there are.
    var count: Int { folded.scalars.count }

    /// The folded scalar at `index`; 0 before the first and after the last.
    subscript(index: Int) -> UInt32 {
        folded.scalars.indices.contains(index) ? folded.scalars[index] : 0
    }

    /// Where the folded scalars in `range` stand in the original.
    func originalRange(of range: Range<Int>) -> Range<Int> { folded.originalRange(of: range) }

    /// Whether the original has white space, which folding takes away beside Han, right before the scalar at `index`.
    func hasSpace(before index: Int) -> Bool {
        index > 0 && folded.starts[index] > folded.ends[index - 1]
    }

    /// Whether the comma or space at `index` can stand between the digits of one number. A full-width comma parts
    /// clauses (「死亡3，200人受傷」) unless the digits are full-width too; a line break parts all.
    func canGroupDigits(at index: Int) -> Bool {
        let (here, next) = (folded.starts[index], folded.starts[index + 1])
        switch original[here] {
        case 0xFF0C: return 0xFF10...0xFF19 ~= original[next]
        case 0x0A, 0x0D, 0x2028, 0x2029: return false
        default: return next == here + 1
        }
    }
}
