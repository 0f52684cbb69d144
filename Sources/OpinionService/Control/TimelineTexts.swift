import ControlAPI
import OpinionCore

/// Puts log events into the words of an incident's timeline and of a hand-over.
struct TimelineTexts: Sendable {
    let language: Language
    let zone: LocalZone

    func text(_ event: LogEvent) -> String {
        ([name(event)] + TimelineDetails(language: language, zone: zone).of(event)).joined(separator: " · ")
    }

    /// A release that follows another is told as such; an event of a later version by its name.
    private func name(_ event: LogEvent) -> String {
        let clock = event.data["kind"]?.text.flatMap { ClockKind(rawValue: $0) }
        if clock == .update, ClockKind(act: event.name) == .release { return ClockKind.update.name[language] }
        return Self.names[event.name]?[language] ?? event.name
    }
}

extension TimelineEntry {
    init(_ event: LogEvent, texts: TimelineTexts) {
        self.init(at: event.at, by: event.actor.displayName, event: event.name, text: texts.text(event))
    }
}
