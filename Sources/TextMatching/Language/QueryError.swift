/// Why a text is no query: what is wrong, where, and what to do about it.
package struct QueryError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of fault.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        case empty, tooLong, tooLarge, tooDeep, illegalCharacter
        case unbalancedParenthesis, emptyParentheses
        case unclosedQuote, strayQuote, emptyPhrase, emptyWord
        case missingOperand
        case unknownField, nestedField, unknownList
        case foreignOperator, separator, wildcard
        case distance, threshold, needsParentheses, wordsOnly, fieldInside, tooFewMembers
        case unclosedRegex, regexFlags, emptyRegex, regexTooLong, regexMatchesEmpty, regexWithoutWord
        case regexGroup, regexClass, regexRepeat, regexRange, badRegex
        case matchesEverything
        case notAWord, emptyList, listCycle, illegalListName, queryInList, duplicateName
    }

    /// What is wrong.
    package let code: Code
    /// Where, in Unicode scalars of the query text from 0; for a list name that is at fault, of the name.
    package let range: Range<Int>
    /// The part of the text that is wrong, shortened and without control characters.
    package let subject: String
    /// What was probably meant, ready to be written instead of `subject`.
    package let suggestion: String?

    /// The message in English with its place.
    package var description: String { "\(range.lowerBound): \(message(in: .english))" }

    init(_ code: Code, _ range: Range<Int>, _ subject: String = "", suggestion: String? = nil) {
        self.code = code
        self.range = range
        self.subject = Self.harmless(subject)
        self.suggestion = suggestion
    }

    /// At most 40 scalars, control and format characters replaced.
    private static func harmless(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(40) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: view.append("\u{FFFD}")
            default: view.append(scalar)
            }
        }
        return String(view) + (text.unicodeScalars.count > 40 ? "…" : "")
    }
}
