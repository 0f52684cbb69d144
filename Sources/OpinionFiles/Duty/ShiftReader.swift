import OpinionCore

/// Reads `shifts` of the roster: days that are written out.
struct ShiftReader {
    private static let keys = ["date", "shift", "hours"] + DutyRole.allCases.map(\.rawValue)

    /// One role of one shift, which has one person.
    private struct Post: Hashable {
        let day: CivilDate
        let start: Int
        let role: DutyRole
    }

    let names: RosterNames
    private(set) var shifts: [DatedShift] = []
    private var places: [Post: SourcePosition] = [:]

    init(names: RosterNames) { self.names = names }

    mutating func read(_ node: YAMLNode?, _ faults: inout Faults) {
        for node in node?.list(&faults) ?? [] {
            guard let fields = Fields(node, keys: Self.keys, &faults) else { continue }
            let day = fields.needed("date", &faults)?.day(&faults)
            let (hours, name) = names.hours(fields, &faults)
            var posts: [DutyRole: PersonID] = [:]
            for role in DutyRole.allCases {
                guard let node = fields[role.rawValue] else { continue }
                posts[role] = names.person(node, &faults)
                if let day { once(Post(day: day, start: hours.start, role: role), node.position, &faults) }
            }
            if DutyRole.allCases.allSatisfy({ fields[$0.rawValue] == nil }) { faults.add(.noPost, at: node.position) }
            if let day { shifts.append(DatedShift(day: day, hours: hours, name: name, posts: posts)) }
        }
    }

    private mutating func once(_ post: Post, _ position: SourcePosition, _ faults: inout Faults) {
        if let first = places[post] { faults.add(.shiftTwice(post.role, first: first.description), at: position) }
        places[post] = places[post] ?? position
    }
}
