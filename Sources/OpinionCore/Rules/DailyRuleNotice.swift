/// When the daily notice about rules goes out: once a day at most, and only when it names others than the last one.
package enum DailyRuleNotice {
    /// 08:47, before the office opens and off the full hour.
    package static let hour = 8
    package static let minute = 47

    package enum Decision: Sendable, Hashable {
        /// Nothing is due before this.
        case wait(until: Instant)
        /// Today was not considered yet; `day` is today.
        case consider(day: String)
    }

    /// Whether today's notice is still to be considered. A moment that was missed is made up for on the same day.
    package static func decide(told: ToldRuleNotice?, now: Instant, zone: LocalZone) -> Decision {
        let civil = zone.civil(now)
        guard let moment = moment(on: civil, zone: zone) else { return .wait(until: now + .hours(1)) }
        if now < moment { return .wait(until: moment) }
        if told?.day != civil.date { return .consider(day: civil.date) }
        let tomorrow = civil.instant(offset: .zero).map { CivilTime($0 + .days(1), offset: .zero) }
        return .wait(until: tomorrow.flatMap { self.moment(on: $0, zone: zone) } ?? now + .hours(1))
    }

    /// True when people must hear of it; when no rule is named any more, there is nothing to do and nothing to say.
    package static func isNews(_ findings: [RuleFinding], told: ToldRuleNotice?) -> Bool {
        !findings.isEmpty && names(findings) != told?.names
    }

    package static func names(_ findings: [RuleFinding]) -> [String] { findings.map(\.name).sorted() }

    private static func moment(on day: CivilTime, zone: LocalZone) -> Instant? {
        zone.instant(CivilTime(year: day.year, month: day.month, day: day.day, hour: hour, minute: minute))
    }
}
