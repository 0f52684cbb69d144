/// The entity declarations of a DOCTYPE, looked at without expanding any. They stay inert in any case; nested ones
/// (billion laughs, https://en.wikipedia.org/wiki/Billion_laughs_attack) have no use in a feed, and are named.
enum EntityDeclarations {
    /// Comments and instructions may stand before the DOCTYPE; nobody needs more of them than fit here.
    private static let beginning = 4 << 10
    /// Nobody needs more declarations than fit here.
    private static let reach = 64 << 10

    /// True when the value of a declared entity refers to an entity again.
    static func areNested(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard place(of: "<!DOCTYPE", in: bytes.prefix(beginning)) != nil else { return false }
        var rest = bytes.prefix(reach)
        while let mark = place(of: "<!ENTITY", in: rest) {
            rest = rest[mark...].dropFirst("<!ENTITY".utf8.count)
            let declaration = rest.prefix { $0 != UInt8(ascii: ">") }
            if refersToAnEntity(declaration) { return true }
        }
        return false
    }

    private static func place(of text: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.withUnsafeBufferPointer { TagScanner(bytes: $0).find(text, from: 0) }
            .map { bytes.startIndex + $0 }
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
