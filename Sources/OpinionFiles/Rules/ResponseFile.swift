import OpinionCore

/// Reads `response.yaml`; what it does not say is as in the standard policy.
struct ResponseFile {
    private static let keys = [
        "levels", "sudden", "clocks", "reminders", "escalation", "found_late", "start", "ask", "casualties", "spread",
    ]
    private static let laterClocks = ["briefing", "verification", "update"]
    private static let spans: ClosedRange<TimeSpan> = .minutes(1) ... .days(60)

    private var policy = ResponsePolicy.standard
    /// Every clock that is asked for, and where.
    private var wanted: [(kind: ClockKind, position: SourcePosition)] = []

    static func read(_ path: String, _ faults: inout Faults) -> ResponsePolicy {
        YAMLFile.read(path, as: path, &faults).map { read($0, &faults) } ?? .standard
    }

    static func read(_ node: YAMLNode, _ faults: inout Faults) -> ResponsePolicy {
        var file = ResponseFile()
        guard let fields = Fields(node, keys: keys, &faults) else { return file.policy }
        file.readDemands(fields, &faults)
        file.readClocks(fields, &faults)
        file.policy.reminders = ReminderReader.read(fields["reminders"], &faults) ?? file.policy.reminders
        file.policy.escalation = EscalationReader.read(fields["escalation"], &faults) ?? file.policy.escalation
        file.readTimes(fields, &faults)
        if let node = fields["casualties"] {
            let table = CasualtyReader.table(node, file.policy.levels, &faults)
            file.policy.casualties = table ?? file.policy.casualties
        }
        file.policy.spread = SpreadReader.read(fields["spread"], &faults) ?? file.policy.spread
        return file.policy
    }

    private mutating func readDemands(_ fields: Fields, _ faults: inout Faults) {
        if let levels = fields["levels"] { readLevels(levels, &faults) }
        guard let node = fields["sudden"], let sudden = Fields(node, keys: ["notify", "clocks"], &faults) else {
            return
        }
        let notify = sudden["notify"]?.choice(Notify.self, &faults)
        let clocks = sudden["clocks"].map { self.clocks($0, &faults) }
        policy.sudden = ResponsePolicy.Demand(
            notify: notify ?? policy.sudden.notify,
            clocks: clocks ?? policy.sudden.clocks
        )
    }

    private mutating func readLevels(_ node: YAMLNode, _ faults: inout Faults) {
        var levels: [(level: Level, position: SourcePosition)] = []
        for node in node.filledList(&faults) ?? [] {
            guard let fields = Fields(node, keys: ["name", "notify", "clocks"], &faults) else { continue }
            let nameNode = fields.needed("name", &faults)
            let notify = fields.needed("notify", &faults)?.choice(Notify.self, &faults)
            let clocks = fields.needed("clocks", &faults).map { self.clocks($0, &faults) } ?? []
            guard let nameNode, let name = nameNode.line(&faults) else { continue }
            if let first = levels.first(where: { $0.level.name == name }) {
                faults.add(.duplicateLevel(name, first: first.position.description), at: nameNode.position)
                continue
            }
            levels.append((Level(name: name, notify: notify ?? .page, clocks: clocks), nameNode.position))
        }
        if !levels.isEmpty { policy.levels = LevelScale(levels.map(\.level)) }
    }

    private mutating func clocks(_ node: YAMLNode, _ faults: inout Faults) -> [ClockKind] {
        node.lines(&faults).compactMap { _, node in
            guard let kind = node.choice(ClockKind.self, later: Self.laterClocks, &faults) else { return nil }
            wanted.append((kind, node.position))
            return kind
        }
    }

    /// `clocks` replaces all durations, so that a clock which runs has its duration in sight.
    private mutating func readClocks(_ fields: Fields, _ faults: inout Faults) {
        guard let node = fields["clocks"] else { return }
        let kinds = ClockKind.allCases.map(\.rawValue)
        guard let clocks = Fields(node, keys: kinds, later: Self.laterClocks, &faults) else { return }
        policy.durations = [:]
        for kind in ClockKind.allCases {
            policy.durations[kind] = clocks[kind.rawValue]?.span(Self.spans, &faults)
        }
        let unsaid = fields["levels"] == nil ? policy.levels.levels.flatMap(\.clocks) : []
        let silent = fields["sudden"] == nil ? policy.sudden.clocks : []
        wanted += (unsaid + silent).map { ($0, node.position) }
        for (kind, position) in wanted where clocks[kind.rawValue] == nil {
            faults.add(.clockWithoutDuration(kind.rawValue), at: position)
        }
    }

    private mutating func readTimes(_ fields: Fields, _ faults: inout Faults) {
        if let node = fields["found_late"], let late = Fields(node, keys: ["after"], &faults) {
            policy.foundLateAfter = late.needed("after", &faults)?.span(Self.spans, &faults) ?? policy.foundLateAfter
        }
        if let node = fields["start"], let start = Fields(node, keys: ["not_older_than"], &faults) {
            let limit = start.needed("not_older_than", &faults)?.span(Self.spans, &faults)
            policy.startNotOlderThan = limit ?? policy.startNotOlderThan
        }
        guard let node = fields["ask"], let ask = Fields(node, keys: ["at", "answer_within"], &faults) else { return }
        let percent = ask["at"]?.percent(&faults)
        let answer = ask["answer_within"]?.span(Self.spans, &faults)
        policy.ask = AskPolicy(
            percent: percent ?? policy.ask.percent,
            answerWithin: answer ?? policy.ask.answerWithin
        )
    }
}
