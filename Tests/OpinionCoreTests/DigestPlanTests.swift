import OpinionCore
import Testing

@Suite("Set times of digests")
struct DigestPlanTests {
    private static let plan = DigestPlan(
        usual: [DayTime(hour: 17, minute: 20), DayTime(hour: 8, minute: 50)],
        departments: ["辦公室": [DayTime(hour: 9, minute: 10)], "急件科": []]
    )

    private func decide(_ department: String, told: String?, now: String, holds: Bool = false) -> DigestDecision {
        DigestDecision.of(
            department,
            Self.plan,
            mark: told.map { DigestMark(told: utc($0), intent: 0) },
            holds: holds,
            now: utc(now),
            zone: .shanghai
        )
    }

    /// Shanghai is eight hours ahead.
    @Test(arguments: [
        ("2026-08-20T00:49:59Z", DigestDecision.nothing),
        ("2026-08-20T00:50:00Z", .tell(due: utc("2026-08-20T00:50:00Z"))),
        ("2026-08-20T09:20:00Z", .tell(due: utc("2026-08-20T09:20:00Z"))),
        // Four set times were missed: the last one counts.
        ("2026-08-21T23:00:00Z", .tell(due: utc("2026-08-21T09:20:00Z"))),
    ])
    func lastSetTimeThatPassedIsDue(now: String, decision: DigestDecision) {
        #expect(decide("產業發展科", told: "2026-08-19T10:00:00Z", now: now) == decision)
    }

    @Test func nothingFiresTwice() {
        #expect(decide("產業發展科", told: "2026-08-20T00:50:00Z", now: "2026-08-20T00:50:00Z") == .nothing)
        #expect(decide("產業發展科", told: "2026-08-20T00:50:20Z", now: "2026-08-20T09:19:00Z") == .nothing)
    }

    @Test func newDepartmentAndSteppedClockBegin() {
        #expect(decide("新科", told: nil, now: "2026-08-20T00:50:00Z") == .begin)
        #expect(decide("產業發展科", told: "2026-09-20T00:50:00Z", now: "2026-08-20T00:50:00Z") == .begin)
    }

    @Test func departmentsHaveTimesOfTheirOwn() {
        let now = "2026-08-20T00:50:00Z"
        #expect(decide("辦公室", told: "2026-08-19T10:00:00Z", now: now) == .nothing)
        #expect(decide("急件科", told: nil, now: now) == .nothing)
        #expect(decide("急件科", told: "2026-08-19T10:00:00Z", now: now) == .forget)
        #expect(decide("急件科", told: nil, now: now, holds: true) == .tell(due: utc(now)))
        #expect(Self.plan.next(of: "辦公室", after: utc(now), zone: .shanghai) == utc("2026-08-20T01:10:00Z"))
        #expect(Self.plan.next(of: "急件科", after: utc(now), zone: .shanghai) == nil)
    }

    @Test(arguments: ["08:50", "8:50", "８:50", "08：50", "24:00", "08:60", "8:5", "-1:00", "0850", "08:50:00", ""])
    func dayTimesAreReadStrictly(text: String) {
        let isGood = ["08:50", "8:50", "08：50"].contains(text)
        #expect((DayTime(text) != nil) == isGood)
        if isGood { #expect(DayTime(text)?.description == "08:50") }
    }

    // MARK: What may wait

    private func alert(_ type: AlertType, _ reason: AlertReason, level: LevelName = "一般") -> Alert {
        Alert(type: type, incident: IncidentView(.sample(level), now: t0), reason: reason, made: t0)
    }

    @Test func newsOfMinorIncidentsMayWait() {
        #expect(DigestPlan.mayHold(alert(.opened, .matched(rule: "r", words: []))))
        #expect(DigestPlan.mayHold(alert(.grown, .newTier(tier: "央媒", outlet: "新華網"))))
        #expect(DigestPlan.mayHold(alert(.closed, .closed(by: "李", reason: nil))))
    }

    @Test func whatRingsOrDecidesNeverWaits() {
        #expect(!DigestPlan.mayHold(alert(.opened, .matched(rule: "r", words: []), level: "較大")))
        #expect(!DigestPlan.mayHold(alert(.opened, .matched(rule: "r", words: []), level: "重大")))
        #expect(!DigestPlan.mayHold(alert(.reminder, .reminder(.reply, key: "50%", due: t0, late: nil))))
        #expect(!DigestPlan.mayHold(alert(.overdue, .reminder(.reply, key: "due", due: t0, late: nil))))
        #expect(!DigestPlan.mayHold(alert(.escalated, .unacknowledged(since: t0, late: nil))))
        #expect(!DigestPlan.mayHold(alert(.grown, .raiseSuggested(to: "重大", why: .merged(3)))))
        let settled = AlertReason.levelSettled(from: "較大", to: "一般", by: "李", reason: "舊聞", deadlines: [])
        #expect(!DigestPlan.mayHold(alert(.levelChanged, settled)))
        #expect(!DigestPlan.mayHold(Alert(type: .foundLate, incident: nil, reason: .foundLate([], total: 1), made: t0)))
    }

    // MARK: What it says

    private func entry(_ number: Int, _ types: [AlertType], state: IncidentState = .open) -> Digest.Entry {
        Digest.Entry(Incident.sample("一般", number: number).with { $0.state = state }, types: types)
    }

    private func digest(_ entries: [Digest.Entry], _ figures: Digest.Figures = .init()) -> Digest {
        Digest(
            department: "產業發展科",
            from: t0,
            until: t0,
            late: nil,
            figures: figures,
            entries: entries,
            nearest: nil
        )
    }

    @Test func newComesFirstThenSpreadThenEnded() {
        let entries = [
            entry(1, [.acknowledged]), entry(2, [.closed], state: .closed), entry(3, [.grown]),
            entry(4, [.opened, .grown]), entry(5, [.reopened]),
        ]
        #expect(digest(entries).entries.map(\.incident.number) == [4, 5, 3, 2, 1])
    }

    @Test func reportsAndWhatStandsAloneMakeNoDigest() {
        #expect(digest([], .init(reports: 12, open: 3)).isEmpty)
        #expect(!digest([], .init(overdue: 1)).isEmpty)
        #expect(!digest([], .init(acknowledged: 1)).isEmpty)
        #expect(!digest([entry(1, [.grown])]).isEmpty)
    }

    @Test func onlyAHundredAreListed() {
        let digest = digest((1...120).map { entry($0, [.grown]) })
        #expect(digest.entries.count == 100 && digest.entryCount == 120)
        #expect(digest.unanswered.count == 100)
    }
}
