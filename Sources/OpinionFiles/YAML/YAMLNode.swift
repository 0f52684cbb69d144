import OpinionCore

/// A value of a YAML file with its place; free of anchors, tags and repeated keys.
struct YAMLNode: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case scalar(YAMLScalar)
        case list([YAMLNode])
        case map([YAMLEntry])
    }

    /// The key that the value, or the list around it, stands under; how messages call it.
    let name: String
    let position: SourcePosition
    let content: Content

    /// True for a key without a value, `~` and a bare `null`.
    var isNull: Bool {
        guard case .scalar(let scalar) = content, scalar.style == .plain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
    }
}

/// A text as YAML reads it, and how it stands in the file.
struct YAMLScalar: Hashable, Sendable {
    enum Style: Hashable, Sendable {
        case plain, singleQuoted, doubleQuoted
        /// `|` and `>`.
        case block
    }

    let text: String
    let style: Style
}

/// One key of a map.
struct YAMLEntry: Hashable, Sendable {
    let key: String
    let keyPosition: SourcePosition
    let value: YAMLNode
}
