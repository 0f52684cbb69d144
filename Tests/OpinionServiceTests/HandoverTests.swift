import ControlAPI
import IncidentLog
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

/// The shift changes, and nothing falls between.
@Suite struct HandoverTests {
    private func caller(_ house: House, _ name: String = "王值班") -> Caller {
        let actor = Actor(uid: 1001, user: "duty", name: name, via: "socket")
        return Caller(actor: actor, role: .officer, language: .traditional, now: house.clock.now)
    }

    /// An incident of the shift, acknowledged and annotated, with a deadline ahead.
    private func shift() async throws -> House {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        house.clock.advance(.minutes(30))
        try await house.act("ack")
        house.clock.advance(.minutes(30))
        try await house.act("note") { $0.message = "已電話核實" }
        house.clock.advance(.hours(1))
        try await house.drain()
        return house
    }

    private func sign(_ house: House, _ request: HandoverRequest = HandoverRequest()) async throws -> HandoverPage {
        try await house.daemon.control.sign(request, caller(house))
    }

    @Test(arguments: [
        "交班記錄 河源市工業和信息化局\n", "時段：2026-08-28 00:00:00 至 2026-08-28 12:00:00 (Asia/Shanghai)\n", "交班人：王值班 (duty)\n",
        "附言：等核實報告\n", "一、未結事件 1\n", "#1 擬較大·突發 已簽收 李值班 2026-08-28 10:30 東源縣一企業夜間生產地條鋼被查\n",
        "   權威發布 截止 2026-08-28 15:00 剩 3 小時\n", "   最近 2026-08-28 11:00 李值班 備註 · 已電話核實\n", "二、本班處理 2\n",
        "#1 2026-08-28 10:30 李值班 簽收\n", "三、未送達 0\n", "四、暫緩 0\n", "五、讀不到的來源 0（共 4 個來源）\n", "六、規則提示 0\n", "七、靜默中 0\n",
    ])
    func theSheetTells(part: String) async throws {
        let house = try await shift()
        let text = try await sign(house, HandoverRequest(message: "等核實報告")).text
        #expect(text.contains(part), "\(text)")
    }

