import OpinionCore

/// Reads `response.yaml`; what it does not say is as in the standard policy.
struct ResponseFile {
    private static let keys = [
        "levels", "sudden", "concerns", "clocks", "reminders", "escalation", "found_late", "start", "ask",
        "casualties", "spread",
    ]
    private static let spans: ClosedRange<TimeSpan> = .minutes(1) ... .days(60)

    private var policy = ResponsePolicy.standard
    private var demands = DemandReader()

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
        if let sudden = fields["sudden"].flatMap({ demands.read($0, &faults) }) {
            policy.sudden = ResponsePolicy.Demand(
                notify: sudden.notify ?? policy.sudden.notify,
                clocks: sudden.clocks ?? policy.sudden.clocks,
                lengths: sudden.lengths
            )
        }
        guard let node = fields["concerns"],
            let concerns = Fields(node, keys: Concern.allCases.map(\.rawValue), &faults)
        else { return }
        for concern in Concern.allCases {
            policy.concerns[concern] = concerns[concern.rawValue].flatMap { demands.read($0, &faults) }.map {
                ResponsePolicy.ConcernDemand(notify: $0.notify, clocks: $0.clocks ?? [], lengths: $0.lengths)
            }
        }
    }

    private mutating func readLevels(_ node: YAMLNode, _ faults: inout Faults) {
        var levels: [(level: Level, position: SourcePosition)] = []
        for node in node.filledList(&faults) ?? [] {
            guard let fields = Fields(node, keys: ["name"] + DemandReader.keys, &faults) else { continue }
            let nameNode = fields.needed("name", &faults)
            _ = fields.needed("notify", &faults)
            _ = fields.needed("clocks", &faults)
            let demand = demands.read(fields, &faults)
            guard let nameNode, let name = nameNode.line(&faults) else { continue }
            if let first = levels.first(where: { $0.level.name == name }) {
                faults.add(.duplicateLevel(name, first: first.position.description), at: nameNode.position)
                continue
            }
            let level = Level(
                name: name,
                notify: demand.notify ?? .page,
                clocks: demand.clocks ?? [],
                lengths: demand.lengths
            )
            levels.append((level, nameNode.position))
        }
        if !levels.isEmpty { policy.levels = LevelScale(levels.map(\.level)) }
    }

    /// `clocks` replaces all durations, so that a clock which runs has its duration in sight.
    private mutating func readClocks(_ fields: Fields, _ faults: inout Faults) {
        guard let node = fields["clocks"], let clocks = DemandReader.durations(node, &faults) else { return }
        policy.durations = clocks.lengths
        let unsaid = fields["levels"] == nil ? policy.levels.levels.flatMap(\.clocks) : []
        let silent = fields["sudden"] == nil ? policy.sudden.clocks : []
        let wanted = demands.wanted + (unsaid + silent).map { ($0, node.position) }
        for (kind, position) in wanted where !clocks.said.contains(kind) {
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
