import Foundation
import Glibc
import Testing

/// `kill -9` at moments that nobody chose.
@Suite(.timeLimit(.minutes(10)))
struct RandomKillTests {
    private static let rounds = 10
    private static let perRound = 3

    /// One seed in every run; `OPINION_LONG` asks for many.
    static let seeds: [UInt64] =
        ProcessInfo.processInfo.environment["OPINION_LONG"] == nil ? [20_260_820] : Array(1...12)

    @Test(arguments: seeds)
    func killedAtRandom(seed: UInt64) async throws {
        var random = Seeded(state: seed)
        let bureau = try Bureau(feeds: ["national", "city"])
        for feed in ["national", "city"] { bureau.outlets.publish([Bureau.weather], in: feed) }
        var daemon = try await bureau.start()
        for feed in ["national", "city"] { try await bureau.firstAnswer(of: feed) }
        for round in 0..<Self.rounds {
            for (index, article) in Self.articles(of: round).enumerated() {
                bureau.outlets.publish([article], in: index % 2 == 0 ? "national" : "city")
            }
            async let poll = bureau.officer("feeds", "poll", "--wait")
            // Not to wait for something: the moment of death itself, from before the command to after the last alert.
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...400, using: &random)))
            daemon.signal(SIGKILL)
            try await daemon.exit()
            _ = try await poll
            daemon = try await bureau.start()
        }
        try await nothingIsMissing(bureau)
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
        #expect(try await bureau.verifiesLog().code == 0)
        try archiveHoldsEachOnce(bureau)
    }

    private func nothingIsMissing(_ bureau: Bureau) async throws {
        #expect(try await bureau.officer("feeds", "poll", "--wait", "--json").json.failed.list.isEmpty)
        let count = Self.rounds * Self.perRound
        let incidents = try await bureau.officer("list", "--all", "--json").json.incidents.list
        #expect(Set(incidents.compactMap(\.title.string)) == Set((0..<Self.rounds).flatMap(Self.articles).map(\.title)))
        #expect(incidents.count == count)
        #expect(incidents.allSatisfy { $0.items.int == 1 })
        for number in 1...count { try await bureau.receiver.taken("incident.opened", incident: number) }
        let ids = Dictionary(grouping: bureau.receiver.arrivals(of: "incident.opened"), by: \.incident)
            .mapValues { Set($0.map(\.id)) }
        #expect(ids.values.allSatisfy { $0.count == 1 })
        #expect(Set(ids.values.flatMap(\.self)).count == count)
    }

    private func archiveHoldsEachOnce(_ bureau: Bureau) throws {
        let published =
            (0..<Self.rounds).flatMap(Self.articles).map(\.title) + [Bureau.weather.title, Bureau.weather.title]
        #expect(try bureau.archivedTitles() == published.sorted())
    }

    private static func articles(of round: Int) -> [Article] {
        let names = "甲乙丙丁戊己庚辛壬癸".map(String.init)
        return (0..<perRound).map { index in
            Article("r\(round)-\(index)", "東源縣\(names[round])\(names[index])廠生產地條鋼被查")
        }
    }
}

/// SplitMix64: the same moments in every run.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
