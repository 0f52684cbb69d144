/// A mobile number. It is personal: as text it is always masked, and only what mentions a person asks for it whole.
package struct MobileNumber: Hashable, Sendable {
    /// As the robots take it: `13800001234`, or `+852-51234567`.
    package let whole: String

    /// Reads a number of the mainland, with or without `+86`, or an international one with `+`; spaces and dashes
    /// between digits are left out. nil for anything else.
    package init?(_ text: String) {
        let bare = text.filter { $0 != " " && $0 != "-" }
        guard let plain = Self.mainland(bare) ?? Self.foreign(bare, text) else { return nil }
        whole = plain
    }

    private static func mainland(_ text: String) -> String? {
        let local = text.hasPrefix("+86") ? text.dropFirst(3) : text[...]
        let isMobile = local.count == 11 && local.first == "1" && local.dropFirst().first.map { $0 >= "3" } == true
        return isMobile && isDigits(local) ? String(local) : nil
    }

    private static func foreign(_ bare: String, _ text: String) -> String? {
        guard bare.hasPrefix("+"), !bare.hasPrefix("+86"), (7...15).contains(bare.count - 1), isDigits(bare.dropFirst())
        else { return nil }
        return text.filter { $0 != " " }
    }

    private static func isDigits(_ text: Substring) -> Bool { text.allSatisfy { $0.isASCII && $0.isNumber } }

    /// Every run of digits that could be a number, masked; dates stay, and no character moves.
    package static func masked(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var shown = scalars
        var start = 0
        while start < scalars.count {
            guard isDigit(scalars[start]) else {
                start += 1
                continue
            }
            if startsDate(scalars[start...]) {
                start += 10
                continue
            }
            let run = scalars[start...].prefix { isDigit($0) || $0 == " " || $0 == "-" }
            let digits = run.indices.filter { isDigit(scalars[$0]) }
            if digits.count >= 7 { for index in digits.dropFirst(3).dropLast(4) { shown[index] = "*" } }
            start = run.endIndex
        }
        return shown
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// What looks like `2026-10-01` and ends there, a day of the calendar or not.
    private static func startsDate(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        let head = rest.prefix(10)
        let isWhole = rest.dropFirst(10).first.map { !isDigit($0) } ?? true
        return isWhole && head.count == 10
            && zip(head, "0000-00-00".unicodeScalars).allSatisfy { $1 == "-" ? $0 == "-" : isDigit($0) }
    }

    /// The same for a text.
    package static func masked(_ text: String) -> String {
        String(String.UnicodeScalarView(masked(Array(text.unicodeScalars))))
    }
}

/// `138****1234`
extension MobileNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String {
        let digits = Array(whole)
        return String(digits.prefix(3)) + "****" + String(digits.suffix(4))
    }

    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

extension MobileNumber: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = MobileNumber(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a mobile number")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(whole)
    }
}
