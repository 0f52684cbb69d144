import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Names that nobody knows")
struct NameTests {
    /// `steelArea` as a keyboard of the mainland has it.
    private static let simplified = "淘汰落后产能、「地条钢」死灰复燃"

    private func list(_ house: House, area: String) async throws -> IncidentList {
        try await house.daemon.control.list(RequestQuery(["area": area]), house.caller())
    }

    private func text(_ body: () async throws -> Void) async throws -> String {
        let error = try await #require(throws: ErrorResponse.self) { try await body() }
        #expect(error.exitCode == .usage || error.exitCode == .notFound)
        return error.error.text
    }

    private func opened(_ house: House, _ fill: (inout OpenRequest) -> Void) async throws -> Incident {
        var request = OpenRequest()
        (request.title, request.level) = ("來電反映", "一般")
        fill(&request)
        #expect(try await house.daemon.control.open(request, house.caller()).exitCode == .done)
        return try await house.incident()
    }

    @Test func aMistypedAreaDoesNotLookLikeCalm() async throws {
        let house = try await House.running()
        let text = try await text { _ = try await list(house, area: "地條鋼") }
        #expect(text.contains("沒有領域「地條鋼」") && text.contains("是不是「\(steelArea)」？"))
        let far = try await self.text { _ = try await list(house, area: "xyz") }
        #expect(far.contains("有：\(steelArea)"))
        #expect(try await list(house, area: steelArea).incidents.isEmpty)
        try await house.open()
        #expect(try await list(house, area: Self.simplified).incidents.count == 1)
    }

    @Test func anAreaThatOnlyAnIncidentHasIsKnown() async throws {
        let house = try await House.running()
        _ = try await opened(house) { ($0.area, $0.department) = ("新領域", "辦公室") }
        #expect(try await list(house, area: "新領域").incidents.count == 1)
        try await house.act("dismiss") { $0.reason = "誤報" }
        #expect(try await list(house, area: "新領域").incidents.isEmpty)
    }

    @Test func anIncidentTakesTheNamesAsTheRulesSpellThem() async throws {
        let house = try await House.running()
        let incident = try await opened(house) { ($0.area, $0.department) = (Self.simplified, "产业发展科") }
        #expect(incident.area == steelArea && incident.department == "產業發展科")
    }

    @Test func anUnknownDepartmentOpensNothing() async throws {
        let house = try await House.running()
        let text = try await text { _ = try await opened(house) { $0.department = "產業發屐科" } }
        #expect(text.contains("沒有科室「產業發屐科」，什麼都沒有做。是不是「產業發展科」？"))
        #expect(try await house.incidentCount() == 0)
        let area = try await self.text { _ = try await opened(house) { $0.area = "地條鋼" } }
        #expect(area.contains("是不是「\(steelArea)」？") && area.contains("--department"))
    }

    @Test func aLevelThatIsMissingIsListed() async throws {
        let house = try await House.running()
        let text = try await text { _ = try await opened(house) { ($0.level, $0.department) = (nil, "辦公室") } }
        #expect(text.contains("--level") && text.contains("特別重大、重大"))
    }

    @Test func anAssignmentIsFoldedAndAStrangerRemarkedUpon() async throws {
        let house = try await House.running()
        try await house.open()
        #expect(try await house.act("assign") { $0.to = ["产业发展科"] }.text == "#1 交 產業發展科 辦理")
        #expect(try await house.incident().record.assignment?.to == "產業發展科")
        let stranger = try await house.act("assign") { $0.to = ["產業發展"] }
        #expect(stranger.ok && stranger.text.contains("沒有「產業發展」，相近的有「產業發展科」"))
    }

    @Test(arguments: [
        (["area": ["地條鋼"]], "沒有領域「地條鋼」"), (["department": ["不存在科"]], "沒有科室「不存在科」"), (["incident": ["99"]], "#99"),
        (["rule": ["steel-relapsed"]], "是不是「steel-relapse」？"), (["level": ["重太"]], "沒有級別「重太」"),
    ])
    func aSilenceOfNothingIsRefused(match: [String: [String]], part: String) async throws {
        let house = try await House.running()
        var request = SilenceRequest(match: match)
        (request.until, request.reason) = ("2h", "宣傳")
        let text = try await text { _ = try await house.daemon.control.silence(request, house.caller()) }
        #expect(text.contains(part), "\(text)")
        #expect(try await house.store.read { try $0.openSilences() }.isEmpty)
    }

    @Test func aSilenceIsKeptUnderTheNamesOfTheRules() async throws {
        let house = try await House.running()
        try await house.open()
        var request = SilenceRequest(match: ["area": [Self.simplified], "incident": ["1"]])
        (request.until, request.reason) = ("2h", "宣傳")
        let answer = try await house.daemon.control.silence(request, house.caller())
        #expect(answer.silence.incidents == [1])
    }
}
