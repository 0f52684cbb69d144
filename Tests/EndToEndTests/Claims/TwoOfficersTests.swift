import Foundation
import Testing

/// Two people reach for the same incident at the same moment.
@Suite(.timeLimit(.minutes(5)))
struct TwoOfficersTests {
    /// Eight rounds, so that either may be the first.
    @Test func oneWinsAndTheOtherIsToldWhoAndWhen() async throws {
        let bureau = try Bureau(feeds: ["city"])
        bureau.outlets.publish([Bureau.weather], in: "city")
        let daemon = try await bureau.start()
        for number in 1...8 { try await acknowledge(number, bureau) }
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
        let acknowledgements = try bureau.records().filter { $0.event.string == "ack" }
        #expect(acknowledgements.map { $0.incident.int } == Array(1...8), "an acknowledgement is recorded once")
        #expect(try await bureau.verifiesLog().code == 0)
    }

    private func acknowledge(_ number: Int, _ bureau: Bureau) async throws {
        let opened = try await bureau.type(
            ["open", "--title", "來電反映\(number)", "--department", "辦公室", "--level", "較大"]
        )
        #expect(opened.code == 0)
        async let chen = bureau.officer("ack", "\(number)", "--as", "陳志強", "--json")
        async let li = bureau.officer("ack", "\(number)", "--as", "李文", "--json")
        let answers = try await [("陳志強", chen), ("李文", li)]
        #expect(answers.allSatisfy { $0.1.code == 0 && $0.1.json.results[0].ok.bool == true })
        let page = try await bureau.officer("show", "\(number)", "--json").json.incident
        let winner = try #require(page.acknowledged.by.string)
        let loser = try #require(answers.first { $0.0 != winner })
        let text = try #require(loser.1.json.results[0]["text"].string)
        #expect(text.contains(winner) && !text.contains(loser.0), "\(text)")
        #expect(text.contains(/\d\d:\d\d/), "\(text)")
    }
}
