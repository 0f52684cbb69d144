import OpinionCore

/// The names that shifts, rotations and departments use: people, and hours of named shifts.
struct RosterNames {
    let people: [PersonID: DutyPerson]
    private(set) var hours: [String: DayHours] = [:]
    private var hoursPlaces: [String: SourcePosition] = [:]

    init(people: [PersonID: DutyPerson]) { self.people = people }

    mutating func readHours(_ node: YAMLNode?, _ faults: inout Faults) {
        for entry in node?.map(&faults) ?? [] {
            if let first = hoursPlaces[entry.key] {
                faults.add(.duplicateValue(entry.key, first: first.description), at: entry.keyPosition)
                continue
            }
            hoursPlaces[entry.key] = entry.keyPosition
            hours[entry.key] = Self.hours(entry.value, &faults) ?? .wholeDay
        }
    }

    func person(_ node: YAMLNode?, _ faults: inout Faults) -> PersonID? {
        guard let node, let id = node.line(&faults) else { return nil }
        if people[id] != nil { return id }
        let byName = people.values.first { $0.name == id }?.id
        let meant = byName ?? NearestName.to(id, among: people.keys.sorted())
        return node.refuse(.unknownPerson(id, meant: meant), &faults)
    }

    /// The hours of a line: of the shift that it names, its own, or the whole day.
    func hours(_ fields: Fields, _ faults: inout Faults) -> (hours: DayHours, shift: String?) {
        let shift = fields["shift"]?.line(&faults)
        let own = fields["hours"].flatMap { Self.hours($0, &faults) }
        guard let node = fields["shift"], let shift else { return (own ?? .wholeDay, nil) }
        if let second = fields["hours"] { faults.add(.hoursTwice, at: second.position) }
        guard let named = hours[shift] else {
            faults.add(
                .unknownShift(shift, meant: NearestName.to(shift, among: hours.keys.sorted())),
                at: node.position
            )
            return (.wholeDay, shift)
        }
        return (named, shift)
    }

    private static func hours(_ node: YAMLNode, _ faults: inout Faults) -> DayHours? {
        guard let text = node.line(&faults) else { return nil }
        return DayHours(text) ?? node.refuse(.badHours(text), &faults)
    }
}

extension YAMLNode {
    /// A day of the calendar.
    func day(_ faults: inout Faults) -> CivilDate? {
        guard let text = line(&faults) else { return nil }
        return CivilDate(text) ?? refuse(.badDate(text), &faults)
    }
}
