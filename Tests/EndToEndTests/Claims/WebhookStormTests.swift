import Foundation
import Glibc
import RobotFakes
import Testing

/// Alerts by the thousand to a receiver that fails half of the time, while the daemon dies again and again.
@Suite(.timeLimit(.minutes(60)))
struct WebhookStormTests {
    private static let isLong = ProcessInfo.processInfo.environment["OPINION_LONG"] != nil
    private static let kills = isLong ? 100 : 6
    private static let perRound = isLong ? 100 : 60
    private static let incidents = isLong ? 2_500 : 90

    @Test func everyAlertArrivesWhateverDies() async throws {
        let fake = try RobotFake(WebhookContract())
        fake.behave(FakeMood(.chance(0.5), .status(500), .reset, .resetAfterAccepting, .status(429)))
        let bureau = try Bureau()
        try bureau.connect([("平台", .webhook, fake)])
        for round in 0..<Self.kills {
            let places = round * Self.perRound..<(round + 1) * Self.perRound
            try await bureau.queue(places, incidents: Self.incidents, channel: "平台")
            try await diesAtWork(bureau, fake)
        }
        let daemon = try await bureau.start()
        // The last failures wait a minute each: only the long run has the time.
        if !Self.isLong { fake.behave(.good) }
        try await eventually("the outbox is empty", within: .seconds(Self.isLong ? 2_400 : 240)) {
            try await bureau.officer("status", "--json").json.outbox.pending.int == 0
        }
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
        let entries = try await bureau.outbox()
        #expect(entries.count >= Self.kills * Self.perRound)
        #expect(Arrivals(entries, taken: fake.journal.deliveries).faults == [])
        #expect(fake.journal.deliveries.count > Set(fake.journal.deliveries).count)
        #expect(try await bureau.verifiesLog().code == 0)
    }

    /// Starts the daemon, and ends it as a power cut would, somewhere in the midst of the sending.
    private func diesAtWork(_ bureau: Bureau, _ fake: RobotFake) async throws {
        let moment = fake.requestCount + Int.random(in: 1...Self.perRound)
        let daemon = try await bureau.start()
        // Where too little is due before the time is over, it dies while it waits.
        try? await fake.requests(count: moment, within: .seconds(20))
        daemon.signal(SIGKILL)
        try await daemon.exit()
    }
}
