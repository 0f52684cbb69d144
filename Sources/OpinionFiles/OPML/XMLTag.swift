/// A start tag as it stands in the file, names with their prefixes.
struct XMLTag {
    let name: String
    let index: Int
    var attributes: [(name: String, value: String, index: Int)] = []
    var isEmpty = false

    init(name: String, index: Int) {
        self.name = name
        self.index = index
    }
}

/// The references that XML itself knows.
enum XMLReference {
    /// - Parameter name: what stands between `&` and `;`.
    static func scalar(_ name: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
        let name = name.reduce(into: "") { $0.unicodeScalars.append($1) }
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: return number(name)
        }
    }

    private static func number(_ name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return nil }
        let isHex = name.hasPrefix("#x")
        let digits = name.dropFirst(isHex ? 2 : 1)
        guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: isHex ? 16 : 10) else { return nil }
        return value >= 0x20 ? Unicode.Scalar(value) : ([9, 10, 13].contains(value) ? " " : nil)
    }
}
