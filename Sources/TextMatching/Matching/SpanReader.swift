/// Turns hits into spans with the original text, reading each text of the document once.
struct SpanReader {
    private let scan: DocumentScan
    private var offsets: [UInt32: ScalarOffsets] = [:]

    init(_ scan: DocumentScan) {
        self.scan = scan
    }

    /// The spans of `hits` in reading order, each place once, at most `limit` of them.
    mutating func evidence(for hits: [Hit], limit: Int = Evidence.limit) -> Evidence {
        // Several folded scalars may come from one, so the order of hits is not quite that of places.
        var places: [Place] = []
        for place in hits.map({ Place($0, in: scan) }).sorted(by: Place.inReadingOrder) where places.last != place {
            places.append(place)
        }
        return Evidence(spans: places.prefix(limit).map { span($0) }, isTruncated: places.count > limit)
    }

    /// A place in the original text, in Unicode scalars.
    private struct Place: Equatable {
        let text: UInt32
        let range: Range<Int>

        init(_ hit: Hit, in scan: DocumentScan) {
            let folded = scan.texts[Int(hit.text)].folded
            text = hit.text
            range = Int(folded.starts[Int(hit.start)])..<Int(folded.end(at: Int(hit.end) - 1))
        }

        static func inReadingOrder(_ a: Place, _ b: Place) -> Bool {
            (a.text, a.range.lowerBound, a.range.upperBound) < (b.text, b.range.lowerBound, b.range.upperBound)
        }
    }

    private mutating func span(_ place: Place) -> Span {
        let text = offsets(of: place.text).text(place.range)
        let part = scan.texts[Int(place.text)].part
        return Span(part: part, start: place.range.lowerBound, length: place.range.count, text: text)
    }

    private mutating func offsets(of number: UInt32) -> ScalarOffsets {
        if let known = offsets[number] { return known }
        let text = scan.texts[Int(number)]
        let result = ScalarOffsets(scan.document.text(of: text.part, tag: text.tag))
        offsets[number] = result
        return result
    }
}
