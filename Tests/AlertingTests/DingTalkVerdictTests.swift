import OpinionCore
import Testing

@testable import Alerting

struct DingTalkVerdictTests {
    enum Outcome: Equatable, Sendable { case sent, retry(TimeSpan?), broken, content, unknown, unexplained }

    @Test(
        arguments: [
            (0, .sent), (-1, .retry(nil)), (130101, .retry(.seconds(60))), (410100, .retry(.minutes(10))),
            (300005, .broken), (300001, .broken), (400101, .broken), (400102, .broken), (400105, .broken),
            (400106, .broken), (400013, .broken), (40035, .broken), (43004, .broken), (310000, .broken),
            (430101, .content), (430102, .content), (430103, .content), (430104, .content), (460101, .content),
            (999999, .unexplained),
        ] as [(Int, Outcome)]
    )
    func everyCodeHasItsOutcome(code: Int, outcome: Outcome) throws {
        for text in [#"{"errcode":\#(code),"errmsg":"x"}"#, #"{"errmsg":"x","errcode":"\#(code)"}"#] {
            #expect(try self.outcome(ChannelAnswer(status: 200, text: text)) == outcome, "\(text)")
        }
    }

    @Test(arguments: [
        "", "<html><body>ok</body></html>", "null", "[]", "0", "{}", #"{"errmsg":"ok"}"#, #"{"errcode":null}"#,
        #"{"errcode":"ok"}"#, #"{"errcode":0"#, #"{"errcode":[0]}"#, #"{"code":0}"#, #"{"errcode":0.5}"#,
        String(repeating: "[", count: 60_000),
    ])
    func twoHundredWithoutACodeIsUnknown(text: String) throws {
        #expect(try outcome(ChannelAnswer(status: 200, text: text)) == .unknown)
    }

    @Test(
        arguments: [
            (201, .unknown), (204, .unknown), (301, .broken), (307, .broken), (400, .broken), (403, .broken),
            (404, .broken),
            (408, .retry(nil)), (410, .broken), (425, .retry(nil)), (429, .retry(nil)), (500, .retry(nil)),
            (502, .retry(nil)),
        ] as [(Int, Outcome)]
    )
    func otherStatusesNeverCountAsSent(status: Int, outcome: Outcome) throws {
        for text in ["<html>", #"{"errcode":0}"#] {
            #expect(try self.outcome(ChannelAnswer(status: status, text: text)) == outcome)
        }
    }

    @Test(arguments: [(5, 60), (90, 90), (99_999_999, 3_600), (-3, 60)])
    func theGatewaysDenialWaitsAMinuteAtLeast(wait: Int, seconds: Int) throws {
        let answer = ChannelAnswer(status: 200, text: #"{"status":1111,"wait":\#(wait),"punish":"deny"}"#)
        #expect(try outcome(answer) == .retry(.seconds(seconds)))
    }

    @Test(arguments: [
        ("sign not match", "sign"), ("description:机器人发送签名不匹配", "sign"), ("invalid timestamp", "sign"),
        ("description:机器人发送签名过期;solution:时间戳", "sign"), ("keywords not in content", "keyword"),
        ("description:关键词不匹配", "keyword"), ("ip 10.1.2.3 not in whitelist", "ip"), ("something else", "vendor_310000"),
    ])
    func safetySettingsAreToldApart(message: String, code: String) throws {
        let answer = ChannelAnswer(status: 200, text: #"{"errcode":310000,"errmsg":"\#(message)"}"#)
        #expect(try channel().verdict(answer, now: Samples.now).reason?.code == code)
    }

    @Test
    func aWrongClockIsNamedWithItsSeconds() throws {
        let answer = ChannelAnswer(
            status: 200,
            headers: [(name: "date", value: "Sun, 22 Nov 2026 06:29:23 GMT")],
            text: #"{"errcode":310000,"errmsg":"sign not match"}"#
        )
        let reason = try #require(try channel().verdict(answer, now: Samples.now).reason)
        #expect(reason.text(.traditional) == "簽名不匹配：檢查服務器時間，相差 97 秒（對方答覆：sign not match）")
    }

    private func channel() throws -> RobotChannel { try Robots.dingtalk() }

    private func outcome(_ answer: ChannelAnswer) throws -> Outcome {
        switch try channel().verdict(answer, now: Samples.now) {
        case .sent: .sent
        case .retry(let after, _): .retry(after)
        case .channelBroken: .broken
        case .contentRejected: .content
        case .unknown: .unknown
        case .unexplained: .unexplained
        }
    }
}
