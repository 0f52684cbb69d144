/// What was kept back, told in one alert for each channel when the holder ends.
package struct HeldSummary: Sendable, Hashable, Codable {
    /// So many alerts of one type.
    package struct Kind: Sendable, Hashable, Codable {
        package let type: AlertType
        package let count: Int

        package init(type: AlertType, count: Int) {
            self.type = type
            self.count = count
        }

        /// So many of each type, in the order in which they first came.
        package static func counted(_ types: [AlertType]) -> [Kind] {
            types.reduce(into: []) { kinds, type in
                if let known = kinds.firstIndex(where: { $0.type == type }) {
                    kinds[known] = Kind(type: type, count: kinds[known].count + 1)
                } else {
                    kinds.append(Kind(type: type, count: 1))
                }
            }
        }
    }

    /// At most this many incidents stand in one summary.
    package static let listed = 100

    /// `quiet`, `silence:3`.
    package let holder: String
    package let cause: HeldCause
    /// In the order in which they first came.
    package let kinds: [Kind]
    /// As they stand at the end, by number; at most `listed`.
    package let incidents: [HeldIncident]
    package let incidentCount: Int

    package init(holder: String, cause: HeldCause, types: [AlertType], incidents: [HeldIncident]) {
        (self.holder, self.cause) = (holder, cause)
        kinds = Kind.counted(types)
        self.incidents = Array(incidents.prefix(Self.listed))
        incidentCount = incidents.count
    }

    /// How many alerts were kept back.
    package var total: Int { kinds.map(\.count).reduce(0, +) }
    /// Those that wait for somebody to say "mine".
    package var unanswered: [HeldIncident] { incidents.filter(\.isUnanswered) }
    /// True when something in it would have rung.
    package var isUrgent: Bool { unanswered.contains { $0.notify == .page } }
}

/// Why alerts were kept back, and from when to when.
package struct HeldCause: Sendable, Hashable, Codable {
    /// Who ordered it; nil for what the configuration says.
    package let by: String?
    package let reason: String?
    package let from: Instant
    package let until: Instant
    /// Who ended it before its time.
    package let endedBy: String?

    package init(by: String? = nil, reason: String? = nil, from: Instant, until: Instant, endedBy: String? = nil) {
        (self.by, self.reason, self.from, self.until, self.endedBy) = (by, reason, from, until, endedBy)
    }
}

/// One incident of a summary, as it stands at the end.
package struct HeldIncident: Sendable, Hashable, Codable {
    /// The clock that runs out first.
    package struct Deadline: Sendable, Hashable, Codable {
        package let kind: ClockKind
        package let due: Instant
    }

    package let number: IncidentNumber
    package let title: String
    package let level: LevelName
    package let isProposed: Bool
    package let isDrill: Bool
    package let state: IncidentState
    package let notify: Notify
    package let acknowledgedBy: String?
    package let deadline: Deadline?

    package init(_ incident: Incident) {
        (number, title, level) = (incident.number, incident.title, incident.level)
        (isProposed, isDrill, state) = (incident.isProposed, incident.isDrill, incident.state)
        notify = incident.demand.notify
        acknowledgedBy = incident.acknowledged?.by.displayName
        deadline = incident.runningClocks.min { $0.due < $1.due }.map { Deadline(kind: $0.kind, due: $0.due) }
    }

    package var isUnanswered: Bool { state.isLive && acknowledgedBy == nil }
}

extension HeldSummary {
    /// At most this many numbers stand in one command.
    private static let numbersInCommand = 20

    var command: String { Self.command(unanswered) }

    /// `opinionctl ack 3 5`, or a look at the list where somebody has them all.
    static func command(_ unanswered: [HeldIncident]) -> String {
        let numbers = unanswered.prefix(numbersInCommand).map { String($0.number) }
        return numbers.isEmpty ? "opinionctl list" : "opinionctl ack " + numbers.joined(separator: " ")
    }
}
