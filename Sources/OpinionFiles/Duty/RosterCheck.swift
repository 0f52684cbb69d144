import OpinionCore

/// What works, yet leaves somebody unreached: gaps of the coming week, and people whom no message can mention.
struct RosterCheck {
    private static let ahead = TimeSpan.days(7)
    /// More gaps of one role than these are counted, not listed.
    private static let listed = 3

    let roster: Roster
    let setting: RosterFiles.Setting

    func warn(at place: SourcePosition, _ faults: inout Faults) {
        for person in onDuty where person.mobile == nil && person.dingtalk == nil {
            faults.warn(.noMobile(person.name), at: place)
        }
        guard let now = setting.now else { return }
        let gaps = roster.gaps(over: now..<(now + Self.ahead), zone: setting.zone, overrides: [])
        for role in DutyRole.allCases {
            let own = gaps.filter { $0.role == role }
            if !own.isEmpty { faults.warn(.dutyGap(role, text(own)), at: place) }
        }
    }

    /// Everybody whom the roster puts anywhere, by key.
    private var onDuty: [DutyPerson] {
        let named =
            roster.shifts.flatMap(\.posts.values) + roster.rotations.flatMap(\.people)
            + roster.departments.values.flatMap { [$0.contact, $0.deputy].compactMap(\.self) }
        return Set(named).sorted().compactMap { roster.people[$0] }
    }

    private func text(_ gaps: [DutySegment]) -> String {
        let listed = gaps.prefix(Self.listed).map { "\(time($0.from))–\(time($0.until))" }
        let rest = gaps.count - listed.count
        return (listed + (rest > 0 ? ["+\(rest)"] : [])).joined(separator: ", ")
    }

    /// `11-24 17:30`
    private func time(_ instant: Instant) -> String {
        let civil = setting.zone.civil(instant)
        return "\(civil.date.dropFirst(5)) \(civil.time.dropLast(3))"
    }
}
