/// The entity declarations of a DOCTYPE, looked at without expanding any. They stay inert in any case; nested ones
/// (billion laughs, https://en.wikipedia.org/wiki/Billion_laughs_attack) have no use in a feed, and are named.
enum EntityDeclarations {
    /// A DOCTYPE stands at the beginning; nobody needs more declarations than fit here.
    private static let reach = 64 << 10

    /// True when the value of a declared entity refers to an entity again.
    static func areNested(_ bytes: ArraySlice<UInt8>) -> Bool {
        let head = bytes.prefix(reach)
        guard head.firstRange(of: Array("<!DOCTYPE".utf8)) != nil else { return false }
        var rest = head
        while let mark = rest.firstRange(of: Array("<!ENTITY".utf8)) {
            rest = rest[mark.upperBound...]
            let declaration = rest.prefix { $0 != UInt8(ascii: ">") }
            if refersToAnEntity(declaration) { return true }
        }
        return false
    }

    /// `&name;` in the declaration; `&#38;` and `&amp;` are characters.
    private static func refersToAnEntity(_ declaration: ArraySlice<UInt8>) -> Bool {
        var rest = declaration
        while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
            rest = rest[(ampersand + 1)...]
            let name = rest.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "&") }
            let isReference = rest.dropFirst(name.count).first == UInt8(ascii: ";")
            if isReference, let first = name.first, first != UInt8(ascii: "#"), !predefined.contains(Array(name)) {
                return true
            }
        }
        return false
    }

    private static let predefined = ["amp", "lt", "gt", "quot", "apos"].map { Array($0.utf8) }
}
