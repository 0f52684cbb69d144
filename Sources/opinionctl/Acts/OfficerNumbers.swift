import ControlAPI
import OpinionCore

/// Incident numbers as officers type them: `127`, `#127`, `127,128`.
enum OfficerNumbers {
    /// A word that is no number, and what was probably meant.
    struct Mistake: Error, Equatable {
        let word: String
        let suggestion: Int?
    }

    /// Every number once, in the order typed.
    static func parse(_ words: [String]) throws(Mistake) -> [IncidentNumber] {
        var numbers: [IncidentNumber] = []
        for word in words.flatMap(parts) {
            guard let number = number(word) else { throw Mistake(word: word, suggestion: suggestion(word)) }
            if !numbers.contains(number) { numbers.append(number) }
        }
        return numbers
    }

    /// One refusal for the whole line: after a mistype nobody knows whether the other numbers were meant.
    static func parsed(_ words: [String], _ language: Language) throws(CommandFailure) -> [IncidentNumber] {
        do {
            return try parse(words)
        } catch {
            throw CommandFailure(.usage, text(error)[language])
        }
    }

    static func text(_ mistake: Mistake) -> Phrase {
        let word = mistake.word.harmless
        let meant = mistake.suggestion.map { Phrase("是不是 \($0)？", "是不是 \($0)？", " Did you mean \($0)?") }
        let none = Phrase("", "", "")
        return Phrase(
            "「\(word)」不是事件編號，什麼都沒有做。\((meant ?? none).traditional)請寫 127 或 '#127'；用 opinionctl list 看編號。",
            "“\(word)”不是事件编号，什么都没有做。\((meant ?? none).simplified)请写 127 或 '#127'；用 opinionctl list 看编号。",
            "“\(word)” is no incident number; nothing was done.\((meant ?? none).english) Write 127 or '#127'; opinionctl list shows the numbers."
        )
    }

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

    private static func suggestion(_ word: String) -> Int? {
        let digits = word.filter { $0.isASCII && $0.isNumber }
        return digits.utf8.count > 9 ? nil : Int(digits).flatMap { $0 > 0 ? $0 : nil }
    }
}
