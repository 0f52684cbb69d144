import OpinionCore
import OpinionStore
import Testing

@testable import IncidentDesk

/// Far more hits in an hour than usual raise the level one step, once.
@Suite(.serialized) struct UnusualRiseTests {
    private static let title = "紫金縣民爆倉庫違規被查"

    /// Thursday, 14:20 in Shanghai; one hit at 14:00 of each day of the weeks before.
    private func room(weeks: Int = 9, _ change: (inout ResponsePolicy) -> Void = { _ in }) async throws -> DeskRoom {
        let room = try DeskRoom(at: "2026-08-20T06:20:00Z", change)
        let (first, zone) = (HourOfWeek(at: room.now, zone: room.orders.zone), room.orders.zone)
        try await room.store.write { transaction in
            for day in (1...7 * weeks).reversed() {
                let hour = first.before(days: day, zone: zone)
                for series in [HitSeries.rule("civil-explosives"), .desk("民爆")] {
                    try transaction.countHit(series, hour: hour, feed: "舊報")
                }
            }
        }
        return room
    }

    private func spread(_ room: DeskRoom, _ numbers: ClosedRange<Int>) async throws {
        for number in numbers { try await room.take(Self.title, by: "報\(number)") }
    }

    private func rises(_ room: DeskRoom) async throws -> [UnusualCount] {
        try await room.reasons().compactMap { reason in
            switch reason {
            case .levelRaised(_, _, .unusual(let rise), _), .raiseSuggested(_, .unusual(let rise)): rise
            default: nil
            }
        }
    }

    @Test func raisesOneStepOnceWithTheFigures() async throws {
        let room = try await room()
        try await spread(room, 1...11)
        #expect(try await room.incident().level == "較大")
        try await spread(room, 12...40)
        #expect(try await room.incident().level == "重大")
        let rise = UnusualCount(name: "民爆", count: 12, usualTenths: 10, weekday: 4, hour: 14)
        #expect(try await rises(room) == [rise])
        #expect(try await room.incident().runningClocks.map(\.kind) == [.release, .press])
    }

    @Test func onlySuggestsAfterAnOfficerHasSettledTheLevel() async throws {
        let room = try await room()
        try await spread(room, 1...2)
        try await room.act(.settleLevel("較大", reason: "已核實"), on: 1)
        try await spread(room, 3...40)
        #expect(try await room.incident().level == "較大")
        #expect(try await rises(room).count == 1)
    }

    @Test(arguments: [0, 1, 3])
    func youngRuleHasNoUsual(weeks: Int) async throws {
        let room = weeks == 0 ? try DeskRoom(at: "2026-08-20T06:20:00Z") : try await room(weeks: weeks)
        try await spread(room, 1...40)
        #expect(try await rises(room).isEmpty)
    }

    @Test func canBeSwitchedOff() async throws {
        let room = try await room { $0.spread = SpreadPolicy(isOn: false, atLeast: 6, times: 3) }
        try await spread(room, 1...40)
        #expect(try await rises(room).isEmpty)
    }

    @Test func feedThatIsNewAddsNothing() async throws {
        let room = try await room()
        let since = room.now - .days(3)
        try await room.store.write { transaction in
            for number in 1...40 {
                var state = FeedState(id: "報\(number)", url: "https://x\(number).example/")
                (state.firstSuccess, state.lastSuccess) = (since, room.now - .minutes(5))
                try transaction.save(state)
            }
        }
        try await spread(room, 1...40)
        #expect(try await rises(room).isEmpty)
    }

    @Test func whatAFeedBringsAfterAGapSaysNothingOfThisHour() async throws {
        let room = try await room()
        try await room.store.write { transaction in
            for number in 1...40 {
                var state = FeedState(id: "報\(number)", url: "https://x\(number).example/")
                (state.firstSuccess, state.lastSuccess) = (room.now - .days(90), room.now - .hours(6))
                try transaction.save(state)
            }
        }
        try await spread(room, 1...40)
        #expect(try await rises(room).isEmpty)
    }

    @Test func oldArticlesAndFirstAnswersSayNothingOfThisHour() async throws {
        let room = try await room()
        try await room.take(Self.title, by: "報0")
        for number in 1...20 {
            let old = PublishedTime(at: room.now - .hours(5))
            try await room.take(Self.title, by: "舊\(number)", published: old)
            try await room.take(Self.title, by: "新\(number)", isFirstAnswer: true)
        }
        #expect(try await room.incident().heat.items == 41)
        #expect(try await rises(room).isEmpty)
    }

    @Test func oneFeedThatRepeatsItselfIsNoRise() async throws {
        let room = try await room()
        for number in 1...40 { try await room.take(Self.title, by: "報1", url: "https://x.example/\(number)") }
        #expect(try await rises(room).isEmpty)
    }

    @Test func manyHappeningsOfOneReportEachRaiseNothing() async throws {
        let room = try await room()
        let places = ["紫金縣", "龍川縣", "連平縣", "和平縣", "東源縣", "源城區", "高新區", "江東新區"]
        for (number, place) in places.enumerated() {
            for kind in ["庫房起霉", "運輸超時"] {
                try await room.take("\(place)\(number)民爆\(kind)\(number * 7)號文通報", by: "報\(number)\(kind)")
            }
        }
        let lone = try await room.store.read { try $0.liveIncidents() }.filter { $0.heat.outlets < 2 }
        #expect(lone.allSatisfy { $0.level == "較大" })
    }
}
