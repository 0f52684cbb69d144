import ArgumentParser
import ControlAPI
import OpinionCore

/// One or more incident numbers, and a last word that says what: `127 128 14:30`.
struct NumbersAndValue: ParsableArguments {
    @Argument(help: ArgumentHelp("事件編號，可多個，最後寫值 (incident numbers, then the value)", valueName: "編號… 值"))
    var words: [String] = []

    /// - Parameter value: what the last word must be, for the refusal without it.
    func parsed(_ value: Phrase, _ options: ControlOptions) async throws(CommandFailure) -> (
        numbers: [IncidentNumber], value: String
    ) {
        let words = Self.joined(words)
        guard let last = words.last else { throw CommandFailure(.usage, await OpenNumbers.refusal(options)) }
        guard words.count > 1 else { throw CommandFailure(.usage, missing(value)[options.language]) }
        if Self.isTurnedRound(words) { throw CommandFailure(.usage, turned(words, value)[options.language]) }
        return (try OfficerNumbers.parsed(Array(words.dropLast()), options.language), last)
    }

    /// A date and the time behind it are one value, as they would be within quotes.
    private static func joined(_ words: [String]) -> [String] {
        for index in words.indices.dropLast() where isDate(words[index]) && words[index + 1].contains(":") {
            let value = words[index] + " " + words[index + 1]
            return words[..<index] + [value] + words[(index + 2)...]
        }
        return words
    }

    /// `2026-08-20`
    private static func isDate(_ word: String) -> Bool {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }

    /// The value first and the numbers behind it.
    private static func isTurnedRound(_ words: [String]) -> Bool {
        !OfficerNumbers.isNumber(words[0]) && words.dropFirst().allSatisfy(OfficerNumbers.isNumber)
    }

    private func turned(_ words: [String], _ value: Phrase) -> Phrase {
        let (first, numbers) = (words[0].harmless, words.dropFirst().joined(separator: " "))
        let shown = first.contains(" ") ? "\"\(first)\"" : first
        return Phrase(
            "順序反了，什麼都沒有做：先編號，最後寫\(value.traditional)：\(numbers) \(shown)",
            "顺序反了，什么都没有做：先编号，最后写\(value.simplified)：\(numbers) \(shown)",
            "The order is the other way round; nothing was done: the numbers first, the \(value.english) last: \(numbers) \(shown)"
        )
    }

    private func missing(_ value: Phrase) -> Phrase {
        Phrase(
            "要寫編號和\(value.traditional)兩樣，什麼都沒有做：先編號（可多個），最後是\(value.traditional)。",
            "要写编号和\(value.simplified)两样，什么都没有做：先编号（可多个），最后是\(value.simplified)。",
            "Both are needed, the incident numbers and then the \(value.english); nothing was done."
        )
    }
}
