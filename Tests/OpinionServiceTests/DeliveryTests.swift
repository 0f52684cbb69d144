import ControlAPI
import Foundation
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("An alert arrives in the end, and nothing counts as sent before")
struct DeliveryTests {
    struct Receiver: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let kind: String
        let answer: LoopbackResponse
        /// Until the second attempt.
        let seconds: Int
        /// A part of what the outbox says.
        let reason: String
    }

    private static func page(_ text: String, status: Int = 200) -> LoopbackResponse {
        .text(text, status: status, type: "text/html")
    }

    static let receivers = [
        Receiver(
            testDescription: "robot refuses the signature",
            kind: "dingtalk",
            answer: .text("{\"errcode\":310000,\"errmsg\":\"sign not match\"}", type: "application/json"),
            seconds: 60,
            reason: "沒有 secret_file"
        ),
        Receiver(
            testDescription: "robot is throttled",
            kind: "dingtalk",
            answer: .text("{\"errcode\":130101,\"errmsg\":\"send too fast\"}", type: "application/json"),
            seconds: 60,
            reason: "過快"
        ),
        Receiver(
            testDescription: "robot answers HTML",
            kind: "dingtalk",
            answer: page("<html>登錄</html>"),
            seconds: 2,
            reason: "無法識別"
        ),
        Receiver(
            testDescription: "robot answers nothing",
            kind: "dingtalk",
            answer: page(""),
            seconds: 2,
            reason: "無法識別"
        ),
        Receiver(
            testDescription: "webhook fails",
            kind: "webhook",
            answer: page("oops", status: 500),
            seconds: 2,
            reason: "500"
        ),
        Receiver(
            testDescription: "webhook asks for patience",
            kind: "webhook",
            answer: LoopbackResponse(status: 503, headers: [(name: "Retry-After", value: "90")]),
            seconds: 90,
            reason: "503"
        ),
        Receiver(
            testDescription: "webhook is gone",
            kind: "webhook",
            answer: page("", status: 404),
            seconds: 60,
            reason: "404"
        ),
        Receiver(
            testDescription: "webhook redirects",
            kind: "webhook",
            answer: .redirect(to: "/elsewhere"),
            seconds: 60,
            reason: "302"
        ),
        Receiver(
            testDescription: "closes without a byte",
            kind: "webhook",
            answer: LoopbackResponse(delivery: .closed),
            seconds: 2,
            reason: "未作答"
        ),
        Receiver(
            testDescription: "resets the connection",
            kind: "webhook",
            answer: LoopbackResponse(delivery: .reset),
            seconds: 2,
            reason: "連接中斷"
        ),
        Receiver(
            testDescription: "breaks off its answer",
            kind: "webhook",
            answer: LoopbackResponse(body: Array("ok".utf8), delivery: .truncated(missing: 9)),
            seconds: 2,
            reason: "不完整"
        ),
    ]

    private func house(_ receiver: Receiver) async throws -> (House, path: String) {
        let isRobot = receiver.kind == "dingtalk"
        let file = isRobot ? "robot-url" : "webhook-url"
        let house = try await House.running(
            Files(
                channels: "  - {name: 平台, kind: \(receiver.kind), url_file: \(file)}\n",
                rules: Files.rules(sudden: true)
            )
        )
        let path = isRobot ? "/robot" : "/hook"
        house.web.answer(path) { _ in receiver.answer }
        try await house.open()
        return (house, path)
    }

    @Test(arguments: receivers)
    func failedAttemptStaysInTheOutboxWithItsReason(_ receiver: Receiver) async throws {
        let (house, path) = try await house(receiver)
        let entry = try await #require(house.outbox().first)
        #expect(entry.state == .pending)
        #expect(entry.attempts == 1)
        #expect(entry.sent == nil)
        #expect(entry.nextAttempt == start + .seconds(receiver.seconds))
        let reason = try #require(entry.reason)
        #expect(reason.contains(receiver.reason), "\(reason)")
        #expect(!reason.contains("invented-token"))
        #expect(
            try await house.store.read { try $0.timeline(of: 1).map(\.name) } == ["incident.opened", "alert.failed"]
        )
        house.clock.advance(.seconds(receiver.seconds) - TimeSpan(milliseconds: 1))
        try await house.drain()
        #expect(house.web.requests(path).count == 1)
    }

    @Test(arguments: receivers)
    func alertArrivesOnceTheReceiverIsWellUnderTheSameID(_ receiver: Receiver) async throws {
        let (house, path) = try await house(receiver)
        house.clock.advance(.seconds(receiver.seconds))
        try await house.drain()
        #expect(try await house.outbox().first?.attempts == 2)
        let accepted = LoopbackResponse.text("{\"errcode\":0,\"errmsg\":\"ok\"}", type: "application/json")
        house.web.answer(path) { _ in accepted }
        house.clock.advance(.minutes(2))
        try await house.drain()
        let entry = try await #require(house.outbox().first)
        #expect(entry.state == .sent)
        #expect(entry.attempts == 3)
        #expect(entry.sent == house.clock.now)
        // Whoever was told that the channel is broken hears that it works again: that is another alert.
        let id = receiver.kind == "webhook" ? entry.id.description : entry.id.spoken
        let requests = house.web.requests(path).filter { !$0.text.contains("通道恢復") }
        #expect(requests.count == 3)
        #expect(requests.allSatisfy { $0.text.contains(id) })
        if receiver.kind == "webhook" {
            #expect(Set(requests.map { $0.header("webhook-id") }) == [entry.id.description])
        }
        let names = try await house.store.read { try $0.timeline(of: 1).map(\.name) }
        #expect(names == ["incident.opened", "alert.failed", "alert.sent"])
        let all = house.web.requests(path).count
        house.clock.advance(.minutes(2))
        try await house.drain()
        #expect(house.web.requests(path).count == all)
    }

    @Test func attemptsBackOffAsSpecified() async throws {
        let house = try await House.running(Files(rules: Files.rules(level: "一般")))
        house.web.answer("/hook") { _ in .text("", status: 500) }
        try await house.open()
        var waits: [Int64] = []
        for _ in 0..<6 {
            let next = try await #require(house.outbox().first?.nextAttempt)
            waits.append((next - house.clock.now).seconds)
            house.clock.advance(next - house.clock.now)
            try await house.drain()
        }
        #expect(waits == [2, 4, 8, 15, 30, 60])
        #expect(house.web.requests("/hook").count == 7)
    }

    @Test func nobodyListeningIsAFailureLikeAnyOther() async throws {
        let house = try await House.running()
        let gone = try Switchboard()
        try house.write("webhook-url", gone.url("/hook"))
        _ = try await house.daemon.control.reload(house.caller())
        gone.stop()
        try await house.open()
        let entry = try await #require(house.outbox().first)
        #expect(entry.state == .pending)
        #expect(entry.nextAttempt == start + .seconds(2))
        try house.write("webhook-url", house.web.url("/hook"))
        _ = try await house.daemon.control.reload(house.caller())
        house.clock.advance(.seconds(2))
        try await house.drain()
        #expect(try house.received().map(\.data.delivery) == [entry.id.description])
    }

    @Test func statusNamesWhatIsNotDelivered() async throws {
        let house = try await House.running()
        house.web.answer("/hook") { _ in .text("", status: 500) }
        try await house.open()
        let status = try await house.daemon.control.status(house.caller())
        #expect(!status.ok)
        #expect(status.problems.map(\.kind) == ["undelivered"])
        #expect(status.outbox.pending == 1)
        #expect(status.outbox.oldest == start)
    }

    @Test func deathBetweenSendingAndRecordingRepeatsTheSameID() async throws {
        let house = try await House.running()
        house.publish("city", [Article()])
        try await house.poll("city")
        try await house.refuse("UPDATE OF state ON outbox WHEN NEW.state = 'sent'")
        _ = try await house.daemon.delivery.step()
        #expect(try await house.outbox().first?.state == .pending)
        try await house.permit()
        try await house.restart()
        try await house.drain()
        let ids = try house.received().map(\.data.delivery)
        #expect(ids.count == 2)
        #expect(Set(ids).count == 1)
        #expect(try await house.outbox().first?.state == .sent)
    }

    @Test func leaseEndsWhenNothingWasRecorded() async throws {
        let house = try await House.running()
        house.publish("city", [Article()])
        try await house.poll("city")
        try await house.refuse("UPDATE OF state ON outbox WHEN NEW.state = 'sent'")
        _ = try await house.daemon.delivery.step()
        try await house.permit()
        house.clock.advance(.minutes(2) - .seconds(1))
        #expect(try await house.daemon.delivery.step() == 0)
        house.clock.advance(.seconds(1))
        #expect(try await house.daemon.delivery.step() == 1)
        #expect(try await house.outbox().first?.state == .sent)
    }
}
