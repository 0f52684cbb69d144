import OpinionCore
import Testing

@Suite("What a silence matches and may hold")
struct SilenceTests {
    private func holds(
        _ fields: [String: [String]],
        _ incident: Incident = .sample("較大"),
        type: AlertType? = .grown,
        outlets: Set<String> = [],
        feeds: Set<String> = []
    ) throws -> Bool {
        let subject = SilenceSubject(incident: incident, type: type, outlets: outlets, feeds: feeds)
        return try SilenceMatcher(fields: fields).holds(subject)
    }

    @Test(
        arguments: [
            (["area": ["淘汰落後產能"]], true), (["area": ["4K 產業"]], false), (["area": ["4K 產業", "淘汰落後產能"]], true),
            (["department": ["產業發展科"]], true), (["department": ["辦公室"]], false), (["level": ["較大", "一般"]], true),
            (["level": ["一般"]], false), (["incident": ["127"]], true), (["incident": ["#127"]], true),
            (["incident": ["12"]], false), (["rule": ["steel"]], false), (["type": ["incident.grown"]], true),
            (["type": ["incident.opened"]], false), (["title": ["地条钢 AND 夜間"]], true),
            (["title": ["地條鋼 NOT 夜間"]], false),
            (["title": ["中頻爐", "東源縣"]], true), (["area": ["淘汰落後產能"], "level": ["較大"]], true),
            (["area": ["淘汰落後產能"], "level": ["一般"]], false),
        ] as [([String: [String]], Bool)]
    )
    func everyFieldThatIsGivenMustHold(_ fields: [String: [String]], _ isHeld: Bool) throws {
        #expect(try holds(fields) == isHeld)
    }

    @Test func oneReportFromElsewhereBreaksTheSilenceOfAnOutlet() throws {
        #expect(try holds(["outlet": ["甲報"]], outlets: ["甲報"]))
        #expect(try !holds(["outlet": ["甲報"]], outlets: ["甲報", "乙報"]))
        #expect(try holds(["outlet": ["甲報", "乙報"]], outlets: ["甲報", "乙報"]))
        #expect(try !holds(["outlet": ["甲報"]]))
        #expect(try holds(["feed": ["a"]], feeds: ["a"]))
        #expect(try !holds(["feed": ["a"]], feeds: ["b"]))
    }

    @Test func levelIsThatOfNowSoThatARaiseBreaksTheSilence() throws {
        let incident = Incident.sample("一般")
        #expect(try holds(["level": ["一般"]], incident))
        #expect(try !holds(["level": ["一般"]], incident.with { $0.level = "重大" }))
    }

    @Test(arguments: [
        ["place": ["x"]], ["area": [""]], ["area": []], ["incident": ["x"]], ["type": ["test"]], ["type": ["nothing"]],
        ["title": ["("]], ["title": ["$local"]], ["title": ["NOT 甲"]],
    ])
    func whatCannotBeReadIsRefused(_ fields: [String: [String]]) {
        #expect(throws: SilenceFault.self) { try SilenceMatcher(fields: fields) }
    }

    @Test func fieldsComeBackAsTheyWereGiven() throws {
        let fields = ["area": ["甲", "乙"], "incident": ["7"], "title": ["甲 OR 乙"], "type": ["incident.opened"]]
        #expect(try SilenceMatcher(fields: fields).fields == fields)
        #expect(SilenceMatcher().isEmpty)
    }

    // MARK: What it may hold

    private func mayHold(
        _ type: AlertType,
        _ incident: Incident,
        reason: AlertReason = .openedByHand(by: "李值班", reportedBy: nil),
        wasTold: Bool = false,
        deadlines: Bool = false
    ) -> Bool {
        let silence = Silence(
            id: 1,
            matcher: SilenceMatcher(),
            reason: "演練",
            by: officer,
            from: t0,
            until: t0 + .hours(1),
            holdsDeadlines: deadlines
        )
        let alert = Alert(type: type, incident: IncidentView(incident, now: t0), reason: reason, made: t0)
        return silence.mayHold(alert) { wasTold }
    }

    @Test(arguments: [
        AlertType.opened, .grown, .levelChanged, .acknowledged, .milestone, .closed, .reopened, .dismissed,
    ])
    func updatesOfALowerIncidentAreHeld(_ type: AlertType) {
        #expect(mayHold(type, .sample("較大")))
    }

    @Test(arguments: [AlertType.reminder, .overdue])
    func deadlinesAreHeldOnlyByTheWordOfAnAdministrator(_ type: AlertType) {
        let reason = AlertReason.reminder(.reply, key: "50%", due: t0, late: nil)
        #expect(!mayHold(type, .sample("一般"), reason: reason))
        #expect(mayHold(type, .sample("一般"), reason: reason, deadlines: true))
    }

    @Test func whatMustRingIsNeverHeld() {
        for incident in [Incident.sample("重大"), .sample("一般", isSudden: true)] {
            for type in [AlertType.opened, .levelChanged, .reopened] { #expect(!mayHold(type, incident)) }
            #expect(mayHold(.grown, incident))
            #expect(mayHold(.opened, incident, deadlines: true))
        }
    }

    @Test func suggestedRaiseIsNeverHeld() {
        let reason = AlertReason.raiseSuggested(to: "特別重大", why: .outlets(5, within: .hours(2)))
        #expect(!mayHold(.grown, .sample("較大"), reason: reason))
        #expect(mayHold(.grown, .sample("較大"), reason: reason, deadlines: true))
    }

    @Test func escalationOfWhatNobodyWasToldIsHeldAndNoOther() {
        let unacknowledged = AlertReason.unacknowledged(since: t0, late: nil)
        #expect(mayHold(.escalated, .sample("較大"), reason: unacknowledged))
        #expect(!mayHold(.escalated, .sample("較大"), reason: unacknowledged, wasTold: true))
        #expect(!mayHold(.escalated, .sample("重大"), reason: unacknowledged))
        #expect(!mayHold(.escalated, .sample("較大"), reason: .asked(officer: "李值班", since: t0)))
        #expect(!mayHold(.escalated, .sample("較大"), reason: .askUnanswered(officer: "李值班")))
    }

    @Test func whatConcernsNoIncidentIsNeverHeld() {
        let silence = Silence(
            id: 1,
            matcher: SilenceMatcher(),
            reason: "",
            by: officer,
            from: t0,
            until: t0 + .hours(1),
            holdsDeadlines: true
        )
        let alert = Alert(type: .foundLate, incident: nil, reason: .foundLate([], total: 1), made: t0)
        #expect(!silence.mayHold(alert) { false })
    }

    @Test func silenceIsActiveUntilItsEnd() {
        var silence = Silence(
            id: 3,
            matcher: SilenceMatcher(),
            reason: "",
            by: officer,
            from: t0,
            until: t0 + .hours(1),
            holdsDeadlines: false
        )
        #expect(silence.isActive(at: t0) && silence.isActive(at: t0 + .minutes(59)))
        #expect(!silence.isActive(at: t0 + .hours(1)))
        silence.ended = .init(at: t0 + .minutes(1), by: officer)
        #expect(!silence.isActive(at: t0 + .minutes(2)))
        #expect(silence.holder == "silence:3" && HolderName.silence(of: silence.holder) == 3)
    }
}
