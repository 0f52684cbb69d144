import TextMatching

/// What a title says, without how it is written: folded (Simplified, half width, lower case), letters and digits only.
package enum TitleFingerprint {
    /// Titles with fewer letters than this («快訊», «早報») are shared by unlike articles.
    static let shortest = 6

    package static func of(_ title: String) -> String? {
        let letters = Folding.foldedString(title).unicodeScalars.filter(isLetter)
        guard letters.count >= shortest else { return nil }
        return String(String.UnicodeScalarView(letters))
    }

    /// Letters and digits; what nearly all titles are made of is known without asking Unicode's tables.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x61...0x7A, 0x30...0x39, 0x41...0x5A: true
        case ..<0x80: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }
}
