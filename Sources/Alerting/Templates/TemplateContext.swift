import OpinionCore

/// A message as a template sees it.
struct TemplateContext {
    private let message: Message
    private let form: MessageForm
    /// What stays the same however much of the body is cut.
    private let fixed: TemplateRow

    init(_ message: Message, form: MessageForm, language: Language) {
        (self.message, self.form) = (message, form)
        var row = TemplateRow(values: form.styles.mapValues(TemplateText.init))
        let head: [TemplateKey: Line] = [
            .headline: message.title, .what: message.what, .deadlines: message.deadlines, .who: message.who,
            .mentions: message.mentions, .footer: message.footer,
        ]
        for (key, line) in head { row.set(key, form.markup(line)) }
        for (key, line) in message.facts.texts where key.section == nil { row.set(key, form.markup(line)) }
        row.set(.cutNote, Self.cutNote[language])
        row.set(.clocks, message.facts.clocks.map { Self.row($0, form) })
        message.facts.flags.forEach { row.set($0) }
        fixed = row
    }

    /// With as much of the body as there is now.
    func row(_ body: [Message.Section], isCut: Bool) -> TemplateRow {
        var row = fixed
        if isCut { row.set(TemplateFlag.cut.rawValue) }
        row.set(.body, body.map(self.row))
        let kinds = Set(body.map(\.kind))
        for (key, line) in message.facts.texts {
            if let kind = key.section, kinds.contains(kind) { row.set(key, form.markup(line)) }
        }
        for section in body {
            if let key = Self.key(section.kind) { row.set(key, form.markup(section.content)) }
        }
        return row
    }

    private func row(_ section: Message.Section) -> TemplateRow {
        TemplateRow(values: [
            "text": TemplateText(form.markup(section.line)),
            "content": TemplateText(form.markup(section.content)),
            "is_" + section.kind.rawValue: true,
        ])
    }

    private static func row(_ clock: MessageFacts.Clock, _ form: MessageForm) -> TemplateRow {
        TemplateRow(values: [
            "name": TemplateText(form.markup(clock.name)),
            "due": TemplateText(form.markup(clock.due)),
            "left": TemplateText(form.markup(clock.left)),
            "is_overdue": clock.isOverdue,
        ])
    }

    /// The name of a line of the body where it has one.
    private static func key(_ kind: Message.Section.Kind) -> TemplateKey? {
        switch kind {
        case .reason: .reason
        case .quotation: .quotation
        case .link: .link
        case .counts: .counts
        case .hint: .hint
        case .area, .item, .more, .source: nil
        }
    }

    private static let cutNote = Phrase("…（以下截去）", "…（以下截去）", "… (the rest is cut)")
}
