package import OpinionCore

/// What all messages of a channel have in common.
package struct MessageSettings: Sendable {
    /// The language of the program's words; quoted text stays as it was.
    package let language: Language
    /// The zone of all times.
    package let zone: LocalZone
    /// Stands in the footer.
    package let bureau: String
    /// The user's own layouts.
    package let templates: MessageTemplates

    package init(language: Language, zone: LocalZone, bureau: String, templates: MessageTemplates = .builtIn) {
        (self.language, self.zone, self.bureau, self.templates) = (language, zone, bureau, templates)
    }

    /// The same in another language where one is given.
    func speaking(_ language: Language?) -> MessageSettings {
        MessageSettings(language: language ?? self.language, zone: zone, bureau: bureau, templates: templates)
    }
}
