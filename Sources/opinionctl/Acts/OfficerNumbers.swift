import ControlAPI
import OpinionCore

/// Numbers of incidents or of reports as officers type them: `127`, `#127`, `127,128`.
enum OfficerNumbers {
    /// What a number names.
    enum Kind: Sendable, Equatable { case incident, report }

    /// A word that is no number, and what was probably meant.
    struct Mistake: Error, Equatable {
        let word: String
        let suggestion: Int?
        var kind = Kind.incident
    }

    /// Every number once, in the order typed.
    static func parse(_ words: [String], _ kind: Kind = .incident) throws(Mistake) -> [IncidentNumber] {
        var numbers: [IncidentNumber] = []
        for word in words.flatMap(parts) {
            guard let number = number(word) else {
                throw Mistake(word: word, suggestion: suggestion(word), kind: kind)
            }
            if !numbers.contains(number) { numbers.append(number) }
        }
        return numbers
    }

    /// One refusal for the whole line: after a mistype nobody knows whether the other numbers were meant.
    static func parsed(
        _ words: [String],
        _ language: Language,
        _ kind: Kind = .incident
    ) throws(CommandFailure) -> [IncidentNumber] {
        do {
            return try parse(words, kind)
        } catch {
            throw CommandFailure(.usage, OfficerNumberTexts.text(error)[language])
        }
    }

    /// The one number of a place that takes no more: what stands behind a comma would be done without a word, or not.
    static func one(_ word: String, _ language: Language) throws(CommandFailure) -> IncidentNumber {
        let numbers = try parsed([word], language)
        guard numbers.count == 1, let number = numbers.first else {
            throw CommandFailure(.usage, OfficerNumberTexts.onlyOne(word.harmless)[language])
        }
        return number
    }

    /// Whether the word is a number, or several.
    static func isNumber(_ word: String) -> Bool { (try? parse([word])) != nil }

    private static func parts(_ word: String) -> [String] {
        let parts = word.split { $0 == "," || $0 == "，" || $0 == "、" }.map(String.init)
        return parts.isEmpty ? [word] : parts
    }

    private static func number(_ word: String) -> IncidentNumber? {
        let folded = String(String.UnicodeScalarView(word.unicodeScalars.map(halfWidth)))
        let digits = folded.hasPrefix("#") ? folded.dropFirst() : folded[...]
        guard !digits.isEmpty, digits.utf8.count <= 9, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(digits), number > 0
        else { return nil }
        return number
    }

    /// A Chinese keyboard left in full-width mode types `１２７`.
    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }

    /// The number inside a word that has one and a slip beside it; of `10-12` or a date nobody knows what was meant.
    private static func suggestion(_ word: String) -> Int? {
        let runs = word.split { !($0.isASCII && $0.isNumber) }
        guard runs.count == 1, let digits = runs.first, digits.count <= 9, word.count - digits.count <= 2 else {
            return nil
        }
        return Int(digits).flatMap { $0 > 0 ? $0 : nil }
    }
}
