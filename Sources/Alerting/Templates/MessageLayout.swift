import Mustache

/// A compiled template with the parts it names.
package struct MessageLayout: Sendable {
    /// Read from text with plain text as content: values come escaped for the channel's markup.
    static let pragma = "{{%CONTENT_TYPE:TEXT}}\n"

    /// The body and the note of a cut, in the templates of most kinds.
    static let bodyLines = """
        {{#body}}
        {{text}}
        {{/body}}
        {{#cut}}
        {{cut_note}}
        {{/cut}}
        """

    /// As it was written.
    package let source: String
    private let template: MustacheTemplate?
    private let library: MustacheLibrary

    /// A template that the program comes with.
    init(builtIn source: String) {
        self.source = source
        template = try? MustacheTemplate(string: Self.pragma + source)
        library = MustacheLibrary()
    }

    /// - Parameter partials: what stands for `{{> name}}`.
    /// - Throws: what the parser says.
    init(_ source: String, partials: [String: String]) throws {
        self.source = source
        template = try MustacheTemplate(string: Self.pragma + source)
        library = MustacheLibrary(
            templates: try partials.mapValues { try MustacheTemplate(string: Self.pragma + $0) }
        )
    }

    /// Without empty lines at the end; nil when there is no template after all.
    func render(_ row: TemplateRow) -> String? {
        guard let text = template?.render(row, library: library) else { return nil }
        let end = text.utf8.reversed().prefix { $0 == 0x0A }.count
        return end == 0 ? text : String(text.utf8.dropLast(end))
    }
}
