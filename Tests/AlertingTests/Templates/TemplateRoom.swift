import Foundation
import OpinionCore

@testable import Alerting

/// Templates as a user's folder has them.
enum TemplateRoom {
    static func file(_ name: String, _ text: String) -> TemplateFolder.File { .init(path: name, text: text) }

    static func layout(_ text: String, kind: String = "dingtalk", language: Language? = .traditional)
        -> TemplateFolder.Layout
    { .init(kind: kind, language: language, file: file("\(kind).mustache", text)) }

    static func fault(_ text: String, kind: String = "dingtalk", partials: [String: String] = [:]) -> TemplateFault? {
        let files = Dictionary(uniqueKeysWithValues: partials.map { ($0, file("_\($0).mustache", $1)) })
        return TemplateReading.fault(layout(text, kind: kind), partials: files)
    }

    static func templates(_ text: String, kind: String = "dingtalk", language: Language? = nil) -> MessageTemplates {
        MessageTemplates(TemplateFolder(layouts: [layout(text, kind: kind, language: language)]))
    }

    static func message(_ alert: Alert, now: Instant = Samples.now, language: Language = .traditional) -> Message {
        MessageRenderer.render(alert, id: Samples.id, settings: Samples.settings(language), now: now)
    }
}
