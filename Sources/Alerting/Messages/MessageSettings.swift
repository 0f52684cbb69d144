package import OpinionCore

/// What all messages of a channel have in common.
package struct MessageSettings: Sendable {
    /// The language of the program's words; quoted text stays as it was.
    package let language: Language
    /// The zone of all times.
    package let zone: LocalZone
    /// Stands in the footer.
    package let bureau: String

    package init(language: Language, zone: LocalZone, bureau: String) {
        (self.language, self.zone, self.bureau) = (language, zone, bureau)
    }
}
