import ControlAPI
import OpinionCore
import OpinionStore

/// Puts an incident's entry of the ledger together, from the store and the events that the incident log states.
struct LedgerMaking {
    let book: RuleBook
    let roster: Roster?
    let language: Language
    let now: Instant

    func entry(_ number: IncidentNumber, _ view: StoreSnapshot) throws -> LedgerEntry? {
        guard let incident = try view.incident(number) else { return nil }
        let items = try view.items(of: number)
        let evidence = try view.evidence(ofIncident: number)
        let contacts = roster?.contacts(of: incident.department).map(\.name) ?? []
        let events = try view.timeline(of: number)
        return LedgerEntry(
            incident: IncidentView(incident, now: now),
            rule: incident.rule.map { .init(id: $0, title: book[$0]?.title, words: items.first?.report.words ?? []) },
            times: TimesView(incident.times),
            sources: items.map { LedgerEntry.Source($0.item.item, evidence.of($0.item)) },
            contacts: contacts.isEmpty ? nil : contacts,
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
    /// - Parameter records: of its page; those that kept no page have no hash.
    init(_ item: Item, _ records: [EvidenceRecord]) {
        let kept = records.compactMap { record in
            record.kind == .kept ? record.body.map { LedgerEntry.Evidence(at: record.at, sha256: $0) } : nil
        }
        self.init(
            outlet: item.outlet,
            tier: item.tier,
            authors: item.authors,
            title: item.title,
            url: item.url,
            published: item.published?.at,
            found: item.found,
            evidence: kept.isEmpty ? nil : kept
        )
    }
}
