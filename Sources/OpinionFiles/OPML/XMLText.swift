/// Any text as XML 1.0 can carry it: what it has no way to write becomes U+FFFD.
package enum XMLText {
    package static func attribute(_ text: String) -> String { escaped(text, isAttribute: true) }
    package static func content(_ text: String) -> String { escaped(text, isAttribute: false) }

    private static func escaped(_ text: String, isAttribute: Bool) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"" where isAttribute: result += "&quot;"
            case "\t", "\n", "\r":
                if isAttribute || scalar == "\r" {
                    result += "&#\(scalar.value);"
                } else {
                    result.unicodeScalars.append(scalar)
                }
            default: result.unicodeScalars.append(isCharacter(scalar.value) ? scalar : "\u{FFFD}")
            }
        }
    }

    /// XML 1.0, production 2 [Char].
    private static func isCharacter(_ value: UInt32) -> Bool {
        switch value {
        case 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
