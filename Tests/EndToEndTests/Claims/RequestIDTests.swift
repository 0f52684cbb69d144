import Glibc
import Testing

/// The daemon dies right after a commit, before it can answer, and systemd starts it again: the officer's program asks
/// once more under the same id.
@Suite(.timeLimit(.minutes(10)))
struct RequestIDTests {
    @Test(arguments: [12, 16, 20])
    func commandWhoseAnswerWasLostIsDoneOnce(commit: Int) async throws {
        let bureau = try Bureau()
        bureau.outlets.publish([Bureau.weather], in: "national")
        let first = try await bureau.start(["OPINION_FAULT": "afterCommit:\(commit)"])
        async let second = Self.successor(of: first, bureau)
        try await Self.insist(["open", "--title", "來電反映", "--level", "一般", "--department", "辦公室"], bureau)
        var noted: [String] = []
        for number in 1...12 {
            let text = "第 \(number) 條"
            try await Self.insist(["note", "1", "-m", text], bureau)
            noted.append(text)
        }
        let daemon = try await second
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
        #expect(first.status == -SIGKILL)
        let records = try bureau.records()
        #expect(records.filter { $0.event.string == "incident.opened" }.count == 1)
        #expect(records.filter { $0.event.string == "note" }.map { $0.data.message.string } == noted)
    }

    /// Types it until it is done; a daemon that was not there at all has not heard it.
    private static func insist(_ command: [String], _ bureau: Bureau) async throws {
        try await eventually("\(command) is done") {
            let answer = try await bureau.type(command)
            guard answer.code == 6 else {
                #expect(answer.code == 0, "\(answer.errors)")
                return true
            }
            return false
        }
    }

    /// What systemd does, only sooner.
    private static func successor(of first: Child, _ bureau: Bureau) async throws -> Child {
        try await eventually("the first daemon dies") { first.status != nil }
        return try await bureau.start()
    }
}
