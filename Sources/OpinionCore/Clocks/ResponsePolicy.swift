/// `Rules/response.yaml` as a value: what each level demands, when people are told, and who. An incident keeps the
/// policy under which it opened; a reload does not touch it.
package struct ResponsePolicy: Sendable, Hashable, Codable {
    package var levels: LevelScale
    /// What a 突發事件 demands, whatever its level.
    package var sudden: Demand
    /// How long each clock runs.
    package var durations: [ClockKind: TimeSpan]
    package var reminders: ReminderPolicy
    package var escalation: [EscalationStep]
    /// Items published longer than this before they were found are old news.
    package var foundLateAfter: TimeSpan
    /// A published time older than this does not start a clock.
    package var startNotOlderThan: TimeSpan
    package var ask: AskPolicy
    /// Which figures lift a level. Rules ask for it when an item is matched, so no incident keeps it.
    package var casualties = CasualtyTable.standard
    /// When hits are unusually many: asked when an item comes, so no incident keeps it either.
    package var spread = SpreadPolicy.standard

    private enum CodingKeys: String, CodingKey {
        case levels, sudden, durations, reminders, escalation, foundLateAfter, startNotOlderThan, ask
    }

    package init(
        levels: LevelScale,
        sudden: Demand,
        durations: [ClockKind: TimeSpan],
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

    /// How loudly, and which clocks.
    package struct Demand: Sendable, Hashable, Codable {
        package let notify: Notify
        package let clocks: [ClockKind]

        package init(notify: Notify, clocks: [ClockKind]) {
            self.notify = notify
            self.clocks = clocks
        }
    }

    /// What an incident demands. A sudden one, and one of a level that the policy does not know, runs the clocks of
    /// 突發事件: 61號 asks the 48 h reply of *every other* 政務輿情 only.
    package func demand(level: LevelName, isSudden: Bool) -> Demand {
        guard !isSudden, let level = levels[level] else { return sudden }
        return Demand(notify: level.notify, clocks: level.clocks)
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
        durations: [.release: .hours(5), .press: .hours(24), .reply: .hours(48)],
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

/// When people are told before, at and after a deadline.
package struct ReminderPolicy: Sendable, Hashable, Codable {
    /// Per cent of the way from start to deadline.
    package let fractions: [Int]
    /// Times before the deadline.
    package let before: [TimeSpan]
    /// What follows the deadline, one after the other; the last may go on without end.
    package let overdue: [Repeat]

    package struct Repeat: Sendable, Hashable, Codable {
        package let every: TimeSpan
        /// nil: without end.
        package let times: Int?

        package init(every: TimeSpan, times: Int?) {
            self.every = every
            self.times = times
        }
    }

    package init(fractions: [Int], before: [TimeSpan], overdue: [Repeat]) {
        self.fractions = fractions
        self.before = before
        self.overdue = overdue
    }
}

/// Who is told what nobody has acknowledged, and how long after the incident opened.
package struct EscalationStep: Sendable, Hashable, Codable {
    package enum Role: String, Sendable, Codable, CaseIterable {
        case duty, deputy, leader
    }

    package let after: TimeSpan
    package let to: Role

    package init(after: TimeSpan, to: Role) {
        self.after = after
        self.to = to
    }
}

/// When an officer who acknowledged, and then recorded nothing, is asked.
package struct AskPolicy: Sendable, Hashable, Codable {
    /// Per cent of the time that was left at the acknowledgement.
    package let percent: Int
    package let answerWithin: TimeSpan

    package init(percent: Int, answerWithin: TimeSpan) {
        self.percent = percent
        self.answerWithin = answerWithin
    }
}
