import Foundation
import OpinionCore
import Testing

/// The shape that users' scripts rely on, byte by byte.
@Suite struct IncidentViewTests {
    private func json(_ incident: Incident, now: Instant = t0) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(IncidentView(incident, now: now)), as: UTF8.self)
    }

    @Test func missingValuesAreNullAndNeverAbsent() throws {
        let report = Opening.Report(title: "電話", area: nil, department: "綜合科", level: "一般")
        let incident = Opening.byHand(report, number: 1, by: officer, policy: .standard, zone: .shanghai, now: t0)
        #expect(
            try json(incident) == """
                {"acknowledged":null,"area":null,"clocks":[{"due":"2026-08-22T02:00:00Z","id":"1-reply","kind":"reply",\
                "met":null,"revision":1,"start":"2026-08-20T02:00:00Z","start_source":"detected","state":"running"}],\
                "concern":null,"department":"綜合科","drill":false,"items":0,"level":"一般","notify":"digest","number":1,\
                "opened":"2026-08-20T02:00:00Z","outlets":0,"proposed":false,"silences":[],"state":"open","sudden":false,\
                "title":"電話"}
                """
        )
    }

    @Test func aFullIncidentShowsEveryValue() throws {
        let done = t0 + .hours(6) + TimeSpan(milliseconds: 250)
        let incident = try Incident.sample("一般", isSudden: true)
            .after(.acknowledge(message: nil), at: t0 + .minutes(1))
            .after(.milestone(.release, .made(at: done)), at: done)
            .with { $0.heat = Heat(outlets: 2, items: 3, tiers: ["央媒"]) }
        #expect(
            try json(incident, now: done) == """
                {"acknowledged":{"at":"2026-08-20T02:01:00Z","by":"李值班"},"area":"淘汰落後產能","clocks":[\
                {"due":"2026-08-20T07:00:00Z","id":"127-release","kind":"release","met":"2026-08-20T08:00:00.250Z",\
                "revision":1,"start":"2026-08-20T02:00:00Z","start_source":"detected","state":"met_late"},\
                {"due":"2026-08-21T02:00:00Z","id":"127-press","kind":"press","met":null,"revision":1,\
                "start":"2026-08-20T02:00:00Z","start_source":"detected","state":"running"}],"concern":null,\
                "department":"產業發展科","drill":false,"items":3,"level":"一般","notify":"page","number":127,\
                "opened":"2026-08-20T02:00:00Z","outlets":2,"proposed":false,"silences":[],"state":"responding","sudden":true,\
                "title":"東源縣一企業夜間生產地條鋼"}
                """
        )
    }

    @Test(arguments: [(0, "running"), (299, "running"), (300, "overdue"), (100_000, "overdue")])
    func aClocksStateIsThatOfTheMoment(_ minute: Int, _ state: String) throws {
        #expect(try json(.sample(), now: t0 + .minutes(minute)).contains(#""127-release""#))
        let view = IncidentView(.sample(), now: t0 + .minutes(minute))
        #expect(view.clocks.first?.state.rawValue == state)
        #expect(view.clocks.first?.isRunning == true)
    }

    @Test func aViewReadsBack() throws {
        let acknowledged = try Incident.sample().after(.acknowledge(message: nil), at: t0)
        for incident in [Incident.sample(), acknowledged, .sample("一般").with { $0.state = .merged }] {
            let view = IncidentView(incident, now: t0)
            let data = try JSONEncoder().encode(view)
            #expect(try JSONDecoder().decode(IncidentView.self, from: data) == view)
        }
    }

    @Test func aHostileTitleStaysOneJSONString() throws {
        let title = "\u{0}\u{1B}[31m\u{202E}\"\\\n\u{2028}</script>"
        let text = try json(Incident.sample().with { $0.title = title })
        #expect(!text.utf8.contains { $0 < 0x20 })
        #expect(try JSONDecoder().decode(IncidentView.self, from: Data(text.utf8)).title == title)
    }

    @Test func aTimeThatIsNoneIsRefused() throws {
        let text = try json(.sample()).replacingOccurrences(of: "2026-08-20T02:00:00Z", with: "yesterday")
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(IncidentView.self, from: Data(text.utf8)) }
    }
}
