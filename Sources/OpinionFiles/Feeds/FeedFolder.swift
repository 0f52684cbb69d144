import OpinionCore

/// Reads the whole folder of feeds.
struct FeedFolder {
    private(set) var feeds: [Feed] = []
    private var ids: [FeedID: SourcePosition] = [:]
    private var urls: [String: SourcePosition] = [:]

    init(_ path: String, allowed: [Network], recipes: RecipeCheck, secrets: SecretPlaces? = nil, _ faults: inout Faults)
    {
        let folder = Folder(path: path)
        let foreign = ["yml": "yaml", "yaml": "yaml", "opml": "opml", "xml": "opml"]
        let reader = FeedReader(
            addresses: FeedAddress(allowed: allowed),
            recipes: recipes,
            passes: PassReader(secrets: secrets)
        )
        let outlines = OutlineReader(addresses: reader.addresses, recipes: recipes, passes: reader.passes)
        let before = faults.errors.count
        for name in folder.files(["yaml", "opml"], foreign: foreign, &faults) {
            let path = folder.appending(name)
            let found =
                name.hasSuffix(".opml")
                ? OPMLFile.read(path, outlines, &faults)
                : Self.yaml(path, reader, &faults)
            for feed in found { add(feed, &faults) }
        }
        // A file may say `[]` on purpose; a whole folder of them watches nothing.
        if feeds.isEmpty, faults.errors.count == before { faults.add(.noFeeds, at: .whole(path)) }
    }

    private static func yaml(_ path: String, _ reader: FeedReader, _ faults: inout Faults) -> [PlacedFeed] {
        guard let node = YAMLFile.read(path, as: path, &faults) else { return [] }
        guard case .list(let nodes) = node.content else {
            faults.add(.notFeedList, at: node.position)
            return []
        }
        return nodes.flatMap { node in
            if GroupReader.isGroup(node) { return GroupReader(reader: reader).read(node, &faults) }
            return reader.read(node, &faults).map { [$0] } ?? []
        }
    }

    private mutating func add(_ placed: PlacedFeed, _ faults: inout Faults) {
        let (id, url) = (placed.feed.id, placed.feed.url)
        if let first = ids[id] { faults.add(.duplicateID(id, first: first.description), at: placed.id) }
        if let first = urls[url] { faults.add(.duplicateURL(first: first.description), at: placed.url) }
        ids[id] = ids[id] ?? placed.id
        urls[url] = urls[url] ?? placed.url
        feeds.append(placed.feed)
    }
}
