import GRDB
import OpinionCore
import Testing

@testable import OpinionStore

@Suite("Incidents")
struct IncidentTests {
    let folder: StoreFolder
    let store: OpinionStore

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
    }

    @Test func incidentComesBackWithEveryField() async throws {
        let incident = Self.full()
        try await store.write { try $0.save(incident) }
        #expect(try await store.read { try $0.incident(7) } == incident)
    }

    @Test func recordComesBack() async throws {
        let (order, verified) = (
            Instruction(from: "王局", text: "先救人", at: t0, recorded: t0, by: officer),
            Milestone(
                at: t0,
                recorded: t0,
                by: officer,
                text: "屬實",
                to: ["王局"],
                isFinal: true,
                attachment: Attachment(name: "核實.txt", bytes: 6, sha256: "ab")
            )
        )
        var incident = Incident.sample()
        incident.times.confirmed = .init(at: t0, by: "li")
        for act in [
            Act.assign(to: "產業發展科"), .instruct(order), .milestone(.verification, verified),
            .settleLevel("特別重大", reason: "傷亡"), .conclude("屬實"),
            .extend(.press, until: t0 + .hours(30), reason: "鑑定", approver: "王局"),
        ] { incident = try Acting.apply(act, to: incident, by: officer, zone: .shanghai, now: t0).incident }
        let saved = incident
        try await store.write { try $0.save(saved) }
        #expect(try await store.read { try $0.incident(1) } == saved)
    }

    /// A row from before there were records: what its clocks were met by is the record.
    @Test func oldRowReadsItsRecordFromItsClocks() async throws {
        let incident = Self.full()
        try await store.write { transaction in
            try transaction.save(incident)
            try transaction.db.execute(sql: "UPDATE incidents SET detail = json_remove(detail, '$.record')")
        }
        let read = try #require(try await store.read { try $0.incident(7) })
        #expect(read.record.responses.map(\.kind) == [.release])
        #expect(read.record.responses.map(\.milestone) == incident.clocks.compactMap(\.met))
        #expect(read.record.responses.map(\.isLate) == [false])
    }

    @Test func savingAgainReplacesWhatChanged() async throws {
        var incident = Incident.sample()
        let first = incident
        try await store.write { try $0.save(first) }
        incident.state = .closed
        incident.title = "改了題目"
        incident.level = "較大"
        incident.update(.release) { $0.revision = 2 }
        let second = incident
        try await store.write { try $0.save(second) }
        #expect(try await store.read { try $0.incident(1) } == second)
    }

    @Test func numbersGoOnFromTheHighest() async throws {
        #expect(try await store.write { try $0.nextIncidentNumber() } == 1)
        try await store.write { try $0.save(.sample(number: 41)) }
        #expect(try await store.write { try $0.nextIncidentNumber() } == 42)
    }

    @Test(arguments: IncidentState.allCases)
    func onlyWhatHasNotEndedIsLive(_ state: IncidentState) async throws {
        var incident = Incident.sample()
        incident.state = state
        let saved = incident
        try await store.write { try $0.save(saved) }
        #expect(try await store.read { try $0.liveIncidents().count } == (state.isLive ? 1 : 0))
    }

    @Test func listsFilterByStateAreaAndTime() async throws {
        try await store.write { transaction in
            try transaction.save(.sample(number: 1))
            try transaction.save(.sample(number: 2, area: nil))
            try transaction.save(.sample(number: 3, opened: t0 + .hours(1)))
        }
        let lists = try await store.read { view in
            [
                try view.incidents(states: [.open]), try view.incidents(states: [.closed, .dismissed]),
                try view.incidents(states: [.open], area: steelArea),
                try view.incidents(states: [.open], area: steelArea, since: t0 + .minutes(1)),
            ].map { $0.map(\.number) }
        }
        #expect(lists == [[1, 2, 3], [], [1, 3], [3]])
    }

    @Test func heatCountsOutletsItemsAndTiers() async throws {
        let heat = try await store.write { transaction in
            var incident = Incident.sample()
            try transaction.save(incident)
            let items: [Item] = [
                .sample(), .sample(key: "2"), .sample(feed: "n", outlet: "國社", tier: "央媒", found: t0 + .minutes(1)),
            ]
            for item in items + [items[0]] {
                let id: Int64 = if case .new(let id) = try transaction.archive(item) { id } else { 1 }
                try transaction.attach(
                    ArchivedItem(id: id, item: item),
                    report: Report(words: ["地條鋼"], quotation: nil),
                    to: &incident
                )
            }
            try transaction.save(incident)
            return incident.heat
        }
        #expect(heat == Heat(outlets: 2, items: 3, tiers: ["市級", "央媒"], outletsByTier: ["市級": 1, "央媒": 1]))
        #expect(try await store.read { try $0.incident(1)?.heat } == heat)
        #expect(try await store.read { try $0.items(of: 1).map(\.item.id) } == [1, 2, 3])
        #expect(try await store.read { try $0.reports(of: 1).count } == 3)
    }

    @Test func reportKeepsItsWordsAndQuotation() async throws {
        let report = Report(words: ["地條鋼"], quotation: Quotation(text: "生產地條鋼", marks: [.init(start: 2, length: 3)]))
        try await store.write { transaction in
            var incident = Incident.sample()
            try transaction.save(incident)
            _ = try transaction.archive(.sample())
            try transaction.attach(ArchivedItem(id: 1, item: .sample()), report: report, to: &incident)
        }
        #expect(try await store.read { try $0.items(of: 1).map(\.report) } == [report])
    }

    @Test func unknownStateInTheFileIsDamage() async throws {
        try await store.write { transaction in
            try transaction.save(.sample())
            try transaction.db.execute(sql: "UPDATE incidents SET state = 'melted'")
        }
        let error = try await #require(throws: StoreError.self) { try await store.read { try $0.incident(1) } }
        #expect(error.code == .damaged)
    }

    /// No field has the value that it would have by default.
    private static func full() -> Incident {
        var policy = ResponsePolicy.standard
        policy.foundLateAfter = .hours(30)
        policy.ask = AskPolicy(percent: 40, answerWithin: .minutes(20))
        policy.durations[.release] = .hours(3)
        let start = ClockStart(at: t0 - .minutes(30), source: .occurred)
        var release = Clock(kind: .release, start: start, duration: .hours(3), revision: 2)
        release.met = Milestone(
            at: t0 + .hours(1),
            recorded: t0 + .hours(2),
            by: officer,
            url: "https://a.cn/1",
            place: "廳",
            speaker: "王",
            text: "全文"
        )
        var press = Clock(kind: .press, start: start, duration: .hours(24), revision: 3)
        press.waived = Waiver(at: t0 + .hours(3), by: officer, reason: "另定", approver: "局長")
        return Incident(
            number: 7,
            title: "題「目」",
            area: nil,
            department: "辦公室",
            rule: "steel",
            level: "特別重大",
            isProposed: true,
            isSudden: true,
            concern: .credibility,
            state: .responding,
            isDrill: true,
            opened: t0,
            acknowledged: Acknowledgement(by: officer, at: t0 + .minutes(3)),
            times: KnownTimes(
                occurred: .init(at: t0 - .minutes(30), by: "li"),
                published: .init(at: t0 - .minutes(9), by: "日報"),
                isPublishedDateOnly: true,
                detected: .init(at: t0, by: "opiniond"),
                reported: .init(at: t0 - .minutes(1), by: "市民")
            ),
            clocks: [release, press],
            escalation: Escalation(epoch: 4, start: t0 + .minutes(1), stepsSent: 2, asked: t0 + .minutes(8)),
            lastAct: t0 + .hours(3),
            endReason: "重複",
            policy: policy,
            heat: Heat(outlets: 3, items: 5, tiers: ["央媒", "市級"])
        )
    }
}
