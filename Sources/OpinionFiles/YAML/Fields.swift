import OpinionCore

/// The keys of a map that has a fixed set of them.
struct Fields {
    let position: SourcePosition
    private let entries: [String: YAMLNode]

    /// Reports keys that are not known; nil when the node is no map.
    /// - Parameters:
    ///   - later: keys that a later version will know.
    ///   - place: what such a map is called where its own key is a name that people choose.
    init?(
        _ node: YAMLNode,
        keys: [String],
        later: [String] = [],
        place: String? = nil,
        _ faults: inout Faults
    ) {
        guard case .map(let found) = node.content else {
            faults.add(node.isNull ? .emptyValue(node.name) : .wrongType(node.name, .map), at: node.position)
            return nil
        }
        for entry in found where !keys.contains(entry.key) {
            let problem: Problem =
                later.contains(entry.key)
                ? .laterKey(entry.key) : .unknownKey(entry.key, meant: NearestName.to(entry.key, among: keys))
            faults.add(problem, at: entry.keyPosition)
        }
        faults.note(keys, of: place ?? node.name)
        position = node.position
        entries = Dictionary(found.map { ($0.key, $0.value) }) { first, _ in first }
    }

    subscript(key: String) -> YAMLNode? { entries[key] }

    /// Reports a key that is missing.
    func needed(_ key: String, _ faults: inout Faults) -> YAMLNode? {
        if entries[key] == nil { faults.add(.missingKey(key), at: position) }
        return entries[key]
    }
}
