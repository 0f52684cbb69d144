/// A time zone as the domain needs it: a name and the offset from UTC at an instant.
package struct LocalZone: Sendable {
    package let name: String
    private let offsetAt: @Sendable (Instant) -> TimeSpan

    /// - Parameter offsetAt: how far east of UTC the zone's clocks stand at an instant.
    package init(name: String, offsetAt: @escaping @Sendable (Instant) -> TimeSpan) {
        self.name = name
        self.offsetAt = offsetAt
    }

    /// China's only zone since 1991; the default.
    package static let shanghai = LocalZone(name: "Asia/Shanghai") { _ in .hours(8) }

    package func civil(_ instant: Instant) -> CivilTime { CivilTime(instant, offset: offsetAt(instant)) }

    /// The instant at which clocks here show `civil`; around a change of offset the earlier reading is taken.
    package func instant(_ civil: CivilTime) -> Instant? {
        guard let asUTC = civil.instant(offset: .zero) else { return nil }
        let readings = [asUTC - .days(1), asUTC + .days(1)].map { asUTC - offsetAt($0) }
        return readings.filter { $0 + offsetAt($0) == asUTC }.min() ?? readings.min()
    }
}
