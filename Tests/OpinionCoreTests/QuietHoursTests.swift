import Testing

@testable import OpinionCore

/// When updates wait, and which.
struct QuietHoursTests {
    private static let zone = LocalZone.shanghai
    private static func at(_ text: String) -> Instant {
        SpokenTime.parse(text, now: Instant(milliseconds: 0), zone: zone) ?? Instant(milliseconds: 0)
    }

    private func stretch(_ quiet: QuietHours, _ time: String, off: [String] = []) -> [String]? {
        let days = Set(off.compactMap { CivilDate($0) })
        let found = quiet.stretch(at: Self.at(time), zone: Self.zone) { $0.weekday <= 5 && !days.contains($0) }
        return found.map { [Self.zone.long($0.lowerBound), Self.zone.long($0.upperBound)] }
    }

    private let nights = QuietHours(hours: DayHours("22:00-07:00"), weekends: false)
    private let both = QuietHours(hours: DayHours("22:00-07:00"), weekends: true)

    @Test func nightIsQuietOverMidnight() {
        let night = ["2026-11-23 22:00:00", "2026-11-24 07:00:00"]
        #expect(stretch(nights, "2026-11-23 22:00") == night && stretch(nights, "2026-11-24 06:59") == night)
        #expect(stretch(nights, "2026-11-23 21:59") == nil && stretch(nights, "2026-11-24 07:00") == nil)
    }

    @Test func weekendAndItsNightsAreOneStretch() {
        let weekend = ["2026-11-27 22:00:00", "2026-11-30 07:00:00"]
        for time in ["2026-11-27 23:00", "2026-11-28 12:00", "2026-11-29 21:30", "2026-11-30 06:00"] {
            #expect(stretch(both, time) == weekend)
        }
        #expect(stretch(nights, "2026-11-28 12:00") == nil)
        let days = QuietHours(hours: nil, weekends: true)
        #expect(stretch(days, "2026-11-29 12:00") == ["2026-11-28 00:00:00", "2026-11-30 00:00:00"])
        #expect(stretch(days, "2026-11-27 23:00") == nil)
    }

    @Test func holidayCountsAsTheCalendarSays() {
        let week = (1...7).map { "2026-10-0\($0)" }
        #expect(stretch(both, "2026-10-05 12:00", off: week) == ["2026-09-30 22:00:00", "2026-10-08 07:00:00"])
        #expect(
            QuietHours(hours: nil, weekends: true).stretch(at: Self.at("2026-11-28 12:00"), zone: Self.zone) { _ in true
            } == nil
        )
    }

    @Test(arguments: AlertType.allCases)
    func onlyNewsOfSmallerIncidentsMayWait(type: AlertType) {
        func alert(_ incident: Incident?) -> Alert {
            Alert(
                type: type,
                incident: incident.map { IncidentView($0, now: t0) },
                reason: .acknowledged(by: "甲"),
                made: t0
            )
        }
        let mayWait = [AlertType.grown, .acknowledged, .milestone].contains(type)
        #expect(QuietHours.mayHold(alert(.sample("較大"))) == mayWait)
        #expect(QuietHours.mayHold(alert(.sample("一般"))) == mayWait)
        #expect(!QuietHours.mayHold(alert(.sample("重大"))))
        #expect(!QuietHours.mayHold(alert(.sample("一般", isSudden: true))))
        #expect(!QuietHours.mayHold(alert(nil)))
    }

    @Test func suggestedRaiseNeverWaits() {
        let alert = Alert(
            type: .grown,
            incident: IncidentView(.sample("較大"), now: t0),
            reason: .raiseSuggested(to: "特別重大", why: .outlets(5, within: .hours(2))),
            made: t0
        )
        #expect(!QuietHours.mayHold(alert))
    }
}
