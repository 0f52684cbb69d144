/// One entry of the roster, laid on the line of time.
struct DutySpan: Sendable {
    let role: DutyRole
    let person: DutyPerson
    let source: DutySource
    let sourceName: String?
    let range: Range<Instant>
    /// Among entries of one source the higher one counts.
    let order: Int64

    /// True where it is stronger than the other: override, date, rotation; among them by order.
    func beats(_ other: DutySpan) -> Bool {
        let ranks = [self, other].map { DutySource.allCases.firstIndex(of: $0.source) ?? 0 }
        return ranks[0] == ranks[1] ? order > other.order : ranks[0] > ranks[1]
    }
}

extension Roster {
    /// Every entry that touches the time.
    func spans(_ time: Range<Instant>, zone: LocalZone, overrides: [DutyOverride]) -> [DutySpan] {
        // A night begins on the day before, and the days of two zones differ by one.
        let days = (CivilDate(time.lowerBound, zone: zone) + -2)...(CivilDate(time.upperBound, zone: zone) + 1)
        let all = rotationSpans(days, zone) + datedSpans(days, zone) + overrides.compactMap(span)
        return all.filter { $0.range.overlaps(time) }
    }

    private func rotationSpans(_ days: ClosedRange<CivilDate>, _ zone: LocalZone) -> [DutySpan] {
        rotations.enumerated().flatMap { order, rotation in
            (days.lowerBound.number...days.upperBound.number).compactMap { number in
                let day = CivilDate(number: number)
                guard let person = rotation.person(on: day).flatMap({ people[$0] }) else { return nil }
                return DutySpan(
                    role: rotation.role,
                    person: person,
                    source: .rotation,
                    sourceName: rotation.name,
                    range: rotation.hours.range(on: day, zone: zone),
                    order: Int64(order)
                )
            }
        }
    }

    /// Of two written days that overlap, the one that began later counts.
    private func datedSpans(_ days: ClosedRange<CivilDate>, _ zone: LocalZone) -> [DutySpan] {
        shifts.filter { days.contains($0.day) }.flatMap { shift in
            let range = shift.hours.range(on: shift.day, zone: zone)
            return shift.posts.compactMap { role, id in
                people[id].map {
                    DutySpan(
                        role: role,
                        person: $0,
                        source: .date,
                        sourceName: shift.name,
                        range: range,
                        order: range.lowerBound.milliseconds
                    )
                }
            }
        }
    }

    /// The newest override counts. A person who has left the roster keeps the name.
    private func span(_ override: DutyOverride) -> DutySpan? {
        guard override.from < override.until else { return nil }
        return DutySpan(
            role: override.role,
            person: people[override.person] ?? DutyPerson(id: override.person, name: override.name),
            source: .override,
            sourceName: String(override.id),
            range: override.from..<override.until,
            order: override.id
        )
    }
}
