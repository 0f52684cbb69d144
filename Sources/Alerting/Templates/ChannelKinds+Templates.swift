package import OpinionCore

extension ChannelKinds {
    /// The kinds whose texts can be laid out.
    package static let withMessages: [String] = all.filter { $0.messages != nil }.map { $0.form.kind }

    /// The template that a kind comes with; nil for a kind without one.
    package static func builtInTemplate(_ kind: String) -> String? { named(kind)?.messages?.layout.source }

    /// A message of the type as the kind's own template lays it out.
    package static func sample(_ kind: String, _ type: AlertType, _ language: Language) -> String? {
        guard let form = named(kind)?.messages else { return nil }
        return form.text(TemplateSample(TemplateSamples.alert(type)).message(language), language: language)
    }
}
