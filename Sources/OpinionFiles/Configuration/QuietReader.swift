import OpinionCore

/// Reads `quiet` of the configuration and of scenarios.
enum QuietReader {
    static func read(_ node: YAMLNode?, _ faults: inout Faults) -> QuietHours? {
        guard let node, let fields = Fields(node, keys: ["hours", "weekends"], &faults) else { return nil }
        if fields["hours"] == nil, fields["weekends"] == nil { faults.add(.missingKey("hours"), at: node.position) }
        let hours = fields["hours"].flatMap { node -> DayHours? in
            guard let text = node.line(&faults) else { return nil }
            return DayHours(text) ?? node.refuse(.badHours(text), &faults)
        }
        return QuietHours(hours: hours, weekends: fields["weekends"]?.flag(&faults) ?? false)
    }
}
