import OpinionCore

/// Reads one outline of an OPML file.
struct OutlineReader {
    let addresses: FeedAddress

    /// nil for a folder, and for an outline with a fault.
    func read(_ outline: XMLElement, _ faults: inout Faults) -> PlacedFeed? {
        guard let url = outline["xmlUrl"] else {
            if outline["type"]?.value.lowercased() == "rss" { faults.add(.outlineWithoutAddress, at: outline.position) }
            return nil
        }
        let address = trimmed(url.value)
        if let problem = addresses.problem(address) { faults.add(problem, at: url.position) }
        reportUnknown(outline, &faults)
        let every = every(outline[OPML.namespace, "every"], &faults)
        let isLocal = isLocal(outline[OPML.namespace, "local"], &faults)
        let tier = outline[OPML.namespace, "tier"]
        if tier == nil { faults.warn(.noTier(OPML.unknownTier), at: .whole(outline.position.file)) }
        let id = id(outline, address, &faults)
        guard let id, let isLocal else { return nil }
        let feed = Feed(
            id: id,
            outlet: outlet(outline, address),
            tier: tier.map { trimmed($0.value) } ?? OPML.unknownTier,
            url: address,
            every: every,
            isLocal: isLocal
        )
        let place = outline[OPML.namespace, "id"]?.position ?? outline.position
        return PlacedFeed(feed: feed, id: place, url: url.position)
    }

    /// Unknown attributes of others are theirs; of our own namespace they are slips.
    private func reportUnknown(_ outline: XMLElement, _ faults: inout Faults) {
        let keys = ["id", "tier", "every", "local"]
        for attribute in outline.attributes where attribute.namespace == OPML.namespace {
            if !keys.contains(attribute.name) {
                let meant = NearestName.to(attribute.name, among: keys)
                faults.add(.unknownKey(attribute.name, meant: meant), at: attribute.position)
            } else if trimmed(attribute.value).isEmpty {
                faults.add(.emptyValue(attribute.name), at: attribute.position)
            }
        }
    }

    private func id(_ outline: XMLElement, _ address: String, _ faults: inout Faults) -> FeedID? {
        guard let attribute = outline[OPML.namespace, "id"] else { return DerivedID.of(address) }
        guard !Identifier.isValid(attribute.value) else { return attribute.value }
        faults.add(.badID(attribute.value), at: attribute.position)
        return nil
    }

    /// The outline's title, its text, or else the host.
    private func outlet(_ outline: XMLElement, _ address: String) -> String {
        let names = [outline["title"], outline["text"]].compactMap { $0.map { trimmed($0.value) } }
        return names.first { !$0.isEmpty } ?? FeedAddress.authority(address).map(String.init) ?? address
    }

    private func every(_ attribute: XMLAttribute?, _ faults: inout Faults) -> TimeSpan? {
        guard let attribute else { return nil }
        let range = FeedReader.intervals
        guard let span = TimeSpan(attribute.value) else {
            faults.add(.badDuration(attribute.value), at: attribute.position)
            return nil
        }
        guard range.contains(span) else {
            let (least, most) = (range.lowerBound.description, range.upperBound.description)
            faults.add(.outOfRange(attribute.value, least, most), at: attribute.position)
            return nil
        }
        return span
    }

    private func isLocal(_ attribute: XMLAttribute?, _ faults: inout Faults) -> Bool? {
        guard let attribute else { return false }
        if let flag = Bool(attribute.value) { return flag }
        faults.add(.wrongType(attribute.name, .flag), at: attribute.position)
        return nil
    }

    /// One line without control characters and outer white space.
    private func trimmed(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(String.UnicodeScalarView(words.unicodeScalars.filter { Harmless.scalar($0) == $0 }))
    }
}
