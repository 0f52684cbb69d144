import OpinionCore
import Yams

/// Turns the parser's nodes into ours and reports what our files do not use.
struct YAMLConversion {
    let masks: KeyMasks
    private static let deepest = 32

    func value(_ node: Node, name: String = "", depth: Int = 0, _ faults: inout Faults) -> YAMLNode? {
        let place = position(node)
        guard depth < Self.deepest else {
            faults.add(.tooDeep, at: place)
            return nil
        }
        if node.anchor != nil { faults.add(.alias, at: place) }
        switch node {
        case .scalar(let scalar):
            if !isUntagged(scalar) { faults.add(.tag, at: place) }
            return YAMLNode(name: name, position: place, content: .scalar(Self.scalar(scalar)))
        case .sequence(let sequence):
            if sequence.tag.description != "" { faults.add(.tag, at: place) }
            let values = sequence.compactMap { value($0, name: name, depth: depth + 1, &faults) }
            return YAMLNode(name: name, position: place, content: .list(values))
        case .mapping(let mapping):
            if mapping.tag.description != "" { faults.add(.tag, at: place) }
            return YAMLNode(name: name, position: place, content: .map(entries(mapping, depth: depth, &faults)))
        case .alias:
            faults.add(.alias, at: place)
            return nil
        }
    }

    private func entries(_ mapping: Node.Mapping, depth: Int, _ faults: inout Faults) -> [YAMLEntry] {
        var first: [String: SourcePosition] = [:]
        return mapping.compactMap { keyNode, valueNode in
            guard let key = key(keyNode, &faults) else { return nil }
            let place = position(keyNode)
            if let earlier = first[key] {
                faults.add(.duplicateKey(key, first: earlier.description), at: place)
                return nil
            }
            first[key] = place
            return value(valueNode, name: key, depth: depth + 1, &faults).map {
                YAMLEntry(key: key, keyPosition: place, value: $0)
            }
        }
    }

    private func key(_ node: Node, _ faults: inout Faults) -> String? {
        guard case .scalar(let scalar) = node, isUntagged(scalar), scalar.anchor == nil else {
            faults.add(.keyNotText, at: position(node))
            return nil
        }
        return masks.name(of: scalar.string, at: position(node))
    }

    private func position(_ node: Node) -> SourcePosition {
        SourcePosition(file: masks.file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    /// The parser itself calls quoted texts and the keys that it compared `str`.
    private func isUntagged(_ scalar: Node.Scalar) -> Bool {
        scalar.tag.description.isEmpty || scalar.tag.description == Tag.Name.str.rawValue
    }

    private static func scalar(_ scalar: Node.Scalar) -> YAMLScalar {
        YAMLScalar(text: scalar.string, style: style(scalar))
    }

    private static func style(_ scalar: Node.Scalar) -> YAMLScalar.Style {
        switch scalar.style {
        case .singleQuoted: .singleQuoted
        case .doubleQuoted: .doubleQuoted
        case .literal, .folded: .block
        default: .plain
        }
    }
}
