import TextMatching

/// What a title says, without how it is written: folded (Simplified, half width, lower case), letters and digits only.
package enum TitleFingerprint {
    /// Titles with fewer letters than this («快訊», «早報») are shared by unlike articles.
    static let shortest = 6

    package static func of(_ title: String) -> String? {
        let letters = Folding.foldedString(title).unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        guard letters.count >= shortest else { return nil }
        return String(String.UnicodeScalarView(letters))
    }
}
