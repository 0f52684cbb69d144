import ControlAPI
import OpinionCore
import OpinionStore

/// Puts an incident's entry of the ledger together, from the store and the events that the incident log states.
struct LedgerMaking {
    let book: RuleBook
    let language: Language
    let now: Instant

    func entry(_ number: IncidentNumber, _ view: StoreSnapshot) throws -> LedgerEntry? {
        guard let incident = try view.incident(number) else { return nil }
        let items = try view.items(of: number)
        let events = try view.timeline(of: number)
        return LedgerEntry(
            incident: IncidentView(incident, now: now),
            rule: incident.rule.map { .init(id: $0, title: book[$0]?.title, words: items.first?.report.words ?? []) },
            times: TimesView(incident.times),
            sources: items.map { LedgerEntry.Source($0.item.item) },
            acknowledgements: events.filter { $0.name == "ack" }.map { .init(at: $0.at, by: $0.actor.displayName) },
            record: RecordView(incident, language: language),
            ended: incident.state.isLive ? nil : Self.ended(incident, events)
        )
    }

    /// The last act that ended it.
    private static func ended(_ incident: Incident, _ events: [LogEvent]) -> LedgerEntry.Ended? {
        events.last { ["close", "dismiss", "merge"].contains($0.name) }.map {
            .init(at: $0.at, by: $0.actor.displayName, reason: incident.endReason)
        }
    }
}

extension LedgerEntry.Source {
    init(_ item: Item) {
        self.init(
            outlet: item.outlet,
            tier: item.tier,
            authors: item.authors,
            title: item.title,
            url: item.url,
            published: item.published?.at,
            found: item.found
        )
    }
}
