/// One text in the three languages of the program.
package struct Phrase: Sendable, Hashable {
    package let traditional: String
    package let simplified: String
    package let english: String

    package init(_ traditional: String, _ simplified: String, _ english: String) {
        (self.traditional, self.simplified, self.english) = (traditional, simplified, english)
    }

    package subscript(language: Language) -> String {
        switch language {
        case .traditional: traditional
        case .simplified: simplified
        case .english: english
        }
    }
}
