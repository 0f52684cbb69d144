/// Turns hits into spans with the original text, reading each text of the document once.
struct SpanReader {
    private let document: Document
    private var scalarOffsets: [Int: [Int]] = [:]

    init(_ document: Document) {
        self.document = document
    }

    /// The spans of `hits` in reading order, each place once, at most `limit` of them.
    mutating func evidence(for hits: [Hit], limit: Int = Evidence.limit) -> Evidence {
        var places: [Hit] = []
        for hit in hits.sorted(by: Hit.inReadingOrder) where places.last?.covers(hit) != true { places.append(hit) }
        let spans = places.prefix(limit).compactMap { span($0) }
        return Evidence(spans: spans, isTruncated: places.count > limit)
    }

    private mutating func span(_ hit: Hit) -> Span? {
        guard let part = Part.allCases.first(where: { $0.index == Int(hit.part) }) else { return nil }
        let text = document.text(of: part, tag: Int(hit.tag))
        let offsets = offsets(of: text, key: Int(hit.part) << 32 | Int(hit.tag))
        let bytes = offsets[Int(hit.start)]..<offsets[Int(hit.end)]
        let quotation = String(decoding: text.utf8.dropFirst(bytes.lowerBound).prefix(bytes.count), as: UTF8.self)
        return Span(part: part, start: Int(hit.start), length: Int(hit.end - hit.start), text: quotation)
    }

    /// The UTF-8 offset of each scalar of a text, and of its end.
    private mutating func offsets(of text: String, key: Int) -> [Int] {
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
