import OpinionCore
import RobotFakes
import Testing

@testable import Alerting

/// The vendors' limits, on a clock that the test moves.
struct FakeRateTests {
    @Test(arguments: [DingTalkContract.Denial.code, .punish])
    func dingTalkIsSilentForTenMinutes(denial: DingTalkContract.Denial) async throws {
        var contract = DingTalkContract()
        contract.denial = denial
        let clock = DrivenClock()
        let fake = try RobotFake(contract, now: { clock.now.milliseconds })
        let channel = try Robots.robot("dingtalk", url: fake.url, secret: contract.secret)
        func deliver() async -> Verdict { await channel.deliver(Samples.delivery(), now: clock.now).verdict }
        for _ in 0..<20 {
            #expect(await deliver() == .sent)
            clock.advance(.seconds(1))
        }
        guard case .retry(let after?, let reason) = await deliver() else {
            Issue.record("the 21st was taken")
            return
        }
        #expect(after == .minutes(1) && reason.text(.traditional).contains("每分鐘最多 20 條"))
        clock.advance(.seconds(599))
        #expect(await deliver() != .sent)
        clock.advance(.seconds(1))
        #expect(await deliver() == .sent)
        #expect(fake.journal.peak(within: 60_000) == 20 && fake.journal.refused.count == 2)
    }

    @Test(arguments: [
        ("wecom", 20, TimeSpan.minutes(1)), ("feishu", 5, .seconds(1)), ("slack", 1, .seconds(1)),
        ("ntfy", 60, .minutes(5)),
    ])
    func oneMoreThanTheRateIsToldToWait(kind: String, count: Int, per: TimeSpan) async throws {
        let robot = try FakeRobot(kind, isLimited: true)
        for _ in 0..<count { #expect(await robot.deliver() == .sent) }
        guard case .retry(let after?, _) = await robot.deliver() else {
            Issue.record("one too many was taken")
            return
        }
        #expect(after >= .seconds(1))
        robot.clock.advance(per)
        #expect(await robot.deliver() == .sent)
        #expect(robot.fake.journal.peak(within: per.milliseconds) == count)
    }

    /// Under the pace that the form asks for no vendor has anything to say.
    @Test(arguments: ["dingtalk", "wecom", "feishu", "slack"])
    func ownRatesStayBelowTheVendors(kind: String) async throws {
        let robot = try FakeRobot(kind, isLimited: true)
        let form = try #require(ChannelKinds.named(kind)?.form)
        let gap = form.rates.map { $0.per.milliseconds / Int64($0.count) }.max() ?? 0
        for _ in 0..<110 {
            #expect(await robot.deliver() == .sent)
            robot.clock.advance(TimeSpan(milliseconds: gap))
        }
        #expect(robot.fake.journal.refused.isEmpty)
    }

    @Test func ringingCountsTwice() async throws {
        let robot = try FakeRobot("wecom", isLimited: true)
        for _ in 0..<10 { #expect(await robot.deliver(DutySamples.called(.overdue)) == .sent) }
        #expect(await robot.deliver(DutySamples.called(.overdue)) != .sent)
        #expect(robot.fake.journal.accepted.count == 20)
        let mentions = robot.fake.journal.accepted.filter { $0.content.kind == "text" }.map(\.content.mentions)
        #expect(mentions.count == 10 && Set(mentions) == [["ZhangSan", "13900005678"]])
    }
}
