import HTTPTransfer
import LoopbackServer
import OpinionCore
import Synchronization
import Testing

@testable import Alerting

/// Channels against a server that behaves and misbehaves.
struct LoopbackTests {
    enum Outcome: Sendable { case sent, retry, broken, unknown }

    @Test(
        arguments: [
            (#"{"errcode":0,"errmsg":"ok"}"#, 200, .sent), (#"{"errcode":"0"}"#, 200, .sent),
            (#"{"errcode":310000}"#, 200, .broken),
            ("<html>登錄</html>", 200, .unknown), ("", 200, .unknown), ("", 500, .retry), ("", 404, .broken),
        ] as [(String, Int, Outcome)]
    )
    func dingTalkAnswersAreRead(text: String, status: Int, outcome: Outcome) async throws {
        let server = try LoopbackServer { _ in .text(text, status: status) }
        let channel = try Robots.dingtalk(url: server.url("/robot/send?access_token=T"))
        expect(await channel.deliver(Samples.delivery(), now: Samples.now).verdict, outcome)
        #expect(server.requestCount == 1)
        let request = try #require(server.requests.first)
        #expect(request.method == "POST")
        #expect(request.header("content-type") == "application/json")
        #expect(request.path.hasPrefix("/robot/send?access_token=T&timestamp=1795329060000&sign="))
    }

    @Test(arguments: [
        (LoopbackResponse.Delivery.closed, "emptyReply"), (.reset, "reset"), (.truncated(missing: 9), "truncated"),
        (.endless, "tooLarge"),
    ])
    func brokenAnswersAreUnknown(way: LoopbackResponse.Delivery, code: String) async throws {
        let body = Array(repeating: UInt8(ascii: "x"), count: 1_000)
        let server = try LoopbackServer { _ in LoopbackResponse(body: body, delivery: way) }
        for channel in [try Robots.dingtalk(url: server.url()), try Robots.webhook(url: server.url())] as [any Channel]
        {
            let verdict = await channel.deliver(Samples.delivery(), now: Samples.now).verdict
            expect(verdict, .unknown)
            #expect(verdict.reason?.code == code)
        }
    }

    @Test
    func nobodyListeningIsRetried() async throws {
        let server = try LoopbackServer { _ in .text("") }
        server.stop()
        let verdict = await (try Robots.webhook(url: server.url())).deliver(Samples.delivery(), now: Samples.now)
            .verdict
        expect(verdict, .retry)
        #expect(verdict.reason?.code == "refused")
    }

    @Test
    func redirectsAreNotFollowed() async throws {
        let other = try LoopbackServer { _ in .text(#"{"errcode":0}"#) }
        let target = other.url("/elsewhere")
        let server = try LoopbackServer { _ in .redirect(307, to: target) }
        for channel in [try Robots.dingtalk(url: server.url()), try Robots.webhook(url: server.url())] as [any Channel]
        {
            expect(await channel.deliver(Samples.delivery(), now: Samples.now).verdict, .broken)
        }
        #expect(other.requestCount == 0)
    }

    @Test
    func aSlowServerIsGivenUp() async throws {
        let gate = try LoopbackGate()
        let server = try LoopbackServer { _ in LoopbackResponse(after: gate) }
        let channel = try Robots.webhook(url: server.url(), timeout: .milliseconds(150))
        let verdict = await channel.deliver(Samples.delivery(), now: Samples.now).verdict
        gate.open()
        expect(verdict, .unknown)
        #expect(verdict.reason?.code == "timeout")
    }

    @Test
    func aRecoveredWebhookGetsTheSameId() async throws {
        let calls = Atomic<Int>(0)
        let server = try LoopbackServer { _ in
            .text("", status: calls.add(1, ordering: .relaxed).oldValue == 0 ? 503 : 204)
        }
        let channel = try Robots.webhook(url: server.url())
        expect(await channel.deliver(Samples.delivery(), now: Samples.now).verdict, .retry)
        let again = Delivery(id: Samples.id, alert: Samples.opened(), attempt: 2)
        expect(await channel.deliver(again, now: Samples.now + .minutes(1)).verdict, .sent)
        #expect(server.requests.compactMap { $0.header("webhook-id") } == ["k3x9-1-3", "k3x9-1-3"])
        #expect(Set(server.requests.compactMap { $0.header("webhook-signature") }).count == 2)
    }

    @Test(arguments: [(0, Outcome.sent), (-1, .retry), (300001, .broken)])
    func refusedTextIsSentOnceMoreReduced(second: Int, outcome: Outcome) async throws {
        let calls = Atomic<Int>(0)
        let server = try LoopbackServer { _ in
            let first = calls.add(1, ordering: .relaxed).oldValue == 0
            return .text(#"{"errcode":\#(first ? 430104 : second)}"#)
        }
        let channel = try Robots.dingtalk(url: server.url("/?access_token=T"))
        expect(await channel.deliver(Samples.delivery(), now: Samples.now).verdict, outcome)
        let bodies = server.requests.map { String(decoding: $0.body, as: UTF8.self) }
        #expect(bodies.map { $0.contains("夜間生產") } == [true, false])
    }

    @Test
    func textThatIsRefusedTwiceIsReported() async throws {
        let server = try LoopbackServer { _ in .text(#"{"errcode":"430102","errmsg":"improper"}"#) }
        let verdict = await (try Robots.dingtalk(url: server.url())).deliver(Samples.delivery(), now: Samples.now)
            .verdict
        guard case .contentRejected(let reason) = verdict else {
            Issue.record("\(verdict)")
            return
        }
        #expect(reason.code == "vendor_430102")
        #expect(server.requestCount == 2)
    }

    private func expect(_ verdict: Verdict, _ outcome: Outcome, at location: SourceLocation = #_sourceLocation) {
        let holds =
            switch (verdict, outcome) {
            case (.sent, .sent), (.retry, .retry), (.channelBroken, .broken), (.unknown, .unknown): true
            default: false
            }
        #expect(holds, "\(verdict)", sourceLocation: location)
    }
}
