/// What an HTML element does to the flow of text.
enum TagKind: Sendable {
    /// Begins and ends a line of its own.
    case block
    /// Breaks the line where it stands.
    case lineBreak
    /// Separates its text from its neighbour's: table cells.
    case cell
    /// Leaves the flow alone.
    case inline
    /// Its content is not text: scripts, styles.
    case hidden
    /// Not an element of HTML.
    case unknown

    /// The kind of a name that is packed as `TagName.key` packs it.
    static func of(_ key: UInt64) -> TagKind {
        table.withUnsafeBufferPointer { table in
            var slot = slot(key)
            while table[slot].key != 0 {
                if table[slot].key == key { return table[slot].kind }
                slot = (slot + 1) & (slots - 1)
            }
            return .unknown
        }
    }

    /// Text has a tag every few dozen bytes: an open table of 512 slots, a third full, beats a dictionary.
    private static let slots = 512

    private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55) }

    private static let table: [(key: UInt64, kind: TagKind)] = {
        var table = [(key: UInt64, kind: TagKind)](repeating: (0, .unknown), count: slots)
        for (key, kind) in kinds {
            var slot = slot(key)
            while table[slot].key != 0 { slot = (slot + 1) & (slots - 1) }
            table[slot] = (key, kind)
        }
        return table
    }()

    private static let kinds: [UInt64: TagKind] = {
        let names: [(TagKind, String)] = [
            (
                .block,
                """
                p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 table tr tbody thead tfoot caption section article header \
                footer nav aside main figure figcaption blockquote pre address form fieldset legend details summary \
                option select optgroup center dir menu html body head title listing xmp hgroup search marquee
                """
            ),
            (.lineBreak, "br hr"),
            (.cell, "td th"),
            (
                .inline,
                """
                a abbr acronym audio b basefont bdi bdo big blink button canvas cite code col colgroup data datalist \
                del dfn dialog em embed font frame frameset i img input ins kbd label link map mark math meta meter \
                nobr noscript object output param picture progress q rp rt ruby s samp slot small source span strike \
                strong sub sup svg textarea time track tt u var video wbr base area
                """
            ),
            (.hidden, "script style template noembed noframes iframe"),
        ]
        var table: [UInt64: TagKind] = [:]
        for (kind, list) in names {
            for name in list.split(separator: " ") { table[TagName.key(name.utf8)] = kind }
        }
        return table
    }()
}
