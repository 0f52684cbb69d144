/// Reads an entry of a YAML file that stands for several feeds: `{group: 省級媒體, defaults: {tier: 省級}, feeds: […]}`.
struct GroupReader {
    let reader: FeedReader

    private static let keys = ["group", "defaults", "feeds"]

    /// True when a key of the map says so.
    static func isGroup(_ node: YAMLNode) -> Bool {
        guard case .map(let entries) = node.content else { return false }
        return entries.contains { keys.contains($0.key) }
    }

    func read(_ node: YAMLNode, _ faults: inout Faults) -> [PlacedFeed] {
        guard let fields = Fields(node, keys: Self.keys, &faults) else { return [] }
        var members = reader
        members.defaults = fields["defaults"].map { FeedDefaults($0, &faults) } ?? FeedDefaults()
        members.defaults.group = fields.needed("group", &faults)?.line(&faults).map(GroupName.of)
        return (fields.needed("feeds", &faults)?.list(&faults) ?? []).compactMap { members.read($0, &faults) }
    }
}

/// How groups are called: words with single spaces, so that files and the folders of OPML agree.
enum GroupName {
    static func of(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
