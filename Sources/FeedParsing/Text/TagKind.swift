import CFeedXML

/// What an HTML element does to the flow of text.
enum TagKind: Int32, Sendable {
    /// Begins and ends a line of its own.
    case block = 0
    /// Breaks the line where it stands.
    case lineBreak = 1
    /// Separates its text from its neighbour's: table cells.
    case cell = 2
    /// Leaves the flow alone.
    case inline = 3
    /// Its content is not text: scripts, styles.
    case hidden = 4
    /// Not an element of HTML.
    case unknown = 5

    /// The kind of a name that is packed as `TagName.key` packs it.
    static func of(_ key: UInt64) -> TagKind { TagKind(rawValue: feedhtml_kind(key)) ?? .unknown }
}
