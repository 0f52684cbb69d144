import Glibc
import LoopbackServer
import Testing

/// A receiver that fails in every way it can.
@Suite(.timeLimit(.minutes(10)))
struct DeliveryTests {
    @Test func failingReceiverGetsTheSameAlertAgain() async throws {
        let gate = try LoopbackGate()
        let receiver = try Receiver(script: [.failing, .silent(gate), .closing])
        let bureau = try Bureau(receiver: receiver)
        bureau.outlets.publish([Bureau.weather], in: "national")
        let daemon = try await bureau.start()
        try await bureau.firstAnswer()
        bureau.outlets.publish([Bureau.steel], in: "national")
        try await bureau.officer("feeds", "poll", "--wait")

        try await eventually("the silent attempt begins") { receiver.arrivals.count >= 2 }
        let waiting = try await bureau.officer("alerts", "list", "--json").json.alerts[0]
        #expect(waiting.state.string == "pending")
        #expect(waiting.reason != .null)
        #expect(try await bureau.officer("status", "--json").json.outbox.pending.int == 1)
        gate.open()
        try await receiver.taken("incident.opened", incident: 1)

        let arrivals = receiver.arrivals(of: "incident.opened", incident: 1)
        #expect(arrivals.count == 4)
        #expect(Set(arrivals.map(\.id)).count == 1)
        #expect(arrivals.map(\.body.data.delivery.string) == arrivals.map(\.id))
        try await eventually("the delivery is known") {
            try await bureau.officer("alerts", "list", "--json").json.alerts[0].state.string == "sent"
        }
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
        #expect(try await bureau.verifiesLog().code == 0)
    }

    @Test func alertsGoOutAfterTheReceiverCameBackAndTheDaemonDied() async throws {
        let receiver = try Receiver(script: [.failing])
        let bureau = try Bureau(receiver: receiver)
        bureau.outlets.publish([Bureau.weather], in: "national")
        let first = try await bureau.start()
        try await bureau.firstAnswer()
        bureau.outlets.publish([Bureau.steel], in: "national")
        try await bureau.officer("feeds", "poll", "--wait")
        try await eventually("the failing attempt") { receiver.arrivals.count >= 1 }
        first.signal(SIGKILL)
        try await first.exit()
        let second = try await bureau.start()
        let alert = try await receiver.taken("incident.opened", incident: 1)
        #expect(alert.id == receiver.arrivals[0].id)
        second.signal(SIGTERM)
        #expect(try await second.exit() == 0)
    }
}
