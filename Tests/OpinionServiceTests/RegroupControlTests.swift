import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Officers correct what belongs together")
struct RegroupControlTests {
    private static let other = Article(
        "2",
        url: "https://news.example.cn/a/2.html",
        title: "中頻爐在紫金縣復燃",
        text: "東源縣通報。"
    )

    private func regroup(
        _ house: House,
        _ act: String,
        _ numbers: [Int] = [],
        _ fill: (inout RegroupRequest) -> Void
    ) async throws -> [ActResult] {
        var request = RegroupRequest(act: act, numbers: numbers)
        request.message = "核實"
        fill(&request)
        return try await house.daemon.control.regroup(request, house.caller()).results
    }

    /// Two incidents, each with one report.
    private func house() async throws -> House {
        let house = try await House.running()
        try await house.open()
        try await house.open(Self.other)
        return house
    }

    @Test func mergedIncidentSaysWhereItWent() async throws {
        let house = try await house()
        let results = try await regroup(house, "merge", [2, 9]) { $0.into = 1 }
        #expect(results.map(\.code) == [nil, "not_found"])
        try await house.drain()
        #expect(try house.types() == [.opened, .opened, .merged])
        let page = try await house.daemon.control.page(2, house.caller()).incident
        #expect(page.view.state == .merged)
        #expect(page.view.mergedInto == 1)
        #expect(page.timeline.map(\.event).contains("merge"))
        let target = try await house.daemon.control.page(1, house.caller()).incident
        #expect(target.view.heat == ["市級": 1])
        #expect(target.items.map(\.id).count == 2)
        let again = try await regroup(house, "merge", [2]) { $0.into = 1 }
        #expect(again.map(\.ok) == [true])
        #expect(again[0].text.contains("早已併入 #1"))
        let refused = try await regroup(house, "split", [2]) { $0.items = [1] }
        #expect(refused.map(\.code) == ["refused"])
        #expect(refused[0].text.contains("#1"))
    }

    @Test func correctionSurvivesARestart() async throws {
        let house = try await house()
        _ = try await regroup(house, "merge", [2]) { $0.into = 1 }
        try await house.restart()
        var echo = Self.other
        (echo.key, echo.url) = ("9", "https://other.example.cn/9.html")
        try await house.open(echo, in: "city-two")
        #expect(try await house.incident(1).heat.items == 3)
        #expect(try await house.incidentCount() == 2)
    }

    @Test func splitAndMoveAnswerWithNumbers() async throws {
        let house = try await house()
        _ = try await regroup(house, "merge", [2]) { $0.into = 1 }
        let items = try await house.daemon.control.page(1, house.caller()).incident.items.map(\.id)
        let split = try await regroup(house, "split", [1]) { $0.items = [items[1]] }
        #expect(split.map(\.number) == [3])
        let moved = try await regroup(house, "move") { ($0.items, $0.to) = ([items[0]], 3) }
        #expect(moved.map(\.ok) == [true])
        #expect(try await house.incident(3).heat.items == 2)
        let aside = try await regroup(house, "move") { ($0.items, $0.out) = ([items[0]], true) }
        #expect(aside.map(\.ok) == [true])
        #expect(try await house.incident(3).heat.items == 1)
        let again = try await regroup(house, "move") { ($0.items, $0.out) = ([items[0]], true) }
        #expect(again.map(\.ok) == [true] && again[0].text.contains("本來就不在任何事件中"))
    }

    @Test func whoTakesTheLastReportAwayIsToldWhatStays() async throws {
        let house = try await house()
        let items = try await house.daemon.control.page(2, house.caller()).incident.items.map(\.id)
        let moved = try await regroup(house, "move") { ($0.items, $0.to) = ([items[0]], 1) }
        #expect(moved[0].ok && moved[0].text.contains("#2 已沒有報道，時限照走"))
        #expect(moved[0].text.contains("opinionctl merge 2 --into 1") && moved[0].text.contains("opinionctl dismiss 2"))
        let back = try await regroup(house, "move") { ($0.items, $0.to) = ([items[0]], 2) }
        #expect(back[0].ok && !back[0].text.contains("已沒有報道"))
        let aside = try await regroup(house, "move") { ($0.items, $0.out) = ([items[0]], true) }
        #expect(aside[0].text.contains("#2 已沒有報道") && !aside[0].text.contains("merge"))
    }

    @Test(arguments: ["merge", "split", "move", "join"])
    func requestWithoutItsParticularsIsRefusedWhole(act: String) async throws {
        let house = try await house()
        let error = try await #require(throws: ErrorResponse.self) {
            _ = try await regroup(house, act, [1]) { _ in }
        }
        #expect(error.exitCode == .usage)
    }

    @Test func drillAndTruthStayApart() async throws {
        let house = try await house()
        _ = try await house.daemon.control.drill(DrillRequest(), house.caller())
        let items = try await house.daemon.control.page(1, house.caller()).incident.items.map(\.id)
        let moved = try await regroup(house, "move") { ($0.items, $0.to) = ([items[0]], 3) }
        #expect(moved.map(\.code) == ["refused"])
        let aside = try await regroup(house, "move") { ($0.items, $0.out) = ([items[0]], true) }
        #expect(aside.map(\.ok) == [true])
        let alone = try await regroup(house, "move") { ($0.items, $0.to) = ([items[0]], 3) }
        #expect(alone.map(\.code) == ["refused"])
    }

    @Test func nothingIsDoneWithoutAReason() async throws {
        let house = try await house()
        await #expect(throws: ErrorResponse.self) {
            _ = try await regroup(house, "merge", [2]) { ($0.into, $0.message) = (1, " ") }
        }
        #expect(try await house.incident(2).state == .open)
    }

    /// What was put aside and then opened after all: the next report of it follows.
    @Test func reportOpenedByHandDrawsTheNextAlong() async throws {
        let house = try await house()
        let page = try await house.daemon.control.page(2, house.caller())
        let item = try #require(page.incident.items.map(\.id).first)
        _ = try await regroup(house, "move") { ($0.items, $0.out) = ([item], true) }
        var request = OpenRequest()
        request.item = item
        let opened = try await house.daemon.control.open(request, house.caller())
        let number = try #require(opened.results.first?.number)
        var echo = Self.other
        (echo.key, echo.url) = ("3", "https://other.example.cn/3.html")
        try await house.open(echo, in: "national")
        #expect(try await house.incident(number).heat.items == 2)
        let again = try await house.daemon.control.open(request, house.caller())
        #expect(again.results.map(\.number) == [number])
    }

    @Test func whatADrillInventedOpensNothingReal() async throws {
        let house = try await house()
        _ = try await house.daemon.control.drill(DrillRequest(), house.caller())
        let items = try await house.daemon.control.page(3, house.caller()).incident.items.map(\.id)
        for item in items {
            let moved = try await regroup(house, "move") { ($0.items, $0.to) = ([item], 1) }
            #expect(moved.map(\.code) == ["refused"])
        }
    }
}
