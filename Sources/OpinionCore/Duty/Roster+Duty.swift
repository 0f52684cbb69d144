// Who is on duty: overrides before written days, written days before rotations, each role for itself.

extension Roster {
    /// How far around a moment a post is followed.
    private static let horizon = TimeSpan.days(8)

    /// Who is on duty at a moment.
    package func onDuty(at now: Instant, zone: LocalZone, overrides: [DutyOverride]) -> DutyShift {
        let time = (now - Self.horizon)..<(now + Self.horizon)
        let spans = spans(time, zone: zone, overrides: overrides)
        let posts = DutyRole.allCases.map { role in
            Self.segments(role, time, spans).first { $0.from <= now && now < $0.until }
        }
        func post(_ segment: DutySegment?) -> DutyPost? {
            guard let segment, let person = segment.person, let source = segment.source else { return nil }
            return DutyPost(
                role: segment.role,
                person: person,
                source: source,
                sourceName: segment.sourceName,
                from: segment.from > time.lowerBound ? segment.from : nil,
                until: segment.until < time.upperBound ? segment.until : nil
            )
        }
        let (from, until) = (posts.compactMap { $0?.from }.max(), posts.compactMap { $0?.until }.min())
        return DutyShift(
            primary: post(posts[0]),
            deputy: post(posts[1]),
            leader: post(posts[2]),
            from: from.flatMap { $0 > time.lowerBound ? $0 : nil },
            until: until.flatMap { $0 < time.upperBound ? $0 : nil }
        )
    }

    /// Who is in one role at a moment: what a message asks.
    package func person(_ role: DutyRole, at now: Instant, zone: LocalZone, overrides: [DutyOverride]) -> DutyPerson? {
        let moment = now..<(now + TimeSpan(milliseconds: 1))
        return Self.strongest(spans(moment, zone: zone, overrides: overrides).filter { $0.role == role }, at: now)?
            .person
    }

    /// How a role passes from hand to hand; without a hole, so that a gap is a segment without a person.
    package func segments(
        _ role: DutyRole,
        over time: Range<Instant>,
        zone: LocalZone,
        overrides: [DutyOverride]
    ) -> [DutySegment] {
        Self.segments(role, time, spans(time, zone: zone, overrides: overrides))
    }

    /// The times at which nobody is in a role that the roster fills otherwise.
    package func gaps(over time: Range<Instant>, zone: LocalZone, overrides: [DutyOverride]) -> [DutySegment] {
        let spans = spans(time, zone: zone, overrides: overrides)
        return filledRoles.flatMap { role in Self.segments(role, time, spans).filter { $0.person == nil } }
    }

    /// The people who answer for a 科室, the contact first.
    package func contacts(of department: String) -> [DutyPerson] {
        guard let contacts = departments[department] else { return [] }
        return [contacts.contact, contacts.deputy].compactMap { $0.flatMap { people[$0] } }
    }

    private static func segments(_ role: DutyRole, _ time: Range<Instant>, _ all: [DutySpan]) -> [DutySegment] {
        let spans = all.filter { $0.role == role }
        let ends = spans.flatMap { [$0.range.lowerBound, $0.range.upperBound] }.filter(time.contains)
        let cuts = Set(ends + [time.lowerBound]).sorted() + [time.upperBound]
        return zip(cuts, cuts.dropFirst()).reduce(into: []) { found, piece in
            let span = strongest(spans, at: piece.0)
            let isSame = found.last.map { $0.person == span?.person && $0.source == span?.source } ?? false
            let before = isSame ? found.removeLast() : nil
            let names = [before?.sourceNames ?? [], [span?.sourceName].compactMap(\.self)].joined()
            found.append(
                DutySegment(
                    role: role,
                    from: before?.from ?? piece.0,
                    until: piece.1,
                    person: span?.person,
                    source: span?.source,
                    sourceNames: names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
                )
            )
        }
    }

    private static func strongest(_ spans: [DutySpan], at now: Instant) -> DutySpan? {
        spans.filter { $0.range.contains(now) }.max { $1.beats($0) }
    }
}
