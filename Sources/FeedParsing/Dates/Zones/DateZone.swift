/// A zone that a text states: an offset, or a name whose offset depends on the date or on who wrote it.
enum DateZone: Sendable, Hashable {
    /// Seconds east of UTC.
    case offset(Int)
    /// `GMT`, `UTC`, `UT`, `Z`: an offset may follow.
    case universal
    /// `Etc/GMT`: an offset may follow, counted westward (tz database, `etcetera`).
    case universalInverted
    case named(Name)

    /// Names that need more than a number.
    enum Name: Int, Sendable, CaseIterable {
        case cst, ist, ast
        case easternTime, centralTime, mountainTime, pacificTime
        case britain, westernEurope, centralEurope, easternEurope
    }

    var isUniversal: Bool { self == .universal || self == .universalInverted }

    /// Seconds east of UTC when the clock of this zone shows `local`.
    func offset(local: Int64, customs: DateCustoms) -> Int {
        switch self {
        case .offset(let seconds): return seconds
        case .universal, .universalInverted: return 0
        case .named(.cst): return customs.cst
        case .named(.ist): return customs.ist
        case .named(.ast): return customs.ast
        case .named(let name): return (Self.zones[name] ?? .utc).offset(local: local)
        }
    }

    private static let zones: [Name: AssumedZone] = [
        .easternTime: DaylightRule.unitedStates.zone(standard: -5 * 3600),
        .centralTime: DaylightRule.unitedStates.zone(standard: -6 * 3600),
        .mountainTime: DaylightRule.unitedStates.zone(standard: -7 * 3600),
        .pacificTime: DaylightRule.unitedStates.zone(standard: -8 * 3600),
        .britain: DaylightRule.europe.zone(standard: 0),
        .westernEurope: DaylightRule.europe.zone(standard: 0),
        .centralEurope: DaylightRule.europe.zone(standard: 3600),
        .easternEurope: DaylightRule.europe.zone(standard: 7200),
    ]
}
