/// Local time as the domain needs it: a zone's name, its offset from UTC at an instant, and which days are worked there.
package struct LocalZone: Sendable {
    package let name: String
    /// Weekends alone, unless ``working(by:)`` says more.
    package private(set) var workdays = WorkCalendar.weekends
    private let offsetAt: @Sendable (Instant) -> TimeSpan

    /// - Parameter offsetAt: how far east of UTC the zone's clocks stand at an instant.
    package init(name: String, offsetAt: @escaping @Sendable (Instant) -> TimeSpan) {
        self.name = name
        self.offsetAt = offsetAt
    }

    /// China's only zone since 1991; the default.
    package static let shanghai = LocalZone(name: "Asia/Shanghai") { _ in .hours(8) }

    /// A zone of one offset, written `+08:00` or `-0330`; `UTC` and `Z` are zero. nil for anything else.
    package init?(fixed text: String) {
        guard let offset = Self.offset(text) else { return nil }
        self.init(name: text) { _ in offset }
    }

    private static func offset(_ text: String) -> TimeSpan? {
        if ["UTC", "Z"].contains(text) { return .zero }
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        let digits = parts.joined()
        guard digits.count == 4, parts.count == 1 || parts.map(\.count) == [2, 2],
            digits.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(digits), value / 100 < 15,
            value % 100 < 60
        else { return nil }
        return .minutes((value / 100 * 60 + value % 100) * (sign == "-" ? -1 : 1))
    }

    /// The same zone where these days are worked.
    package func working(by calendar: WorkCalendar) -> LocalZone {
        var zone = self
        zone.workdays = calendar
        return zone
    }

    /// How far east of UTC clocks here stand.
    package func offset(at instant: Instant) -> TimeSpan { offsetAt(instant) }

    package func civil(_ instant: Instant) -> CivilTime { CivilTime(instant, offset: offsetAt(instant)) }

    /// The instant at which clocks here show `civil`; around a change of offset the earlier reading is taken.
    package func instant(_ civil: CivilTime) -> Instant? {
        guard let asUTC = civil.instant(offset: .zero) else { return nil }
        let readings = [asUTC - .days(1), asUTC + .days(1)].map { asUTC - offsetAt($0) }
        return readings.filter { $0 + offsetAt($0) == asUTC }.min() ?? readings.min()
    }
}
