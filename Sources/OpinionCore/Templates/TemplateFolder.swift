/// The templates of messages that people write, as they were read.
package struct TemplateFolder: Sendable, Hashable {
    /// One file.
    package struct File: Sendable, Hashable {
        /// As faults call it.
        package let path: String
        package let text: String

        package init(path: String, text: String) {
            (self.path, self.text) = (path, text)
        }
    }

    /// `dingtalk.mustache`, `dingtalk.zh-Hant.mustache`
    package struct Layout: Sendable, Hashable {
        /// The kind of channel.
        package let kind: String
        /// nil: for every language without one of its own.
        package let language: Language?
        package let file: File

        package init(kind: String, language: Language?, file: File) {
            (self.kind, self.language, self.file) = (kind, language, file)
        }
    }

    package var layouts: [Layout]
    /// `_name.mustache`, by name.
    package var partials: [String: File]

    package init(layouts: [Layout] = [], partials: [String: File] = [:]) {
        (self.layouts, self.partials) = (layouts, partials)
    }
}

/// Why a template cannot be used.
package struct TemplateFault: Error, Sendable, Hashable {
    package let position: SourcePosition
    /// The cause and what to do, as a sentence.
    package let text: Phrase
    /// A name that does not exist, and those that do.
    package let unknown: Unknown?

    package struct Unknown: Sendable, Hashable {
        package let name: String
        package let known: [String]

        package init(name: String, known: [String]) {
            (self.name, self.known) = (name, known)
        }
    }

    package init(at position: SourcePosition, _ text: Phrase, unknown: Unknown? = nil) {
        (self.position, self.text, self.unknown) = (position, text, unknown)
    }
}
