import OpinionCore

/// Reads what a level, 突發 or a concern demands: `{notify: page, clocks: [release], durations: {release: 3h}}`.
struct DemandReader {
    static let keys = ["notify", "clocks", "durations"]
    private static let spans: ClosedRange<TimeSpan> = .minutes(1) ... .days(60)

    /// What was said.
    struct Demand {
        let notify: Notify?
        let clocks: [ClockKind]?
        let lengths: [ClockKind: ClockLength]
    }

    /// Every clock that is asked for without a duration of its own, and where.
    private(set) var wanted: [(kind: ClockKind, position: SourcePosition)] = []

    mutating func read(_ node: YAMLNode, _ faults: inout Faults) -> Demand? {
        Fields(node, keys: Self.keys, &faults).map { read($0, &faults) }
    }

    mutating func read(_ fields: Fields, _ faults: inout Faults) -> Demand {
        let notify = fields["notify"]?.choice(Notify.self, &faults)
        let named = fields["clocks"].map { node in
            node.lines(&faults).compactMap { _, node in
                node.choice(ClockKind.self, &faults).map { (kind: $0, position: node.position) }
            }
        }
        let own = fields["durations"].flatMap { Self.durations($0, &faults) }
        for kind in ClockKind.allCases {
            guard let own, own.said.contains(kind), let node = own.nodes[kind] else { continue }
            if named?.contains(where: { $0.kind == kind }) != true {
                faults.add(.durationWithoutClock(kind.rawValue), at: node.position)
            }
        }
        wanted += (named ?? []).filter { own?.said.contains($0.kind) != true }
        return Demand(notify: notify, clocks: named?.map(\.kind), lengths: own?.lengths ?? [:])
    }

    /// Durations by clock.
    struct Durations {
        var lengths: [ClockKind: ClockLength] = [:]
        var nodes: [ClockKind: YAMLNode] = [:]
        var said: Set<ClockKind> { Set(nodes.keys) }
    }

    /// `{release: 5h, verification: 2wd}`
    static func durations(_ node: YAMLNode, _ faults: inout Faults) -> Durations? {
        guard let fields = Fields(node, keys: ClockKind.allCases.map(\.rawValue), &faults) else { return nil }
        var durations = Durations()
        for kind in ClockKind.allCases {
            guard let node = fields[kind.rawValue] else { continue }
            durations.nodes[kind] = node
            durations.lengths[kind] = length(node, &faults)
        }
        return durations
    }

    private static func length(_ node: YAMLNode, _ faults: inout Faults) -> ClockLength? {
        guard let text = node.text(&faults) else { return nil }
        guard text.hasSuffix("wd") else { return node.span(spans, &faults).map { .span($0) } }
        guard let length = ClockLength(text) else { return node.refuse(.badWorkingDays(text), &faults) }
        return length
    }
}
