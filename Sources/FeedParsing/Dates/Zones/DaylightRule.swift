/// The daylight saving rules in force in the United States (since 1987 and 2007) and in Europe (since 1996), for texts
/// that name a zone of this kind: `ET`, `America/New_York`, `Europe/Berlin`.
enum DaylightRule {
    case unitedStates
    case europe

    /// A zone under this rule; `standard` is its winter time in seconds east of UTC.
    func zone(standard: Int) -> AssumedZone {
        AssumedZone(years: 1980...2060, yieldsToLanguage: false) {
            standard + (isSummer($0, standard: standard) ? 3600 : 0)
        }
    }

    private func isSummer(_ instant: Int64, standard: Int) -> Bool {
        let year = CivilDate.civil(Int((instant + Int64(standard)) / 86_400)).year
        switch self {
        case .europe:
            let start = Self.sunday(year, 3, .last), end = Self.sunday(year, 10, .last)
            return instant >= start + 3600 && instant < end + 3600
        case .unitedStates:
            let start = year >= 2007 ? Self.sunday(year, 3, .second) : Self.sunday(year, 4, .first)
            let end = year >= 2007 ? Self.sunday(year, 11, .first) : Self.sunday(year, 10, .last)
            let local = instant + Int64(standard)
            return local >= start + 7200 && local < end + 3600
        }
    }

    private enum Which { case first, second, last }

    /// The midnight of a Sunday of a month, in seconds since 1970 on the local clock.
    private static func sunday(_ year: Int, _ month: Int, _ which: Which) -> Int64 {
        let earliest = which == .first ? 1 : which == .second ? 8 : CivilDate.length(year: year, month: month) - 6
        let day = CivilDate.number(year: year, month: month, day: earliest) ?? 0
        return Int64(day + 7 - CivilDate.weekday(day)) * 86_400
    }
}
