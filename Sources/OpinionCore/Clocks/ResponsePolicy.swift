/// `Rules/response.yaml` as a value: what each level demands, when people are told, and who. An incident keeps the
/// policy under which it opened; a reload does not touch it.
package struct ResponsePolicy: Sendable, Hashable, Codable {
    package var levels: LevelScale
    /// What a 突發事件 demands, whatever its level.
    package var sudden: Demand
    /// What a concern demands beyond the level: clocks are added and the telling gets louder, never less.
    package var concerns: [Concern: ConcernDemand] = [:]
    /// How long each clock runs, unless the level says otherwise.
    package var durations: [ClockKind: ClockLength]
    package var reminders: ReminderPolicy
    package var escalation: [EscalationStep]
    /// Items published longer than this before they were found are old news.
    package var foundLateAfter: TimeSpan
    /// A published time older than this does not start a clock.
    package var startNotOlderThan: TimeSpan
    package var ask: AskPolicy
    /// Which figures lift a level. Rules ask for it when an item is matched, so no incident keeps it.
    package var casualties = CasualtyTable.standard
    /// Which days are worked. Deadlines are reckoned by the calendar of the day, so no incident keeps it.
    package var calendar = WorkCalendar.weekends
    /// When hits are unusually many: asked when an item comes, so no incident keeps it either.
    package var spread = SpreadPolicy.standard

    private enum CodingKeys: String, CodingKey {
        case levels, sudden, concerns, durations, reminders, escalation, foundLateAfter, startNotOlderThan, ask
    }

    package init(
        levels: LevelScale,
        sudden: Demand,
        durations: [ClockKind: ClockLength],
        reminders: ReminderPolicy,
        escalation: [EscalationStep],
        foundLateAfter: TimeSpan,
        startNotOlderThan: TimeSpan,
        ask: AskPolicy
    ) {
        (self.levels, self.sudden, self.durations, self.reminders) = (levels, sudden, durations, reminders)
        (self.escalation, self.foundLateAfter) = (escalation, foundLateAfter)
        (self.startNotOlderThan, self.ask) = (startNotOlderThan, ask)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            levels: try container.decode(LevelScale.self, forKey: .levels),
            sudden: try container.decode(Demand.self, forKey: .sudden),
            durations: try container.decode([ClockKind: ClockLength].self, forKey: .durations),
            reminders: try container.decode(ReminderPolicy.self, forKey: .reminders),
            escalation: try container.decode([EscalationStep].self, forKey: .escalation),
            foundLateAfter: try container.decode(TimeSpan.self, forKey: .foundLateAfter),
            startNotOlderThan: try container.decode(TimeSpan.self, forKey: .startNotOlderThan),
            ask: try container.decode(AskPolicy.self, forKey: .ask)
        )
        concerns = try container.decodeIfPresent([Concern: ConcernDemand].self, forKey: .concerns) ?? [:]
    }

    /// What an incident demands. A sudden one, and one of a level that the policy does not know, runs the clocks of
    /// 突發事件: 61號 asks the 48 h reply of *every other* 政務輿情 only.
    package func demand(level: LevelName, isSudden: Bool, concern: Concern? = nil) -> Demand {
        let base = demand(level: level, isSudden: isSudden)
        guard let added = concern.flatMap({ concerns[$0] }) else { return base }
        return base.adding(added)
    }

    private func demand(level: LevelName, isSudden: Bool) -> Demand {
        guard !isSudden, let level = levels[level] else { return sudden }
        return Demand(notify: level.notify, clocks: level.clocks, lengths: level.lengths)
    }

    /// How long a clock runs where this is demanded; nil for a clock that has no duration.
    package func length(of kind: ClockKind, in demand: Demand) -> ClockLength? {
        demand.lengths[kind] ?? durations[kind]
    }

    /// True when some clock that can run is counted in working days.
    package var usesWorkingDays: Bool {
        let demands =
            [sudden] + levels.levels.map { Demand(notify: $0.notify, clocks: $0.clocks, lengths: $0.lengths) }
            + concerns.values.map { Demand(notify: .digest, clocks: $0.clocks, lengths: $0.lengths) }
        return demands.contains { demand in
            demand.clocks.contains { length(of: $0, in: demand)?.isInWorkingDays == true }
        }
    }

    /// The defaults that the regulations and the bureau's plan fix (duty: 5 h, 24 h, 48 h).
    package static let standard = ResponsePolicy(
        levels: LevelScale([
            Level(name: "特別重大", notify: .page, clocks: [.release, .press]),
            Level(name: "重大", notify: .page, clocks: [.release, .press]),
            Level(name: "較大", notify: .message, clocks: [.reply]),
            Level(name: "一般", notify: .digest, clocks: [.reply]),
        ]),
        sudden: Demand(notify: .page, clocks: [.release, .press]),
        durations: [
            .release: .hours(5), .press: .hours(24), .reply: .hours(48), .briefing: .hours(2),
            .verification: .workingDays(2), .update: .hours(24),
        ],
        reminders: ReminderPolicy(
            fractions: [50, 75, 90],
            before: [.minutes(15)],
            overdue: [.init(every: .minutes(15), times: 4), .init(every: .minutes(30), times: nil)]
        ),
        escalation: [
            EscalationStep(after: .zero, to: .duty), EscalationStep(after: .minutes(10), to: .duty),
            EscalationStep(after: .minutes(20), to: .deputy), EscalationStep(after: .minutes(30), to: .leader),
        ],
        foundLateAfter: .hours(24),
        startNotOlderThan: .days(7),
        ask: AskPolicy(percent: 50, answerWithin: .minutes(15))
    )
}
