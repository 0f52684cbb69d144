import OpinionCore

/// Reads `reminders` of the response policy.
enum ReminderReader {
    private static let spans: ClosedRange<TimeSpan> = .minutes(1) ... .days(30)

    static func read(_ node: YAMLNode?, _ faults: inout Faults) -> ReminderPolicy? {
        guard let node, let fields = Fields(node, keys: ["fractions", "before", "overdue"], &faults) else { return nil }
        let standard = ResponsePolicy.standard.reminders
        let fractions = fields["fractions"].map { node in
            node.lines(&faults).compactMap { $0.node.percent(&faults) }
        }
        let before = fields["before"].map { node in
            node.lines(&faults).compactMap { $0.node.span(spans, &faults) }
        }
        let overdue = fields["overdue"].map { Self.overdue($0, &faults) }
        return ReminderPolicy(
            fractions: fractions ?? standard.fractions,
            before: before ?? standard.before,
            overdue: overdue ?? standard.overdue
        )
    }

    private static func overdue(_ node: YAMLNode, _ faults: inout Faults) -> [ReminderPolicy.Repeat] {
        let nodes = node.filledList(&faults) ?? []
        return nodes.enumerated().compactMap { index, node in
            guard let fields = Fields(node, keys: ["every", "times"], &faults) else { return nil }
            let every = fields.needed("every", &faults)?.span(spans, &faults)
            let times = fields["times"]?.count(1...1_000, &faults)
            if fields["times"] == nil, index < nodes.count - 1 { faults.add(.endlessNotLast, at: node.position) }
            return every.map { ReminderPolicy.Repeat(every: $0, times: times) }
        }
    }
}
