import Foundation
import OpinionCore
import Testing

struct ClockLengthTests {
    @Test(arguments: [("5h", ClockLength.hours(5)), ("2wd", .workingDays(2)), ("99wd", .workingDays(99))])
    func readsAndWrites(text: String, length: ClockLength) {
        #expect(ClockLength(text) == length)
        #expect(length.description == text)
    }

    @Test(arguments: ["", "wd", "0wd", "100wd", "-1wd", "2.5wd", "1h2wd", "٢wd", "2 wd"])
    func refusesWhatIsNoLength(text: String) { #expect(ClockLength(text) == nil) }

    /// As policies were saved before there were working days.
    @Test func readsMillisecondsOfOldRows() throws {
        let old = Data(#"["release",18000000,"press",86400000]"#.utf8)
        let durations = try JSONDecoder().decode([ClockKind: ClockLength].self, from: old)
        #expect(durations == [.release: .hours(5), .press: .hours(24)])
    }

    @Test func policyComesBackAsItWasSaved() throws {
        var policy = ResponsePolicy.standard
        policy.concerns = [.morality: .init(notify: .page, clocks: [.briefing], lengths: [.briefing: .hours(1)])]
        let saved = try JSONEncoder().encode(policy)
        #expect(try JSONDecoder().decode(ResponsePolicy.self, from: saved) == policy)
    }
}

/// What a concern adds.
struct ConcernDemandTests {
    private var policy: ResponsePolicy {
        var policy = ResponsePolicy.standard
        policy.concerns = [
            .morality: .init(
                notify: .message,
                clocks: [.reply, .briefing, .verification],
                lengths: [.verification: .workingDays(5), .reply: .hours(1)]
            )
        ]
        return policy
    }

    @Test(arguments: [
        ("一般", Concern?.some(.morality), Notify.message, [ClockKind.reply, .briefing, .verification]),
        ("重大", .morality, .page, [.release, .press, .reply, .briefing, .verification]),
        ("一般", .credibility, .digest, [.reply]), ("一般", nil, .digest, [.reply]),
    ])
    func clocksAreAddedAndTheTellingGetsLouder(level: String, concern: Concern?, notify: Notify, clocks: [ClockKind]) {
        let demand = policy.demand(level: level, isSudden: false, concern: concern)
        #expect(demand.notify == notify && demand.clocks == clocks)
    }

    /// The concern's own duration is for the clock that it adds; what the level runs keeps the level's.
    @Test func durationsOfTheLevelStay() {
        let demand = policy.demand(level: "一般", isSudden: false, concern: .morality)
        #expect(policy.length(of: .verification, in: demand) == .workingDays(5))
        #expect(policy.length(of: .reply, in: demand) == .hours(48))
        #expect(policy.length(of: .briefing, in: demand) == .hours(2))
    }

    @Test func aLevelHasDurationsOfItsOwn() {
        var policy = ResponsePolicy.standard
        policy.levels = LevelScale([
            Level(name: "重大", notify: .page, clocks: [.release], lengths: [.release: .hours(3)])
        ])
        #expect(policy.length(of: .release, in: policy.demand(level: "重大", isSudden: false)) == .hours(3))
        #expect(policy.length(of: .release, in: policy.demand(level: "重大", isSudden: true)) == .hours(5))
    }
}
