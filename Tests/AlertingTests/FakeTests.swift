import LoopbackServer
import OpinionCore
import RobotFakes
import Testing

@testable import Alerting

/// Every channel against a server that keeps its vendor's contract, and breaks it as told.
struct FakeTests {
    enum Outcome: Sendable { case sent, retry, broken, content, unknown }

    @Test(arguments: FakeRobot.kinds)
    func whatIsSentArrivesWithItsId(kind: String) async throws {
        let robot = try FakeRobot(kind)
        expect(await robot.deliver(), .sent)
        expect(await robot.deliver(DutySamples.called(.overdue)), .sent)
        let journal = robot.fake.journal
        #expect(journal.refused.isEmpty)
        #expect(Set(journal.deliveries) == [kind == "webhook" ? "k3x9-1-3" : "1-3"])
        #expect(journal.accepted.count == (kind == "wecom" ? 3 : 2))
        #expect(journal.accepted.allSatisfy { $0.content.text.contains("opinionctl ack 1") })
    }

    @Test(arguments: FakeRobot.kinds.filter { !["slack", "webhook"].contains($0) })
    func codesAreReadAsTextsToo(kind: String) async throws {
        let robot = try FakeRobot(kind, codes: .texts)
        expect(await robot.deliver(), .sent)
    }

    @Test func feishusOlderAnswersAreRead() async throws {
        var contract = FeishuContract()
        contract.isOld = true
        let fake = try RobotFake(contract)
        let channel = try Robots.robot("feishu", url: fake.url, secret: contract.secret)
        expect(await channel.deliver(Samples.delivery(), now: Instant(milliseconds: FakeClock.wall())).verdict, .sent)
    }

