/// How much a text looks like the title of a report: one for a Han character, half for other letters and digits.
enum TitleWeight {
    /// From here on it is no name of a column.
    static let enough = 6.0

    static func of(_ text: String) -> Double {
        text.unicodeScalars.prefix(300).reduce(0) { sum, letter in
            if (0x3400...0x9FFF).contains(letter.value) || (0x3040...0x30FF).contains(letter.value) { return sum + 1 }
            return sum + (letter.properties.isAlphabetic || letter.properties.numericType != nil ? 0.5 : 0)
        }
    }
}
