import OpinionCore

/// The templates of the user's, by kind of channel and language.
package struct MessageTemplates: Sendable {
    /// None: every kind uses its own.
    package static let builtIn = MessageTemplates([:])

    struct Name: Sendable, Hashable {
        let kind: String
        /// nil: for every language that has none of its own.
        let language: Language?
    }

    private let layouts: [Name: MessageLayout]

    init(_ layouts: [Name: MessageLayout]) { self.layouts = layouts }

    /// The more specific first; nil where the kind's own stands.
    func layout(_ kind: String, _ language: Language) -> MessageLayout? {
        layouts[Name(kind: kind, language: language)] ?? layouts[Name(kind: kind, language: nil)]
    }
}
