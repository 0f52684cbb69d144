import OpinionCore
import Testing

@Suite struct LevelTests {
    private let levels = ResponsePolicy.standard.levels

    @Test(arguments: [
        ("特別重大", "重大", true), ("重大", "較大", true), ("較大", "一般", true), ("一般", "較大", false),
        ("重大", "重大", false), ("四級", "一般", false), ("一般", "四級", true),
    ])
    func levelsAreOrdered(_ one: LevelName, _ other: LevelName, _ isHigher: Bool) {
        #expect(levels.isHigher(one, than: other) == isHigher)
    }

    @Test(arguments: [(["一般"], "一般"), (["一般", "重大", "較大"], "重大"), (["四級", "一般"], "一般"), (["四級", "五級"], "四級")])
    func theHighestOfSeveral(_ names: [LevelName], _ highest: LevelName) {
        #expect(levels.highest(names) == highest)
    }

    @Test func theStandardIsWhatTheRegulationsFix() {
        let policy = ResponsePolicy.standard
        #expect(levels.names == ["特別重大", "重大", "較大", "一般"])
        #expect([.release, .press, .reply].map { policy.durations[$0] } == [.hours(5), .hours(24), .hours(48)])
        #expect(policy.demand(level: "較大", isSudden: false) == .init(notify: .message, clocks: [.reply]))
        #expect(policy.demand(level: "一般", isSudden: true) == .init(notify: .page, clocks: [.release, .press]))
        #expect(policy.demand(level: "四級", isSudden: false) == .init(notify: .page, clocks: [.release, .press]))
        #expect(levels["四級"] == nil)
    }

    @Test func theStatesThatLive() {
        #expect(IncidentState.allCases.filter(\.isLive) == [.open, .acknowledged, .responding])
    }
}
