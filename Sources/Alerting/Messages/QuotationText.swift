import OpinionCore

/// A quotation with the words that were found, long ones around the first of them.
enum QuotationText {
    static let length = 300
    /// How much stands before the first hit when the beginning is left out.
    static let lead = 60

    static func line(_ quotation: Quotation) -> Line {
        let scalars = Array(quotation.text.unicodeScalars.prefix(20_000))
        let marks = merged(quotation.marks, count: scalars.count)
        let window = window(count: scalars.count, first: marks.first?.lowerBound)
        var runs: [Line.Run] = window.lowerBound > 0 ? [.own(GraphemeCut.mark)] : []
        var position = window.lowerBound
        for mark in marks where mark.lowerBound < window.upperBound {
            let hit = mark.clamped(to: position..<window.upperBound)
            append(.outside(text(scalars[position..<hit.lowerBound])), to: &runs)
            append(.hit(text(scalars[hit])), to: &runs)
            position = hit.upperBound
        }
        append(.outside(text(scalars[position..<window.upperBound])), to: &runs)
        if window.upperBound < quotation.text.unicodeScalars.count { runs.append(.own(GraphemeCut.mark)) }
        return Line(runs: runs)
    }

    /// The same without marks, for scripts.
    static func plain(_ quotation: Quotation) -> String {
        line(Quotation(text: quotation.text, marks: [])).plain
    }

    /// Marks that lie inside the text, in order, overlapping ones joined.
    private static func merged(_ marks: [Quotation.Mark], count: Int) -> [Range<Int>] {
        let valid = marks.filter { $0.start >= 0 && $0.length > 0 && $0.start < count && $0.length <= count - $0.start }
        return valid.map { $0.start..<($0.start + $0.length) }.sorted { $0.lowerBound < $1.lowerBound }
            .reduce(into: []) { ranges, range in
                guard let last = ranges.last, range.lowerBound <= last.upperBound else { return ranges.append(range) }
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            }
    }

    private static func window(count: Int, first: Int?) -> Range<Int> {
        guard count > length, let first, first > lead * 2 else { return 0..<min(count, length) }
        let start = min(first - lead, count - length)
        return start..<min(count, start + length)
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        HostileText.clean(String(String.UnicodeScalarView(scalars)), trims: false)
    }

    private static func append(_ run: Line.Run, to runs: inout [Line.Run]) {
        switch run {
        case .outside(""), .hit(""): return
        default: runs.append(run)
        }
    }
}
