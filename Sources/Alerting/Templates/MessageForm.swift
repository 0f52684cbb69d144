package import OpinionCore

/// How a kind of channel writes messages: its markup, the template it comes with, and how long a text it takes.
package struct MessageForm: Sendable {
    /// Where the channel itself has no limit: more than any message of the program's own.
    static let most = 64 << 10

    /// As in the configuration, and in the names of templates.
    package let kind: String
    /// The template that stands unless the user has one.
    package let layout: MessageLayout
    /// At most so much of `size`.
    package let limit: Int
    /// Whether people see a title above the text: it is the whole first line then, and templates need not repeat it.
    let hasTitle: Bool
    /// Texts of the kind's own that its templates may name, such as the colours of a screen.
    let styles: [String: String]
    /// The HTML elements that the channel shows as such; a template with others would show people their source.
    let tags: [String]
    /// How long a text counts.
    let size: @Sendable (String) -> Int
    /// A line in the kind's markup, text from outside made harmless.
    package let markup: @Sendable (Line) -> String

    init(
        kind: String,
        layout: MessageLayout,
        limit: Int = Self.most,
        hasTitle: Bool = false,
        size: @escaping @Sendable (String) -> Int = \.utf8.count,
        styles: [String: String] = [:],
        tags: [String] = [],
        markup: @escaping @Sendable (Line) -> String
    ) {
        (self.kind, self.layout, self.limit, self.hasTitle) = (kind, layout, limit, hasTitle)
        (self.size, self.styles, self.tags, self.markup) = (size, styles, tags, markup)
    }

    /// What the lock screen shows; no markup is read there, and none is left either.
    package func title(_ message: Message) -> String { markup(hasTitle ? message.what : message.title) }

    /// The message by the channel's template, shortened until it fits.
    /// - Parameter limit: where it is not the form's.
    package func text(_ message: Message, settings: MessageSettings, limit: Int? = nil) -> String {
        text(message, language: settings.language, templates: settings.templates, limit: limit)
    }

    /// By the template that the program comes with unless others are given.
    package func text(
        _ message: Message,
        language: Language,
        templates: MessageTemplates = .builtIn,
        limit: Int? = nil
    ) -> String {
        let fitting = Fitting(message, form: self, language: language, limit: limit ?? self.limit)
        if let own = templates.layout(kind, language), let text = fitting.text(own), keepsHead(text, of: message) {
            return text
        }
        return fitting.text(layout) ?? fitting.shortest(layout)
    }

    /// True when people are told the number, every running deadline, and what to type.
    func keepsHead(_ text: String, of message: Message) -> Bool { missing(in: text, of: message).isEmpty }

    /// The facts of the head that people are not told.
    func missing(in text: String, of message: Message) -> [TemplateKey] {
        let seen = hasTitle ? title(message) + "\n" + text : text
        let facts = message.facts
        var missing: [TemplateKey] = []
        let command = facts.texts[.command].map(markup)
        if let command, !seen.contains(command) { missing.append(.command) }
        if !facts.clocks.allSatisfy({ seen.contains(markup($0.due)) }) { missing.append(.deadlines) }
        if let number = facts.texts[.number].map(markup) {
            let rest = seen.replacing(command ?? "\n", with: " ").replacing(markup(message.footer), with: " ")
            if !rest.contains(number) { missing.append(.number) }
        }
        return missing
    }
}
