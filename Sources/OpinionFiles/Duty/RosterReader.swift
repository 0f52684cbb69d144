import OpinionCore

/// Reads the maps of a roster as one: people and hours of all first, then what refers to them.
struct RosterReader {
    private static let keys = ["people", "hours", "shifts", "rotations", "departments"]

    /// The departments of the rules; nil when not all of them are known.
    let departments: [String]?

    func read(_ nodes: [YAMLNode], _ faults: inout Faults) -> Roster {
        let files = nodes.compactMap { Fields($0, keys: Self.keys, &faults) }
        var people = PersonReader()
        for file in files { people.read(file["people"], &faults) }
        var names = RosterNames(people: people.people)
        for file in files { names.readHours(file["hours"], &faults) }
        var shifts = ShiftReader(names: names)
        var roster = Roster(people: people.people)
        for file in files {
            shifts.read(file["shifts"], &faults)
            roster.rotations += RotationReader(names: names).read(file["rotations"], &faults)
            readDepartments(file["departments"], names, into: &roster, &faults)
        }
        roster.shifts = shifts.shifts
        return roster
    }

    private func readDepartments(
        _ node: YAMLNode?,
        _ names: RosterNames,
        into roster: inout Roster,
        _ faults: inout Faults
    ) {
        for entry in node?.map(&faults) ?? [] {
            if let departments, !departments.contains(entry.key) {
                let meant = NearestName.to(entry.key, among: departments)
                faults.add(.unknownDepartment(entry.key, meant: meant), at: entry.keyPosition)
            }
            let keys = ["contact", "deputy"]
            guard let fields = Fields(entry.value, keys: keys, place: "departments.*", &faults) else { continue }
            if keys.allSatisfy({ fields[$0] == nil }) { faults.add(.noContact, at: entry.keyPosition) }
            roster.departments[entry.key] = DepartmentContacts(
                contact: names.person(fields["contact"], &faults),
                deputy: names.person(fields["deputy"], &faults)
            )
        }
    }
}

extension YAMLNode {
    /// The entries of a map whose keys are names.
    func map(_ faults: inout Faults) -> [YAMLEntry] {
        guard case .map(let entries) = content else {
            faults.add(isNull ? .emptyValue(name) : .wrongType(name, .map), at: position)
            return []
        }
        return entries
    }
}
