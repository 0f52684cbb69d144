import ControlAPI
import OpinionCore

/// Reads an incident's record out of the events that were logged with every act: what is shown and exported is what the
/// incident log says.
enum RecordMaking {
    static func record(_ events: [LogEvent]) -> RecordView {
        RecordView(
            acknowledgements: events.compactMap(acknowledgement),
            regrades: events.compactMap(regrade),
            responses: events.compactMap(response),
            waivers: events.compactMap(waiver)
        )
    }

    private static func acknowledgement(_ event: LogEvent) -> RecordView.Acknowledgement? {
        event.name == "ack" ? .init(at: event.at, by: event.actor.displayName) : nil
    }

    private static func regrade(_ event: LogEvent) -> RecordView.Regrade? {
        guard let from = event.text("from") else { return nil }
        let isProposed = event.name == "incident.level_raised"
        guard let to = event.text(isProposed ? "to" : "level"), isProposed || event.name == "level" else { return nil }
        return .init(
            at: event.at,
            by: event.actor.displayName,
            from: from,
            to: to,
            reason: event.text("reason"),
            proposed: isProposed
        )
    }

    private static func response(_ event: LogEvent) -> RecordView.Response? {
        guard let kind = ClockKind(rawValue: event.name), let at = event.instant("at") else { return nil }
        return .init(
            kind: kind,
            at: at,
            recorded: event.at,
            by: event.actor.displayName,
            late: event.flag("late"),
            url: event.text("url"),
            place: event.text("place"),
            speaker: event.text("speaker"),
            text: event.text("text")
        )
    }

    private static func waiver(_ event: LogEvent) -> RecordView.Waiver? {
        guard event.name == "waive", let kind = event.text("kind").flatMap(ClockKind.init) else { return nil }
        return .init(
            kind: kind,
            at: event.at,
            by: event.actor.displayName,
            approver: event.text("approver") ?? "",
            reason: event.text("reason") ?? ""
        )
    }
}

extension LogEvent {
    /// A detail that is text; nil for anything else.
    func text(_ key: String) -> String? {
        guard case .text(let text)? = data[key] else { return nil }
        return text
    }

    func instant(_ key: String) -> Instant? { text(key).flatMap { Instant($0) } }

    func flag(_ key: String) -> Bool { data[key] == .flag(true) }
}
