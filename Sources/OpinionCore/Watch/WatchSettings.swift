/// How the program watches itself.
package struct WatchSettings: Sendable, Hashable {
    /// 08:47, before the office opens and off the full hour.
    package static let usualWellAt = DayTime(hour: 8, minute: 47)

    /// When 「系統正常」 goes out every day; nil: never.
    package var wellAt: DayTime?
    /// How often the heartbeat address is called.
    package var heartbeatEvery: TimeSpan

    package init(wellAt: DayTime? = usualWellAt, heartbeatEvery: TimeSpan = .minutes(1)) {
        self.wellAt = wellAt
        self.heartbeatEvery = heartbeatEvery
    }
}
