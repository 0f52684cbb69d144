import Foundation
package import OpinionCore

/// What is wrong, without the place: a code and its sentence in two languages with holes for the particulars.
///
/// Simplified Chinese is made from the Traditional sentence, never from what fills the holes.
package struct Problem: Sendable, Hashable {
    package let code: FaultCode
    private let chinese: String
    private let english: String
    /// What stands for `%1`, `%2` …
    private let arguments: [String]
    /// What was probably meant.
    private let meant: String?
    /// A sentence that is ready in all languages, such as that of a query.
    private let readyMade: Phrase?

    init(_ code: FaultCode, _ chinese: String, _ english: String, _ arguments: [String] = [], meant: String? = nil) {
        (self.code, self.chinese, self.english) = (code, chinese, english)
        self.arguments = arguments.map { Harmless.text($0) }
        self.meant = meant.map { Harmless.text($0) }
        readyMade = nil
    }

    init(_ code: FaultCode, _ phrase: Phrase, meant: String? = nil) {
        (self.code, chinese, english, arguments) = (code, "", "", [])
        self.meant = meant.map { Harmless.text($0) }
        readyMade = phrase
    }

    private init(masking problem: Problem) {
        (code, chinese, english) = (problem.code, problem.chinese, problem.english)
        arguments = problem.arguments.map { MobileNumber.masked($0) }
        meant = problem.meant.map { MobileNumber.masked($0) }
        readyMade = problem.readyMade.map { phrase in
            Phrase(
                MobileNumber.masked(phrase.traditional),
                MobileNumber.masked(phrase.simplified),
                MobileNumber.masked(phrase.english)
            )
        }
    }

    /// The same with the mobile numbers in it masked.
    var masked: Problem { Problem(masking: self) }

    /// The full sentence.
    package func text(_ language: Language) -> String {
        switch language {
        case .traditional: (readyMade?[language] ?? filled(chinese)) + question("是不是要寫「%1」？")
        case .simplified: (readyMade?[language] ?? filled(Self.simplified(chinese))) + question("是不是要写“%1”？")
        case .english: (readyMade?[language] ?? filled(english)) + question(" Did you mean “%1”?")
        }
    }

    private func question(_ template: String) -> String {
        meant.map { Self.fill(template, [$0]) } ?? ""
    }

    private func filled(_ template: String) -> String { Self.fill(template, arguments) }

    /// One pass, so that a particular which holds `%2` itself stays as it is.
    private static func fill(_ template: String, _ arguments: [String]) -> String {
        var result = ""
        var rest = template[...]
        while let sign = rest.firstIndex(of: "%") {
            result += rest[..<sign]
            rest = rest[sign...].dropFirst()
            guard let number = rest.first?.wholeNumberValue, arguments.indices.contains(number - 1) else {
                result += "%"
                continue
            }
            result += arguments[number - 1]
            rest = rest.dropFirst()
        }
        return result + rest
    }

    private static func simplified(_ text: String) -> String {
        let han = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
        return String(han.map { ["「": "“", "」": "”"][$0] ?? $0 })
    }
}
