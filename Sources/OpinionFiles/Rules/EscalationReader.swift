import OpinionCore

/// Reads `escalation` of the response policy.
enum EscalationReader {
    static func read(_ node: YAMLNode?, _ faults: inout Faults) -> [EscalationStep]? {
        guard let nodes = node?.filledList(&faults) else { return nil }
        var steps: [EscalationStep] = []
        for node in nodes {
            guard let fields = Fields(node, keys: ["after", "to"], &faults) else { continue }
            let after = fields.needed("after", &faults)
            let span = after?.span(.zero ... .days(7), &faults)
            let role = fields.needed("to", &faults)?.choice(EscalationStep.Role.self, &faults)
            guard let after, let span, let role else { continue }
            if let last = steps.last, span < last.after { faults.add(.notAscending, at: after.position) }
            steps.append(EscalationStep(after: span, to: role))
        }
        return steps
    }
}
