/// Turns hits into spans with the original text, reading each text of the document once.
struct SpanReader {
    private let scan: DocumentScan
    private var scalarOffsets: [UInt32: [Int]] = [:]

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
        let text = scan.texts[Int(place.text)]
        let original = scan.document.text(of: text.part, tag: text.tag)
        let offsets = offsets(of: original, key: place.text)
        let bytes = offsets[place.range.lowerBound]..<offsets[place.range.upperBound]
        let quotation = String(decoding: original.utf8.dropFirst(bytes.lowerBound).prefix(bytes.count), as: UTF8.self)
        return Span(part: text.part, start: place.range.lowerBound, length: place.range.count, text: quotation)
    }

    /// The UTF-8 offset of each scalar of a text, and of its end.
    private mutating func offsets(of text: String, key: UInt32) -> [Int] {
        if let known = scalarOffsets[key] { return known }
        var result: [Int] = []
        result.reserveCapacity(text.utf8.count + 1)
        var offset = 0
        for byte in text.utf8 {
            if byte & 0xC0 != 0x80 { result.append(offset) }
            offset += 1
        }
        result.append(offset)
        scalarOffsets[key] = result
        return result
    }
}
