import Mustache
package import OpinionCore

/// Reads templates of the user's, and tries them on every kind of message before one is sent.
package enum TemplateReading {
    /// Why the template cannot be used; nil when it can.
    package static func fault(
        _ layout: TemplateFolder.Layout,
        partials: [String: TemplateFolder.File]
    ) -> TemplateFault? {
        do throws(TemplateFault) {
            guard let form = ChannelKinds.named(layout.kind)?.messages else { return nil }
            let compiled = try compiled(layout.file, partials, form)
            for language in layout.language.map({ [$0] }) ?? Language.allCases {
                try rehearse(compiled, layout.file, form, language)
            }
            return nil
        } catch {
            return error
        }
    }

    /// The template and the parts it needs; the parser never sees what was not looked at before.
    fileprivate static func compiled(
        _ file: TemplateFolder.File,
        _ partials: [String: TemplateFolder.File],
        _ form: MessageForm
    ) throws(TemplateFault) -> MessageLayout {
        let parts = try TemplateWalk.check(file, partials: partials, form: form)
        do {
            return try MessageLayout(file.text, partials: partials.filter { parts.contains($0.key) }.mapValues(\.text))
        } catch {
            throw TemplateFault(at: place(error, file), .parser(cause(error)))
        }
    }

    /// The parser counts the line that is put before every template.
    private static func place(_ error: any Error, _ file: TemplateFolder.File) -> SourcePosition {
        let context = (error as? MustacheTemplate.ParserError)?.context
        return SourcePosition(
            file: file.path,
            line: max(1, (context?.lineNumber ?? 2) - 1),
            column: context?.columnNumber ?? 1
        )
    }

    private static func cause(_ error: any Error) -> String {
        "\((error as? MustacheTemplate.ParserError)?.error ?? error)"
    }

    /// Lays out every sample, and looks whether what a head must tell is there.
    private static func rehearse(
        _ layout: MessageLayout,
        _ file: TemplateFolder.File,
        _ form: MessageForm,
        _ language: Language
    ) throws(TemplateFault) {
        let start = SourcePosition(file: file.path, line: 1, column: 1)
        for sample in TemplateSamples.all {
            let message = sample.message(language)
            let fitting = Fitting(message, form: form, language: language, limit: form.limit)
            let size = fitting.whole(layout).utf8.count
            if size > MessageForm.most { throw .init(at: start, .tooMuchText(sample.alert.type, size)) }
            guard let text = fitting.text(layout) else { throw .init(at: start, .tooLong(form.limit)) }
            for text in [text, fitting.shortest(layout)] {
                if let key = form.missing(in: text, of: message).first {
                    throw .init(at: start, .loses(key, in: sample.alert.type))
                }
            }
        }
    }
}

extension MessageTemplates {
    /// What was read and found usable; one that cannot be compiled after all is left out.
    package init(_ folder: TemplateFolder) {
        let layouts = folder.layouts.compactMap { layout -> (Name, MessageLayout)? in
            guard let form = ChannelKinds.named(layout.kind)?.messages,
                let compiled = try? TemplateReading.compiled(layout.file, folder.partials, form)
            else { return nil }
            return (Name(kind: layout.kind, language: layout.language), compiled)
        }
        self.init(Dictionary(layouts) { first, _ in first })
    }
}
