/// The named character references of HTML 5 (WHATWG HTML, 13.5), and the characters they stand for.
enum EntityTable {
    /// The UTF-8 of `name`, which is without `&` and `;`; nil for a name that HTML does not know.
    static func expansion(_ name: some Collection<UInt8>) -> [UInt8]? {
        guard name.count <= longestName else { return nil }
        return table[String(decoding: name, as: UTF8.self)]
    }

    /// Whether HTML accepts `name` without its semicolon.
    static func isLegacy(_ name: some Collection<UInt8>) -> Bool {
        name.count <= 6 && legacy.contains(String(decoding: name, as: UTF8.self))
    }

    private static let longestName = 31

    private static let table: [String: [UInt8]] = {
        var table: [String: [UInt8]] = [:]
        table.reserveCapacity(2200)
        for part in [part1, part2] {
            let text = part.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
            for entry in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let pair = entry.split(separator: "=")
                let scalars = pair[1].split(separator: "+").compactMap { UInt32($0, radix: 16) }
                table[String(pair[0])] = scalars.flatMap { CharacterReference.utf8($0) }
            }
        }
        return table
    }()

    private static let legacy: Set<String> = Set(
        """
        AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc
        Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute
        aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute
        ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot
        nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy
        sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    )
}
