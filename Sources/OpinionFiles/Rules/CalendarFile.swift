import OpinionCore

/// Reads `calendar.yaml`: the days that the State Council gives off and has worked, by year.
///
/// `years: {2026: {holidays: [2026-10-01..2026-10-07], workdays: [2026-10-10]}}`
enum CalendarFile {
    private static let years = 2000...2200

    /// Adds what the file says; a year that was there before is replaced.
    static func read(_ node: YAMLNode, over calendar: inout WorkCalendar, _ faults: inout Faults) {
        guard let fields = Fields(node, keys: ["years", "day_ends"], &faults) else { return }
        if let node = fields["day_ends"] { calendar.dayEnds = end(node, &faults) ?? calendar.dayEnds }
        if fields["day_ends"] == nil { _ = fields.needed("years", &faults) }
        guard let node = fields["years"] else { return }
        guard case .map(let entries) = node.content else {
            return faults.add(node.isNull ? .emptyValue(node.name) : .wrongType(node.name, .map), at: node.position)
        }
        for entry in entries {
            guard entry.key.utf8.count == 4, let year = Int(entry.key), years.contains(year) else {
                faults.add(.badYear(entry.key), at: entry.keyPosition)
                continue
            }
            if let found = self.year(year, entry.value, &faults) { calendar.years[year] = found }
        }
    }

    private static func year(_ year: Int, _ node: YAMLNode, _ faults: inout Faults) -> WorkCalendar.Year? {
        guard let fields = Fields(node, keys: ["holidays", "workdays"], &faults) else { return nil }
        var named: [CivilDate: SourcePosition] = [:]
        let holidays = fields["holidays"].map { days($0, of: year, &named, &faults) } ?? []
        let workdays = fields["workdays"].map { worked($0, of: year, &named, &faults) } ?? []
        return WorkCalendar.Year(holidays: holidays, workdays: workdays)
    }

    /// Days and stretches of days, each day once in the year.
    private static func days(
        _ node: YAMLNode,
        of year: Int,
        _ named: inout [CivilDate: SourcePosition],
        _ faults: inout Faults
    ) -> Set<CivilDate> {
        var days: Set<CivilDate> = []
        for node in node.list(&faults) ?? [] {
            guard let range = range(node, of: year, &faults) else { continue }
            if let twice = range.first(where: { named[$0] != nil }), let first = named[twice] {
                faults.add(.duplicateValue(twice.description, first: first.description), at: node.position)
            }
            for day in range { named[day] = named[day] ?? node.position }
            days.formUnion(range)
        }
        return days
    }

    /// Saturdays and Sundays alone: other days are worked anyway, so that one of them is a slip.
    private static func worked(
        _ node: YAMLNode,
        of year: Int,
        _ named: inout [CivilDate: SourcePosition],
        _ faults: inout Faults
    ) -> Set<CivilDate> {
        let days = days(node, of: year, &named, &faults)
        for day in days.sorted() where !day.isWeekend {
            faults.add(.worksAnyway(day.description), at: named[day] ?? node.position)
        }
        return days
    }

    /// `2026-10-10`, or `2026-10-01..2026-10-07`.
    private static func range(_ node: YAMLNode, of year: Int, _ faults: inout Faults) -> [CivilDate]? {
        guard let text = node.line(&faults) else { return nil }
        let ends = text.components(around: "..").map(CivilDate.init)
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last else {
            return node.refuse(.badDay(text), &faults)
        }
        guard first.year == year, last.year == year else { return node.refuse(.otherYear(text, "\(year)"), &faults) }
        return (first.number...last.number).map(CivilDate.init(number:))
    }

    /// `17:30`, or `24:00`.
    private static func end(_ node: YAMLNode, _ faults: inout Faults) -> TimeSpan? {
        guard let text = node.line(&faults) else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [2, 2], let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0..<60).contains(minute), hour >= 0, hour * 60 + minute > 0, hour * 60 + minute <= 1_440
        else { return node.refuse(.badDayEnd(text), &faults) }
        return .minutes(hour * 60 + minute)
    }
}

extension String {
    /// The pieces between every occurrence of the separator.
    fileprivate func components(around separator: String) -> [String] {
        var pieces: [String] = []
        var rest = self[...]
        while let found = rest.firstRange(of: separator) {
            pieces.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return pieces + [String(rest)]
    }
}
