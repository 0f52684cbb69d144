import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("A command that comes twice is done once")
struct RequestIDTests {
    private func caller(_ house: House, _ id: String = "0123456789abcdef", body: String = "b", uid: Int = 1001) throws
        -> Caller
    {
        var caller = house.caller()
        caller.request = try #require(
            RequestScope(
                id: id,
                uid: uid,
                path: "/v1/acts",
                body: Array(body.utf8),
                spokenName: nil,
                now: house.clock.now
            )
        )
        return caller
    }

    private func note(_ text: String, _ numbers: [Int] = [1]) -> ActRequest {
        var request = ActRequest(act: "note", numbers: numbers)
        request.message = text
        return request
    }

    private func notes(_ house: House, _ number: Int = 1) async throws -> Int {
        try await house.store.read { try $0.timeline(of: number) }.count { $0.name == "note" }
    }

    @Test func daemonThatDiedBetweenCommitAndAnswerDoesItOnce() async throws {
        let house = try await House.running()
        try await house.open()
        let first = try await house.daemon.control.act(note("一"), caller(house))
        // The answer is lost with the daemon; the officer's program sends the command again.
        try await house.restart()
        house.clock.advance(.minutes(1))
        let second = try await house.daemon.control.act(note("一"), caller(house))
        #expect(try await notes(house) == 1)
        #expect(second.results.map(\.text) == first.results.map(\.text))
    }

    @Test func ofSeveralNumbersOnlyTheRestIsDone() async throws {
        let house = try await House.running()
        try await house.open()
        try await house.open(Article("2", url: "https://news.example.cn/a/2.html", title: "東源縣另一企業生產地條鋼被查"))
        let caller = try caller(house)
        // The daemon dies after the first number.
        _ = try await house.daemon.control.act(note("一", [1]), caller)
        let answer = try await house.daemon.control.act(note("一", [1, 2]), caller)
        #expect(answer.results.map(\.ok) == [true, true])
        #expect(try await notes(house, 1) == 1)
        #expect(try await notes(house, 2) == 1)
    }

    @Test func sameIdWithAnotherBodyIsRefused() async throws {
        let house = try await House.running()
        try await house.open()
        _ = try await house.daemon.control.act(note("一"), caller(house))
        let other = try caller(house, body: "c")
        let error = try await #require(throws: ErrorResponse.self) { try await house.daemon.control.answered(other) }
        #expect(error.exitCode == .usage)
        _ = try await house.daemon.control.act(note("二"), other)
        #expect(try await notes(house) == 1)
    }

    @Test func otherPersonMayUseTheSameId() async throws {
        let house = try await House.running()
        try await house.open()
        _ = try await house.daemon.control.act(note("一"), caller(house))
        _ = try await house.daemon.control.act(note("二"), caller(house, body: "c", uid: 1002))
        #expect(try await notes(house) == 2)
    }

    @Test func afterADayTheIdIsForgotten() async throws {
        let house = try await House.running()
        try await house.open()
        _ = try await house.daemon.control.act(note("一"), caller(house))
        house.clock.advance(.hours(25))
        _ = try await house.daemon.control.act(note("一"), caller(house))
        #expect(try await notes(house) == 2)
    }

    @Test func openingTwiceMakesOneIncident() async throws {
        let house = try await House.running()
        var request = OpenRequest()
        (request.title, request.level, request.department) = ("來電反映某廠爆炸", "重大", "辦公室")
        let caller = try caller(house)
        _ = try await house.daemon.control.open(request, caller)
        #expect(try await house.daemon.control.answered(caller) != nil)
        let again = try await house.daemon.control.open(request, caller)
        #expect(again.results.map(\.number) == [1])
        #expect(try await house.incidentCount() == 1)
    }

    @Test func refusalIsAnsweredAgainAsItWas() async throws {
        let house = try await House.running()
        try await house.open()
        let caller = try caller(house)
        var close = ActRequest(act: "close", numbers: [1])
        close.message = "完"
        #expect(try await house.daemon.control.act(close, caller).exitCode == .refused)
        try await house.act("reply") { $0.url = "https://a.cn/1" }
        #expect(try await house.daemon.control.act(close, caller).exitCode == .refused)
    }

    @Test(arguments: ["short", "with space 12345", "汉字汉字汉字汉字", String(repeating: "a", count: 65), ""])
    func idMustBeOne(_ id: String) {
        #expect(RequestScope(id: id, uid: 0, path: "/", body: [], spokenName: nil, now: start) == nil)
    }

    @Test func anAnswerOfManyStepsIsKeptWhole() async throws {
        let house = try await House.running()
        let caller = try caller(house)
        try await house.daemon.control.keep("{\"polled\":4}", caller)
        #expect(try await house.daemon.control.answered(caller) == "{\"polled\":4}")
        try await house.daemon.control.keep("{\"polled\":9}", caller)
        #expect(try await house.daemon.control.answered(caller) == "{\"polled\":4}")
    }
}
