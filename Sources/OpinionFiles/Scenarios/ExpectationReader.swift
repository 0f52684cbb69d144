import OpinionCore

/// Reads what a step expects.
struct ExpectationReader {
    let names: ScenarioNames
    let times: ScenarioTimes

    private static let alertKeys = [
        "at", "type", "incident", "level", "reason", "clock", "moment", "role", "to", "who", "held",
    ]
    private static let incidentKeys = [
        "number", "title", "area", "department", "rule", "level", "sudden", "state", "items", "outlets", "clocks",
        "due", "late",
    ]
    private static let any = "any"

    func read(_ node: YAMLNode, _ faults: inout Faults) -> ScenarioExpectation? {
        guard let fields = Fields(node, keys: ["alerts", "incidents"], &faults) else { return nil }
        return ScenarioExpectation(
            alerts: alerts(fields["alerts"], &faults),
            incidents: fields["incidents"]?.list(&faults)?.compactMap { incident($0, &faults) },
            position: node.position
        )
    }

    private func alerts(_ node: YAMLNode?, _ faults: inout Faults) -> ScenarioExpectation.Alerts {
        guard let node else { return .these([]) }
        if case .scalar(let scalar) = node.content, scalar.text == Self.any { return .any }
        return .these((node.list(&faults) ?? []).compactMap { alert($0, &faults) })
    }

    private func alert(_ node: YAMLNode, _ faults: inout Faults) -> ExpectedAlert? {
        guard let fields = Fields(node, keys: Self.alertKeys, &faults) else { return nil }
        var alert = ExpectedAlert()
        alert.at = fields["at"].flatMap { times.expected($0, &faults) }
        alert.type = fields["type"]?.choice(AlertType.self, &faults)
        alert.incident = fields["incident"]?.count(1...1_000_000, &faults)
        alert.level = fields["level"].flatMap { names.level($0, &faults) }
        alert.reason = fields["reason"]?.choice(ReasonCode.self, &faults)
        alert.clock = fields["clock"]?.choice(ClockKind.self, &faults)
        alert.moment = fields["moment"]?.line(&faults)
        alert.role = fields["role"]?.choice(EscalationStep.Role.self, &faults)
        alert.who = fields["who"]?.lines(&faults).map(\.name)
        alert.to = fields["to"].map { names.channels($0, &faults) }
        alert.held = fields["held"]?.line(&faults)
        return alert
    }

    private func incident(_ node: YAMLNode, _ faults: inout Faults) -> ExpectedIncident? {
        guard let fields = Fields(node, keys: Self.incidentKeys, &faults) else { return nil }
        var incident = ExpectedIncident()
        incident.number = fields["number"]?.count(1...1_000_000, &faults)
        incident.title = fields["title"]?.line(&faults)
        incident.area = fields["area"].flatMap { names.area($0, &faults) }
        incident.department = fields["department"].flatMap { names.department($0, &faults) }
        incident.rule = fields["rule"].flatMap { names.rule($0, &faults) }
        incident.level = fields["level"].flatMap { names.level($0, &faults) }
        incident.isSudden = fields["sudden"]?.flag(&faults)
        incident.state = fields["state"]?.choice(LiveState.self, &faults)?.state
        incident.items = fields["items"]?.count(0...1_000_000, &faults)
        incident.outlets = fields["outlets"]?.count(0...1_000_000, &faults)
        incident.clocks = fields["clocks"]?.choices(ClockKind.self, &faults)
        incident.due = fields["due"].flatMap { due($0, &faults) }
        incident.late = fields["late"]?.choices(ClockKind.self, &faults)
        return incident
    }

    private func due(_ node: YAMLNode, _ faults: inout Faults) -> [ClockKind: ExpectedTime]? {
        guard let fields = Fields(node, keys: ClockKind.allCases.map(\.rawValue), &faults) else { return nil }
        var due: [ClockKind: ExpectedTime] = [:]
        for kind in ClockKind.allCases {
            due[kind] = fields[kind.rawValue].flatMap { times.expected($0, &faults) }
        }
        return due
    }

    /// The states of incidents that have not ended: others are never among those looked at.
    private enum LiveState: String, CaseIterable {
        case open, acknowledged, responding

        var state: IncidentState? { IncidentState(rawValue: rawValue) }
    }
}