    @Test func whatIsSignedIsHashedKeptAndLogged() async throws {
        let house = try await shift()
        let page = try await sign(house)
        #expect(page.id == 1 && page.incidents == [1])
        #expect(page.sha256 == LogHash.of(page.text.utf8))
        let shown = try await house.daemon.control.handover(RequestQuery(["last": "true"]), caller(house))
        #expect(shown.text == page.text && shown.acceptedBy == nil)
        while try await house.daemon.relay.step() > 0 {}
        let record = try #require(
            try LogReader(directory: house.path + "/log").records(LogFilter(limit: 100)).records
                .last { $0.event == "handover" }
        )
        #expect(record.json.canonicalText.contains(page.sha256))
        #expect(record.json.canonicalText.contains("王值班"))
    }

    @Test func lookingRecordsNothing() async throws {
        let house = try await shift()
        let page = try await house.daemon.control.handover(RequestQuery([:]), caller(house))
        #expect(page.id == nil && page.text.contains("一、未結事件 1"))
        #expect(try await house.store.read { try $0.lastHandover() } == nil)
        await #expect(throws: ErrorResponse.self) {
            try await house.daemon.control.accept(HandoverAcceptance(), caller(house, "李值班"))
        }
    }

    @Test func theOtherOfficerTakesOverAndTheGroupIsTold() async throws {
        let house = try await shift()
        let page = try await sign(house)
        house.clock.advance(.minutes(5))
        let accepted = try await house.daemon.control.accept(HandoverAcceptance(id: 1), caller(house, "李值班"))
        #expect(accepted.acceptedBy == "李值班" && accepted.acceptedAt == house.clock.now)
        #expect(accepted.sha256 == page.sha256)
        try await house.drain()
        let alarm = try #require(try house.received().last)
        #expect(alarm.type == .handover)
        #expect(alarm.data.text.contains("王值班 交班，李值班 接班；未結：#1"))
        // A second time says who has it, and tells nobody.
        let count = try house.received().count
        let again = try await house.daemon.control.accept(HandoverAcceptance(), caller(house, "趙值班"))
        #expect(again.acceptedBy == "李值班")
        try await house.drain()
        #expect(try house.received().count == count)
    }

    @Test func nobodyTakesOverFromThemselves() async throws {
        let house = try await shift()
        _ = try await sign(house)
        await #expect(throws: ErrorResponse.self) {
            try await house.daemon.control.accept(HandoverAcceptance(), caller(house))
        }
        #expect(try await house.store.read { try $0.lastHandover() }?.accepted == nil)
    }

    @Test func theShiftBeginsWhereTheOfficerSays() async throws {
        let house = try await shift()
        let page = try await sign(house, HandoverRequest(from: "10:45"))
        #expect(page.text.contains("時段：2026-08-28 10:45:00"))
        #expect(page.text.contains("二、本班處理 1\n"))
        await #expect(throws: ErrorResponse.self) { try await sign(house, HandoverRequest(from: "soon")) }
    }

    private static let roster = """
        people:
          li: {name: 李值班, mobile: "13800001111", user: li}
          zhang: {name: 張三, mobile: "13800002222"}
        rotations:
          - {name: 白班, from: 2026-08-01, every: 1w, hours: "08:30-18:00", people: [li]}
          - {name: 晚班, from: 2026-08-01, every: 1w, hours: "18:00-08:30", people: [zhang]}

        """

    private func rostered() async throws -> House {
        var files = Files()
        files.routes = "duty: Duty"
        let house = try House(files)
        try house.write("Duty/roster.yaml", Self.roster)
        try await house.begin()
        return house
    }

    private func begin(_ house: House) async throws -> String {
        let text = try await house.daemon.control.handover(RequestQuery([:]), caller(house)).text
        return String(text.split(separator: "\n").first { $0.hasPrefix("時段：") }?.dropFirst(3).prefix(19) ?? "")
    }

    @Test func whoStandsInForMinutesCutsNoShift() async throws {
        let house = try await rostered()
        house.clock.advance(.hours(4))
        var request = DutyOverrideRequest(role: "primary", person: "zhang")
        (request.until, request.reason) = ("+5m", "午飯")
        _ = try await house.daemon.control.override(request, house.caller())
        house.clock.advance(.hours(2) + .minutes(10))
        #expect(try await begin(house) == "2026-08-28 08:30:00")
    }

    @Test func nothingFallsBetweenTwoSignatures() async throws {
        let house = try await rostered()
        house.clock.advance(.hours(6))
        _ = try await sign(house)
        house.clock.advance(.hours(18))
        // 10:00 the next day: the day shift began at 08:30, and the night before it was not signed for.
        #expect(try await begin(house) == "2026-08-28 16:00:00")
        house.clock.advance(.days(7))
        #expect(try await begin(house) == "2026-09-04 18:00:00")
    }

    /// The house begins at 10:00.
    @Test(arguments: [(0, "2026-08-27 18:00:00"), (1, "2026-08-28 08:30:00")])
    func theShiftBeginsWhereTheRosterSays(hours: Int, from: String) async throws {
        let house = try await rostered()
        house.clock.advance(.hours(hours))
        let page = try await house.daemon.control.handover(RequestQuery([:]), caller(house))
        #expect(page.text.contains("時段：\(from) 至"), "\(page.text)")
    }

    @Test func whatDoesNotWorkIsHandedOver() async throws {
        let house = try await shift()
        house.web.answer("/hook") { _ in .text("no", status: 500) }
        house.web.answer("/national.xml") { _ in .text("gone", status: 404) }
        try await house.poll("national")
        try await house.act("release") { $0.url = "https://a.cn/1" }
        try await house.drain()
        let text = try await sign(house).text
        #expect(text.contains("三、未送達 1\n"))
        #expect(text.contains("五、讀不到的來源 1（共 4 個來源）\nnational 自 2026-08-28 12:00"))
    }

    /// A title steers no terminal and begins no line of its own.
    @Test func hostileTitlesStayInTheirLine() async throws {
        let house = try await House.running()
        try await house.open(Article(title: "東源縣地條鋼\u{202E}被查&#10;二、本班處理 99"))
        let text = try await sign(house).text
        #expect(text.contains("東源縣地條鋼被查 二、本班處理 99\n"))
        #expect(!text.contains("\n二、本班處理 99"))
    }
}
