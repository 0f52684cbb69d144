import OpinionCore

/// Reads `rotations` of the roster: people who take turns.
struct RotationReader {
    private static let keys = ["name", "role", "from", "until", "every", "shift", "hours", "people"]
    private static let turns: ClosedRange<TimeSpan> = .days(1) ... .days(366)

    let names: RosterNames

    func read(_ node: YAMLNode?, _ faults: inout Faults) -> [DutyRotation] {
        (node?.list(&faults) ?? []).compactMap { rotation($0, &faults) }
    }

    private func rotation(_ node: YAMLNode, _ faults: inout Faults) -> DutyRotation? {
        guard let fields = Fields(node, keys: Self.keys, &faults) else { return nil }
        let name = fields.needed("name", &faults)?.line(&faults)
        let role = fields["role"]?.choice(DutyRole.self, &faults) ?? .primary
        let from = fields.needed("from", &faults)?.day(&faults)
        let turn = fields.needed("every", &faults).flatMap { wholeDays($0, &faults) }
        let people = (fields.needed("people", &faults)?.filledList(&faults) ?? []).compactMap {
            names.person($0, &faults)
        }
        let (hours, _) = names.hours(fields, &faults)
        let until = fields["until"]?.day(&faults)
        if let from, let until, until < from {
            faults.add(.rotationEndsBeforeStart(from.description), at: fields["until"]?.position ?? node.position)
        }
        guard let name, let from, let turn, !people.isEmpty else { return nil }
        return DutyRotation(
            name: name,
            role: role,
            from: from,
            until: until,
            turn: turn,
            hours: hours,
            people: people
        )
    }

    private func wholeDays(_ node: YAMLNode, _ faults: inout Faults) -> Int? {
        guard let span = node.span(Self.turns, &faults) else { return nil }
        let days = span.milliseconds / TimeSpan.days(1).milliseconds
        guard TimeSpan.days(Int(days)) == span else { return node.refuse(.badTurn(span.description), &faults) }
        return Int(days)
    }
}
