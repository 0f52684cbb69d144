import OpinionCore
import Testing

/// 持續發布: further releases, every so many hours after the last one.
struct UpdateClockTests {
    private static var policy: ResponsePolicy {
        var policy = ResponsePolicy.standard
        policy.sudden = .init(notify: .page, clocks: [.release, .press, .update], lengths: [.update: .hours(6)])
        return policy
    }

    private func opened(_ level: LevelName = "重大", isSudden: Bool = true) -> Incident {
        let report = Opening.Report(title: "爆炸", area: nil, department: "辦公室", level: level, isSudden: isSudden)
        return Opening.byHand(report, number: 1, by: officer, policy: Self.policy, zone: .shanghai, now: t0)
    }

    private func release(_ hour: Int, url: String = "", isFinal: Bool? = nil) -> Act {
        let at = t0 + .hours(hour)
        let url = "https://gov.example/\(url.isEmpty ? "\(hour)" : url)"
        return .milestone(.release, Milestone(at: at, recorded: at, by: officer, url: url, isFinal: isFinal))
    }

    @Test func beginsWithTheFirstReleaseAndNotBefore() throws {
        let opened = opened()
        #expect(opened.clocks.map(\.kind) == [.release, .press])
        let released = try opened.after(release(2), at: t0 + .hours(2))
        let clock = try #require(released.clock(.update))
        #expect(clock.start == t0 + .hours(2) && clock.due == t0 + .hours(8))
        #expect(clock.revision == 1 && clock.startSource == .confirmed && clock.isRunning)
        #expect(released.record.responses.map(\.kind) == [.release])
    }

    @Test func everyFurtherReleaseWindsItUp() throws {
        let once = try opened().after(release(2), at: t0 + .hours(2))
        let twice = try once.after(release(7), at: t0 + .hours(7))
        let clock = try #require(twice.clock(.update))
        #expect(clock.due == t0 + .hours(13) && clock.revision == 2 && clock.isRunning)
        #expect(twice.record.responses.map(\.kind) == [.release, .update])
        #expect(twice.record.responses.map(\.isLate) == [false, false])
    }

    @Test func aRoundThatWasMissedIsLateAndTheNextOneBegins() throws {
        let once = try opened().after(release(2), at: t0 + .hours(2))
        let late = try once.after(release(9), at: t0 + .hours(9))
        #expect(late.record.responses.last?.isLate == true)
        #expect(late.clock(.update)?.due == t0 + .hours(15))
        #expect(late.clock(.update)?.state(now: t0 + .hours(9)) == .running)
    }

    @Test func theLastReleaseStopsItForGood() throws {
        let once = try opened().after(release(2), at: t0 + .hours(2))
        let last = try once.after(release(4, isFinal: true), at: t0 + .hours(4))
        #expect(last.clock(.update)?.isRunning == false)
        let more = try last.after(release(5), at: t0 + .hours(5))
        #expect(more.clock(.update)?.isRunning == false)
        #expect(more.record.responses.map(\.kind) == [.release, .update, .update])
    }

    @Test func aFirstReleaseThatIsTheLastBeginsNothing() throws {
        let last = try opened().after(release(2, isFinal: true), at: t0 + .hours(2))
        #expect(last.clock(.update) == nil)
        #expect(try last.after(release(3), at: t0 + .hours(3)).clock(.update) == nil)
    }

    @Test func aWaiverStopsItForGood() throws {
        let once = try opened().after(release(2), at: t0 + .hours(2))
        let waived = try once.after(.waive(.update, reason: "已平息", approver: "王局"), at: t0 + .hours(3))
        let more = try waived.after(release(4), at: t0 + .hours(4))
        #expect(more.clock(.update)?.isRunning == false && more.clock(.update)?.due == t0 + .hours(8))
    }

    /// A release that was done before the last one is recorded, and the round goes on.
    @Test func aReleaseFromBeforeMovesNothing() throws {
        let once = try opened().after(release(4), at: t0 + .hours(4))
        let backdated = try once.after(release(3), at: t0 + .hours(5))
        #expect(backdated.clock(.update) == once.clock(.update))
        #expect(backdated.record.responses.count == 2)
    }

    @Test func withoutTheDemandReleasesAreOnlyRecorded() throws {
        let quiet = opened("較大", isSudden: false)
        let twice = try quiet.after(release(1), at: t0 + .hours(1)).after(release(2), at: t0 + .hours(2))
        #expect(twice.clocks.map(\.kind) == [.reply])
        #expect(twice.record.responses.map(\.kind) == [.release, .update])
        #expect(twice.record.responses.map(\.isLate) == [nil, nil])
    }

    /// A release that was recorded before the level demanded one meets the clock, and further ones follow it.
    @Test func regradeFindsTheReleaseThatWasRecorded() throws {
        var policy = Self.policy
        policy.levels = LevelScale([
            Level(name: "重大", notify: .page, clocks: [.release, .update]),
            Level(name: "較大", notify: .message, clocks: [.reply]),
        ])
        let report = Opening.Report(title: "爆炸", area: nil, department: "辦公室", level: "較大")
        let quiet = Opening.byHand(report, number: 1, by: officer, policy: policy, zone: .shanghai, now: t0)
        let released = try quiet.after(release(1), at: t0 + .hours(1))
        let raised = try released.after(.settleLevel("重大", reason: "擴散"), at: t0 + .hours(3))
        #expect(raised.clock(.release)?.met?.at == t0 + .hours(1))
        #expect(raised.clock(.update)?.due == t0 + .hours(25))
        #expect(raised.record.responses.map(\.isLate) == [false])
    }

    /// The further releases are counted from the last one, whenever it happened.
    @Test func aCorrectedOccurrenceLeavesItAlone() throws {
        let once = try opened().after(release(2), at: t0 + .hours(2))
        let corrected = try once.after(.occurred(t0 - .hours(1), reason: "通報"), at: t0 + .hours(3))
        #expect(corrected.clock(.update) == once.clock(.update))
        #expect(corrected.clock(.press)?.due == t0 + .hours(23))
    }
}
