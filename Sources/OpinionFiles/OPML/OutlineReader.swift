import OpinionCore

/// Reads one outline of an OPML file.
struct OutlineReader {
    let addresses: FeedAddress
    let recipes: RecipeCheck
    var passes = PassReader(secrets: nil)

    private static let keys =
        ["id", "tier", "every", "local", "timezone", "quiet"] + OutlineForm.keys + PassReader.keys

    /// nil for a folder, and for an outline with a fault.
    /// - Parameter group: the folder that the outline stands in.
    func read(_ outline: XMLElement, in group: String?, _ faults: inout Faults) -> PlacedFeed? {
        guard let url = address(outline) else {
            if outline["type"]?.value.lowercased() == "rss" { faults.add(.outlineWithoutAddress, at: outline.position) }
            return nil
        }
        let address = OutlineText.trimmed(url.value)
        if let problem = addresses.problem(address) { faults.add(problem, at: url.position) }
        reportUnknown(outline, &faults)
        let values = OutlineValues(outline, &faults)
        let form = OutlineForm(recipes: recipes).read(outline, &faults)
        let pass = OutlineFields(PassReader.keys, of: outline).read(&faults, passes.read)
        if values.tier == nil { faults.warn(.noTier(OPML.unknownTier), at: .whole(outline.position.file)) }
        let id = id(outline, address, &faults)
        guard let id, let isLocal = values.isLocal, let form, let pass else { return nil }
        let feed = Feed(
            id: id,
            outlet: outlet(outline, address),
            tier: values.tier ?? OPML.unknownTier,
            url: address,
            every: values.every,
            isLocal: isLocal,
            form: form,
            timezone: values.timezone,
            silence: values.silence,
            group: group ?? category(outline),
            pass: pass
        )
        let place = outline[OPML.namespace, "id"]?.position ?? outline.position
        return PlacedFeed(feed: feed, id: place, url: url.position)
    }

    /// The group of what stands in the outline: folders within folders are `外層/內層`.
    func group(of outline: XMLElement, in group: String?) -> String? {
        guard address(outline) == nil, let text = outline["text"] ?? outline["title"] else { return group }
        let name = OutlineText.trimmed(text.value)
        return name.isEmpty ? group : [group, name].compactMap(\.self).joined(separator: "/")
    }

    /// What is no feed for other readers has a `url` and our `kind`.
    private func address(_ outline: XMLElement) -> XMLAttribute? {
        outline["xmlUrl"] ?? (outline[OPML.namespace, "kind"] == nil ? nil : outline["url"])
    }

    /// Unknown attributes of others are theirs; of our own namespace they are slips.
    private func reportUnknown(_ outline: XMLElement, _ faults: inout Faults) {
        for attribute in outline.attributes where attribute.namespace == OPML.namespace {
            if !Self.keys.contains(attribute.name) {
                let meant = NearestName.to(attribute.name, among: Self.keys)
                faults.add(.unknownKey(attribute.name, meant: meant), at: attribute.position)
            } else if OutlineText.trimmed(attribute.value).isEmpty {
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

    /// The outline's title, its text, or else the host. What we wrote ourselves is taken as it stands.
    private func outlet(_ outline: XMLElement, _ address: String) -> String {
        if outline[OPML.namespace, "id"] != nil, let text = outline["text"], OutlineText.isLine(text.value) {
            return text.value
        }
        let names = [outline["title"], outline["text"]].compactMap { $0.map { OutlineText.trimmed($0.value) } }
        return names.first { !$0.isEmpty } ?? FeedAddress.authority(address).map(String.init) ?? address
    }

    /// `/新聞/本地,要聞` → 新聞/本地: the first category, of readers that have no folders (OPML 2.0, category).
    private func category(_ outline: XMLElement) -> String? {
        let first = outline["category"]?.value.split(separator: ",").first.map(String.init) ?? ""
        let name = OutlineText.trimmed(first.split(separator: "/").joined(separator: "/"))
        return name.isEmpty ? nil : name
    }
}
