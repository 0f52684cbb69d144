import ControlAPI
import OpinionCore
import OpinionStore

/// What stands in a hand-over besides its words.
struct HandoverFacts: Sendable {
    struct Open: Sendable {
        let incident: Incident
        let lastAct: LogEvent?
    }

    /// What the store does not know: how the feeds do, and what the rules show.
    struct Watch: Sendable {
        let feeds: Int
        let failing: [(id: FeedID, text: String, since: Instant?)]
        let rules: [String]
    }

    let period: Range<Instant>
    let open: [Open]
    let acts: [LogEvent]
    let undelivered: [OutboxEntry]
    let holders: [HolderTally]
    let silences: [Silence]
    let watch: Watch

    /// More acts than this are counted and not listed.
    static let mostActs = 500
    private static let mostDeliveries = 100

    init(_ view: StoreSnapshot, period: Range<Instant>, watch: Watch) throws {
        (self.period, self.watch) = (period, watch)
        let live = try view.liveIncidents().filter { !$0.isDrill }
        open = try live.sorted { Self.urgency($0) < Self.urgency($1) }.map {
            Open(incident: $0, lastAct: try view.lastAct(on: $0.number))
        }
        acts = try view.acts(in: period, limit: Self.mostActs + 1)
        undelivered = try view.deliveries(state: .pending, limit: Self.mostDeliveries).reversed()
        holders = try view.holders()
        silences = try view.openSilences().filter { $0.isActive(at: period.upperBound) }
    }

    private static func urgency(_ incident: Incident) -> (Int64, Int) {
        (incident.runningClocks.map(\.due.milliseconds).min() ?? .max, incident.number)
    }
}
