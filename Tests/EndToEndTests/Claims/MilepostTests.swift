import Glibc
import Testing

/// The daemon ends itself at a durable step, as `kill -9` would, and starts again: nothing is lost, nothing doubled.
@Suite(.timeLimit(.minutes(10)))
struct MilepostTests {
    /// The durable steps of the daemon, as `OPINION_FAULT` names them, and how often each is passed before the end.
    /// Commits are many: the chain has about twenty, and each falls between two others.
    static let deaths =
        [
            "beforeCommit", "afterCommit", "beforeSend", "afterSend", "afterVerdict", "beforeAppend", "afterAppend",
            "afterMark",
        ].flatMap { milepost in (1...3).map { "\(milepost):\($0)" } } + (4...14).map { "beforeCommit:\($0)" }

    @Test(arguments: deaths)
    func killedAtEveryDurableStep(death: String) async throws {
        let duty = try Duty()
        let first = try duty.bureau.launch(["OPINION_FAULT": death])
        try await duty.work(on: first)
        // It died there, and not otherwise; a chain that does not pass the milepost so often proves nothing.
        #expect(try await first.exit(within: .seconds(120)) == -SIGKILL, "\(first.errors)")

        let second = try await duty.bureau.start()
        try await duty.work(on: second)
        try await duty.isComplete()
        second.signal(SIGTERM)
        #expect(try await second.exit() == 0)
        try await duty.isInTheLog()
    }
}

/// One article and the officer's answer to it, done as far as the daemon lives, and taken up again after that.
private final class Duty {
    let bureau: Bureau
    private var isPublished = false
    /// Notes that the daemon said it had recorded.
    private var noted: [String] = []
    private var round = 0
    /// Each act, the alert it makes, and whether the incident shows that it was done.
    private static let acts: [(type: [String], alert: String, isDone: @Sendable (JSON) -> Bool)] = [
        (["ack", "1"], "incident.acknowledged", { $0.acknowledged != .null }),
        (["reply", "1", "--url", "https://example.cn/1"], "incident.milestone", { $0.clocks[0].met != .null }),
        (["close", "1"], "incident.closed", { $0.state.string == "closed" }),
    ]

    init() throws {
        bureau = try Bureau()
        bureau.outlets.publish([Bureau.weather], in: "national")
    }

    func work(on daemon: Child) async throws {
        round += 1
        guard try await isUp(daemon), try await hasBaseline(daemon) else { return }
        if !isPublished { bureau.outlets.publish([Bureau.steel], in: "national") }
        isPublished = true
        _ = try await bureau.officer("feeds", "poll", "--wait")
        try await eventually("the alert, or the end") {
            daemon.status != nil || bureau.receiver.arrivals(of: "incident.opened").contains(where: \.isTaken)
        }
        guard daemon.status == nil else { return }
        for count in 1...3 { try await note("第 \(round) 次之 \(count)") }
        for act in Self.acts { try await fulfil(act.type, alert: act.alert, isDone: act.isDone, on: daemon) }
    }

    private func note(_ text: String) async throws {
        if try await bureau.officer("note", "1", "-m", text).code == 0 { noted.append(text) }
    }

    /// Does an act that is not done yet, as an officer would after a failure: looks first. Each is told to the platform
    /// before the next, so that deliveries are many.
    private func fulfil(
        _ act: [String],
        alert: String,
        isDone: @Sendable (JSON) -> Bool,
        on daemon: Child
    ) async throws {
        guard daemon.status == nil else { return }
        let page = try await bureau.officer("show", "1", "--json")
        if page.code == 0, !isDone(page.json.incident) { _ = try await bureau.type(act) }
        try await eventually("\(alert), or the end", within: .seconds(120)) {
            daemon.status != nil || bureau.receiver.arrivals(of: alert).contains(where: \.isTaken)
        }
    }

    private func isUp(_ daemon: Child) async throws -> Bool {
        try await eventually("ready, or the end") { daemon.status != nil || daemon.output.contains(bureau.socket) }
        return daemon.status == nil
    }

    private func hasBaseline(_ daemon: Child) async throws -> Bool {
        try await eventually("the first answer, or the end") {
            let feeds = try await bureau.officer("feeds", "list", "--json").json.feeds
            return daemon.status != nil || feeds[0].last_success != .null
        }
        return daemon.status == nil
    }

    /// What the daemon and the platform know in the end.
    func isComplete() async throws {
        let incidents = try await bureau.officer("list", "--all", "--json").json.incidents.list
        #expect(incidents.map { $0["number"].int } == [1])
        #expect(incidents.first?.state.string == "closed")
        #expect(incidents.first?.items.int == 1)
        try await eventually("the outbox is empty") {
            try await bureau.officer("status", "--json").json.outbox.pending.int == 0
        }
        for type in ["incident.opened", "incident.acknowledged", "incident.milestone", "incident.closed"] {
            let arrivals = bureau.receiver.arrivals(of: type)
            #expect(!arrivals.isEmpty, "\(type)")
            #expect(Set(arrivals.map(\.id)).count == 1, "\(type) \(arrivals.map(\.id))")
        }
    }

    /// What stands in the incident log in the end: every act once.
    func isInTheLog() async throws {
        let verified = try await bureau.verifiesLog()
        #expect(verified.code == 0, "\(verified.output)")
        let records = try bureau.records()
        for event in ["incident.opened", "ack", "reply", "close"] {
            #expect(records.filter { $0.event.string == event }.count == 1, "\(event)")
        }
        let notes = records.filter { $0.event.string == "note" }.compactMap { $0.data.message.string }
        for note in noted { #expect(notes.filter { $0 == note }.count == 1) }
        #expect(Set(notes).count == notes.count)
        let intents = records.compactMap { $0.intent.int }
        #expect(intents == Array(Set(intents)).sorted())
    }
}
