import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

/// What a drill in a house plays: two outlets report what `Article()` says, officers answer, and it is closed.
let rehearsal = """
    scenario: 夜間生產地條鋼
    start: 2026-08-20 21:00
    steps:
      - at: 0:00
        items:
          - {title: 東源縣一企業夜間生產地條鋼被查, url: "https://news.example.cn/a/1.html", outlet: 市台, published: -10m}
      - at: 0:04
        act: {ack: 1, by: 值班員}
      - at: 0:10
        items:
          - {title: 東源縣一企業夜間生產地條鋼被查, url: "https://news.example.cn/a/2.html", outlet: 央台, tier: 央媒}
      - at: 0:20
        act: {reply: 1, url: "https://example.gov.cn/1"}
      - at: 0:30
        act: {close: 1, because: 演練完畢}
    """

extension House {
    /// Begins a drill with a script.
    @discardableResult
    func rehearse(_ script: String = rehearsal, _ fill: (inout DrillStart) -> Void = { _ in }) async throws -> DrillView
    {
        var request = DrillStart(file: "Drills/steel.yaml", text: script)
        fill(&request)
        let begun = try await daemon.control.beginDrill(request, caller())
        try await rehearseOn()
        return try #require(begun.drills.first)
    }

    /// Plays what is due, tells what is due, and delivers it.
    func rehearseOn() async throws {
        try await daemon.drills.step()
        try await tick()
        try await daemon.drills.step()
        try await drain()
    }

    /// The same minute by minute.
    func rehearse(minutes: Int) async throws {
        for _ in 0..<minutes {
            clock.advance(.minutes(1))
            try await rehearseOn()
        }
    }

    func report(_ id: DrillID = 1) async throws -> DrillReport {
        try #require(try await store.read { try $0.drillReport(id) })
    }
}
