import OpinionCore
import Testing

@Suite("A time in the same minute is the same time")
struct ActingMinuteTests {
    private let minute = Instant(seconds: t0.milliseconds / 60_000 * 60)

    private func acts(_ at: Instant) -> [Act] { [.occurred(at, reason: "通報"), .confirmed(at, reason: nil)] }

    private func apply(_ act: Act, to incident: Incident, by actor: Actor = officer) throws -> ActOutcome {
        try Acting.apply(act, to: incident, by: actor, zone: .shanghai, now: minute + .minutes(5))
    }

    @Test(arguments: [Int64(1), 650, 59_999])
    func aRelativeTimeTypedAgainChangesNothing(later: Int64) throws {
        let typed = zip(acts(minute), acts(minute + TimeSpan(milliseconds: later)))
        for (first, second) in typed {
            let known = try apply(first, to: .sample()).incident
            for actor in [officer, colleague] {
                let again = try apply(second, to: known, by: actor)
                #expect(!again.isChange && again.incident == known && again.alert == nil)
                #expect(again.reply == .alreadyRecorded(at: minute, by: "李值班"))
            }
        }
    }

    @Test(arguments: [Int64(-1), 60_000])
    func anotherMinuteIsACorrection(later: Int64) throws {
        for (first, second) in zip(acts(minute), acts(minute + TimeSpan(milliseconds: later))) {
            #expect(try apply(second, to: try apply(first, to: .sample()).incident).isChange)
        }
    }

    @Test func minutesBefore1970AreRoundedDownToo() {
        let one = Instant(milliseconds: -1)
        #expect(one.isSameMinute(as: Instant(milliseconds: -60_000)))
        #expect(!one.isSameMinute(as: Instant(milliseconds: 0)))
    }
}
