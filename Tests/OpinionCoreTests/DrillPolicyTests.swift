import Testing

@testable import OpinionCore

@Suite("Drills: a faster clock")
struct DrillPolicyTests {
    private let standard = ResponsePolicy.standard

    @Test func everyLengthOfTimeScalesAndNothingElse() {
        let fast = standard.scaled(by: 1.0 / 60)
        #expect(fast.levels == standard.levels && fast.sudden == standard.sudden)
        #expect(fast.escalation.map(\.after) == [.zero, .seconds(10), .seconds(20), .seconds(30)])
        #expect(fast.escalation.map(\.to) == standard.escalation.map(\.to))
        #expect(fast.reminders.fractions == standard.reminders.fractions)
        #expect(fast.reminders.before == [.seconds(15)])
        #expect(fast.reminders.overdue.map(\.every) == [.seconds(15), .seconds(30)])
        #expect(fast.reminders.overdue.map(\.times) == [4, nil])
        #expect(fast.foundLateAfter == .minutes(24) && fast.startNotOlderThan == .minutes(168))
        #expect(fast.ask == AskPolicy(percent: 50, answerWithin: .seconds(15)))
    }

    @Test(arguments: [(1, 18_000_000), (20, 900_000), (3_600, 5_000)])
    func theFiveHoursOfAReleasePassSooner(speed: Int, milliseconds: Int64) {
        let policy = standard.scaled(by: 1 / Double(speed))
        let report = Opening.Report(title: "演練", area: nil, department: "辦公室", level: "重大", isDrill: true)
        let now = Instant(seconds: 1_787_533_200)
        let actor = Actor(uid: 0, user: "li", via: "socket")
        let incident = Opening.byHand(report, number: 1, by: actor, policy: policy, zone: .shanghai, now: now)
        #expect(incident.clock(.release).map { $0.due - now } == TimeSpan(milliseconds: milliseconds))
    }

    @Test func remindersThatRepeatNeverFlood() {
        let fastest = standard.scaled(by: 1.0 / 3_600)
        #expect(fastest.reminders.overdue.allSatisfy { $0.every == .seconds(5) })
    }

    @Test func theUsualSpeedChangesNothing() { #expect(standard.scaled(by: 1) == standard) }

    @Test func desksOfDrillsAreNeverRealOnes() {
        #expect(Drill.desk("4K 產業", in: nil) == "4K 產業")
        #expect(Drill.desk("4K 產業", in: 3) == "drill/3/4K 產業")
        #expect(Drill.desk("4K 產業", in: 3) != Drill.desk("4K 產業", in: 33))
    }
}
