import OpinionCore
import Testing

@Suite struct ClockWatchTests {
    /// Looks once a minute; `steps` moves the wall clock by so many minutes before the look.
    private func verdicts(_ looks: [(moved: Int, isSynchronised: Bool)]) -> [ClockTrust] {
        var watch = ClockWatch()
        var wall = t0
        return looks.enumerated().map { index, look in
            wall = wall + .minutes(1 + look.moved)
            return watch.observe(wall: wall, sinceBoot: .minutes(100 + index), isSynchronised: look.isSynchronised)
        }
    }

    @Test func anUndisciplinedClockSaysSo() {
        #expect(verdicts([(0, true), (0, false), (0, true)]) == [.trusted, .unsynchronised, .trusted])
    }

    @Test(arguments: [9, -9, 10, -10, 0])
    func aSmallStepIsTrusted(_ minutes: Int) {
        #expect(verdicts([(0, true), (minutes, true), (0, true)]) == [.trusted, .trusted, .trusted])
    }

    @Test(arguments: [11, -11, 60 * 24, -60 * 24 * 365])
    func aJumpIsSuspectForTenMinutes(_ minutes: Int) {
        let verdicts = verdicts([(0, true), (minutes, true)] + Array(repeating: (0, true), count: 11))
        #expect(verdicts[1...10].allSatisfy { $0 == .jumped(.minutes(minutes)) })
        #expect(verdicts[11...].allSatisfy { $0 == .trusted })
    }

    @Test func aJumpStaysSuspectUntilTheClockIsDisciplined() {
        let verdicts = verdicts([(0, true), (11, false)] + Array(repeating: (0, false), count: 60) + [(0, true)])
        #expect(verdicts[1...61].allSatisfy { $0 == .jumped(.minutes(11)) })
        #expect(verdicts[62] == .trusted)
    }

    @Test func aClockThatLosesItsDisciplineAfterAJumpIsOnlyUnsynchronised() {
        let looks = [(0, true), (11, true)] + Array(repeating: (0, true), count: 10) + [(0, false)]
        #expect(verdicts(looks).last == .unsynchronised)
    }

    @Test func aStepBackFromAJumpIsAJumpToo() {
        let verdicts = verdicts([(0, true), (30, true), (-30, true)] + Array(repeating: (0, true), count: 10))
        #expect(verdicts[1] == .jumped(.minutes(30)))
        #expect(verdicts[2...11].allSatisfy { $0 == .jumped(.minutes(-30)) })
        #expect(verdicts[12] == .trusted)
    }

    @Test func suspendIsNoJump() {
        var watch = ClockWatch()
        #expect(watch.observe(wall: t0, sinceBoot: .hours(1), isSynchronised: true) == .trusted)
        let woken = watch.observe(wall: t0 + .hours(9), sinceBoot: .hours(10), isSynchronised: true)
        #expect(woken == .trusted)
    }

    @Test func theFirstLookJudgesTheKernelAlone() {
        #expect(verdicts([(0, false)]) == [.unsynchronised])
        #expect(verdicts([(0, true)]) == [.trusted])
    }

    @Test func onlyTrustedIsTrusted() {
        #expect(ClockTrust.trusted.isTrusted)
        #expect(!ClockTrust.unsynchronised.isTrusted)
        #expect(!ClockTrust.jumped(.minutes(11)).isTrusted)
    }
}