    @Test(arguments: FakeRobot.kinds, ["html", "empty", "reset", "redirect", "500", "503", "429"])
    func misbehaviourIsNeverADelivery(kind: String, way: String) async throws {
        let robot = try FakeRobot(kind)
        let elsewhere = try FakeRobot(kind)
        let ways: [String: (FakeMischief, Outcome)] = [
            "html": (.html, kind == "webhook" ? .sent : .unknown),
            "empty": (.empty, kind == "webhook" ? .sent : .unknown),
            "reset": (.reset, .unknown), "redirect": (.redirect(to: elsewhere.fake.url), .broken),
            "500": (.status(500), .retry), "503": (.status(503, retryAfter: 30), .retry), "429": (.status(429), .retry),
        ]
        let (mischief, outcome) = try #require(ways[way])
        robot.fake.behave(FakeMood(.always, mischief))
        let verdict = await robot.deliver()
        expect(verdict, outcome)
        if case .retry(let after, _) = verdict, way == "503" { #expect(after == .seconds(30)) }
        #expect(robot.fake.journal.accepted.isEmpty && elsewhere.fake.requestCount == 0)
        robot.fake.behave(.good)
        expect(await robot.deliver(), .sent)
        #expect(robot.fake.journal.accepted.count == 1)
    }

    @Test(arguments: FakeRobot.kinds)
    func whatArrivedWithoutAnAnswerIsUnknownAndKeepsItsId(kind: String) async throws {
        let robot = try FakeRobot(kind)
        robot.fake.behave(FakeMood(.always, .resetAfterAccepting))
        expect(await robot.deliver(), .unknown)
        robot.fake.behave(.good)
        expect(await robot.deliver(), .sent)
        #expect(robot.fake.journal.accepted.count == 2 && Set(robot.fake.journal.deliveries).count == 1)
    }

    @Test(arguments: FakeRobot.kinds)
    func aSlowAnswerIsUnknown(kind: String) async throws {
        let gate = try LoopbackGate()
        let robot = try FakeRobot(kind, timeout: .milliseconds(200))
        robot.fake.behave(FakeMood(.always, .held(gate)))
        let verdict = await robot.deliver()
        gate.open()
        expect(verdict, .unknown)
        #expect(verdict.reason?.code == "timeout" && robot.fake.journal.accepted.count == 1)
    }

    @Test(arguments: FakeRobot.kinds.filter { $0 != "webhook" })
    func refusedTextArrivesReduced(kind: String) async throws {
        let robot = try FakeRobot(kind, banned: "夜間生產")
        expect(await robot.deliver(), .sent)
        let journal = robot.fake.journal
        #expect(journal.refused.count == 1 && journal.accepted.count == 1)
        #expect(journal.accepted.first?.content.text.contains("平台拒收原文") == true)
    }

    @Test(arguments: FakeRobot.kinds.filter { $0 != "webhook" })
    func textThatIsRefusedTwiceIsSaidToBe(kind: String) async throws {
        let robot = try FakeRobot(kind, banned: "時限")
        expect(await robot.deliver(), .content)
        #expect(robot.fake.journal.refused.count == 2 && robot.fake.journal.accepted.isEmpty)
    }

    /// The ringing text has arrived when the markdown is refused.
    @Test func weComRingsOnceWhenItsMarkdownIsRefused() async throws {
        let robot = try FakeRobot("wecom", banned: "夜間生產**")
        let title = "某廠夜間生產"
        let alert = DutySamples.called(.overdue, title: title)
        expect(await robot.deliver(alert), .sent)
        let journal = robot.fake.journal
        #expect(journal.accepted.map(\.content.kind) == ["text", "markdown"] && journal.refused.count == 1)
        #expect(journal.accepted[0].content.text.contains(title) && !journal.accepted[1].content.text.contains(title))
    }

    @Test(arguments: ["dingtalk", "feishu", "webhook"], [-3_700, 3_700])
    func aClockThatIsWrongBreaksTheSignature(kind: String, seconds: Int) async throws {
        let robot = try FakeRobot(kind)
        let now = robot.clock.now + .seconds(seconds)
        let verdict = await robot.channel.deliver(Samples.delivery(), now: now).verdict
        expect(verdict, .broken)
        guard kind != "webhook" else { return }
        #expect(verdict.reason?.code == "sign")
        #expect(verdict.reason?.text(.traditional).contains("檢查服務器時間，相差 3700 秒") == true)
    }

    @Test(arguments: ["dingtalk", "feishu", "webhook", "ntfy"])
    func aWrongSecretBreaksTheChannel(kind: String) async throws {
        let robot = try FakeRobot(kind, secret: kind == "webhook" ? "whsec_AAAA" : "SECwrong")
        expect(await robot.deliver(), .broken)
        #expect(robot.fake.journal.accepted.isEmpty)
    }

    @Test(arguments: FakeRobot.kinds)
    func anUnknownTokenBreaksTheChannel(kind: String) async throws {
        let robot = try FakeRobot(kind)
        let url = robot.fake.url.replacing("0123456789", with: "999").replacing("693a91f6", with: "999")
        let channel = try Robots.robot(kind, url: url, secret: kind == "webhook" ? FakeRobot.webhookSecret : nil)
        let verdict = await channel.deliver(Samples.delivery(), now: robot.clock.now).verdict
        expect(verdict, .broken)
        #expect(robot.fake.journal.accepted.isEmpty && robot.fake.journal.refused.count == 1)
    }

    @Test(arguments: [["old"], ["new"], ["old", "new"], ["other"]])
    func aRotatingKeyIsGoodOnEitherSide(receiver: [String]) async throws {
        let keys = ["old": "whsec_b2xk", "new": "whsec_bmV3", "other": "whsec_b3RoZXI="]
        var contract = WebhookContract()
        contract.keys = receiver.compactMap { keys[$0] }
        let clock = DrivenClock()
        let fake = try RobotFake(contract, now: { clock.now.milliseconds })
        let channel = try Robots.robot("webhook", url: fake.url, secret: "whsec_b2xk whsec_bmV3")
        let verdict = await channel.deliver(Samples.delivery(), now: clock.now).verdict
        expect(verdict, receiver == ["other"] ? .broken : .sent)
    }

    private func expect(_ verdict: Verdict, _ outcome: Outcome, at location: SourceLocation = #_sourceLocation) {
        let holds =
            switch (verdict, outcome) {
            case (.sent, .sent), (.retry, .retry), (.channelBroken, .broken), (.contentRejected, .content),
                (.unknown, .unknown):
                true
            default: false
            }
        #expect(holds, "\(verdict)", sourceLocation: location)
    }
}
