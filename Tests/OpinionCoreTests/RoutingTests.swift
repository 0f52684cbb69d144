import OpinionCore
import Testing

@Suite struct RoutingTests {
    private let all = ["值班群", "產業發展科群", "平台"]

    private func go(
        _ routes: [Route],
        type: AlertType = .opened,
        area: String? = "智能製造",
        department: String? = "產業發展科",
        level: LevelName? = "重大"
    ) -> [String] {
        Routing.destinations(
            type: type,
            area: area,
            department: department,
            level: level,
            routes: routes,
            channels: all
        ).map { ([$0.channel] + $0.fallback).joined(separator: ">") + ($0.isRouted ? "" : "!") }
    }

    @Test func theFirstRouteThatFitsWins() {
        let routes = [
            Route(departments: ["人事科"], channels: ["平台"]), Route(departments: ["產業發展科"], channels: ["產業發展科群"]),
            Route(channels: ["值班群"]),
        ]
        #expect(go(routes) == ["產業發展科群"])
        #expect(go(routes, department: "人事科") == ["平台"])
        #expect(go(routes, department: "財務室") == ["值班群"])
    }

    @Test func continueGoesOnToTheNext() {
        let routes = [
            Route(departments: ["產業發展科"], channels: ["產業發展科群"], fallback: ["平台"], goesOn: true),
            Route(channels: ["值班群"]), Route(channels: ["平台"]),
        ]
        #expect(go(routes) == ["產業發展科群>平台", "值班群"])
        #expect(go(routes, department: "人事科") == ["值班群"])
    }

    @Test func aChannelIsToldOnce() {
        let routes = [Route(channels: ["值班群", "值班群"], goesOn: true), Route(channels: ["值班群", "平台"])]
        #expect(go(routes) == ["值班群", "平台"])
    }

    @Test func aChannelIsNotItsOwnFallback() {
        #expect(go([Route(channels: ["值班群"], fallback: ["值班群", "平台"])]) == ["值班群>平台"])
    }

    @Test(arguments: [
        [], [Route(departments: ["人事科"], channels: ["值班群"])], [Route(channels: [])],
    ])
    func whatNoRouteWantsGoesToAll(_ routes: [Route]) {
        #expect(go(routes) == all.map { $0 + "!" })
    }

    @Test(arguments: [
        (Route(areas: ["智能製造"], channels: ["值班群"]), true), (Route(areas: ["4K 產業"], channels: ["值班群"]), false),
        (Route(levels: ["特別重大", "重大"], channels: ["值班群"]), true), (Route(levels: ["一般"], channels: ["值班群"]), false),
        (Route(types: [.opened], channels: ["值班群"]), true), (Route(types: [.overdue], channels: ["值班群"]), false),
        (Route(departments: ["產業發展科"], areas: ["智能製造"], channels: ["值班群"]), true),
        (Route(departments: ["產業發展科"], areas: ["4K 產業"], channels: ["值班群"]), false),
    ])
    func everyKeyOfARouteMustHold(_ route: Route, _ fits: Bool) {
        #expect(go([route]) == (fits ? ["值班群"] : all.map { $0 + "!" }))
    }

    @Test func whatAnAlertLacksFitsNoWish() {
        let routes = [
            Route(areas: ["智能製造"], channels: ["平台"]), Route(levels: ["重大"], channels: ["平台"]),
            Route(departments: ["產業發展科"], channels: ["平台"]), Route(channels: ["值班群"]),
        ]
        #expect(go(routes, type: .test, area: nil, department: nil, level: nil) == ["值班群"])
    }
}
