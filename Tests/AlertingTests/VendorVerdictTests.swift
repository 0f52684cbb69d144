import OpinionCore
import Testing

@testable import Alerting

/// What the answers of WeCom, Feishu, Slack, ntfy and Bark come to.
struct VendorVerdictTests {
    enum Outcome: Equatable, Sendable { case sent, retry(TimeSpan?), broken, content, unknown, unexplained }

    private static let minute = Outcome.retry(.minutes(1))

    @Test(
        arguments: [
            (
                "wecom", "errcode",
                [
                    (0, .sent), (-1, .retry(nil)), (45009, minute), (45033, minute), (93000, .broken),
                    (40058, .content),
                    (45002, .content), (40008, .content), (40033, .content), (77777, .unexplained),
                ]
            ),
            (
                "feishu", "code",
                [
                    (0, .sent), (11232, minute), (9499, .broken), (19001, .broken), (19021, .broken), (19022, .broken),
                    (19024, .broken), (10002, .content), (77777, .unexplained), (-1, .unexplained),
                ]
            ),
            ("feishu", "StatusCode", [(0, .sent), (11232, minute), (19001, .broken)]),
            (
                "bark", "code",
                [(200, .sent), (400, .broken), (500, .retry(nil)), (777, .unexplained), (0, .unexplained)]
            ),
        ] as [(String, String, [(Int, Outcome)])]
    )
    func everyCodeHasItsOutcomeAsNumberAndAsText(kind: String, key: String, rows: [(Int, Outcome)]) throws {
        for (code, outcome) in rows {
            for text in [#"{"\#(key)":\#(code),"msg":"x"}"#, #"{"msg":"x","\#(key)":"\#(code)","data":{"a":[1]}}"#] {
                #expect(try self.outcome(kind, ChannelAnswer(status: 200, text: text)) == outcome, "\(kind) \(text)")
            }
        }
    }

    @Test(arguments: ["wecom", "feishu", "slack", "ntfy", "bark"])
    func twoHundredWithoutACodeIsUnknown(kind: String) throws {
        let texts = [
            "", "<html><body>ok</body></html>", "null", "[]", "{}", #"{"msg":"ok"}"#, #"{"code":null,"errcode":null}"#,
            #"{"code":"ok"}"#, #"{"errcode":0"#, #"{"code":[0]}"#, #"{"StatusCode":0.5}"#, "OK Ok", "ok<html>",
            String(repeating: "[", count: 60_000), #"{"status":0}"#, #"{"event":"open"}"#,
        ]
        // To Slack `null` is a word as good as another.
        for text in texts where kind != "slack" || text != "null" {
            #expect(try outcome(kind, ChannelAnswer(status: 200, text: text)) == .unknown, "\(kind) \(text.prefix(40))")
        }
        let empty = try outcome(kind, ChannelAnswer(status: 204))
        #expect(empty == .unknown)
    }

    @Test(arguments: ["wecom", "feishu", "slack", "ntfy", "bark"])
    func aSuccessUnderAnotherStatusIsNone(kind: String) throws {
        for text in [#"{"errcode":0,"code":0,"event":"message"}"#, "ok"] {
            #expect(try outcome(kind, ChannelAnswer(status: 502, text: text)) == .retry(nil))
            #expect(try outcome(kind, ChannelAnswer(status: 302, text: text)) == .broken)
        }
    }

    @Test(
        arguments: [
            (200, "ok", .sent), (200, "ok\n", .sent), (400, "invalid_payload", .content),
            (400, "invalid_blocks", .content),
            (403, "action_prohibited", .broken), (404, "no_service", .broken), (404, "channel_not_found", .broken),
            (410, "channel_is_archived", .broken), (500, "rollup_error", .retry(nil)), (429, "", .retry(.seconds(7))),
            (429, "rate_limited", .retry(.seconds(30))), (200, "something_new", .unexplained), (418, "teapot", .broken),
        ] as [(Int, String, Outcome)]
    )
    func slackAnswersInWords(status: Int, text: String, outcome: Outcome) throws {
        let headers = status == 429 ? [(name: "Retry-After", value: "7")] : []
        #expect(try self.outcome("slack", ChannelAnswer(status: status, headers: headers, text: text)) == outcome)
    }

    @Test(
        arguments: [
            (
                200, #"{"id":"hwQ2YpKdmg","time":1700000000,"event":"message","topic":"t","message":"code 40301"}"#,
                .sent
            ),
            (403, #"{"code":40301,"http":403,"error":"forbidden"}"#, .broken),
            (401, #"{"code":"40101","http":401,"error":"unauthorized"}"#, .broken),
            (429, #"{"code":42901,"http":429,"error":"limit reached"}"#, .retry(.minutes(1))),
            (429, #"{"code":42908,"http":429,"error":"quota"}"#, .retry(.minutes(10))),
            (413, #"{"code":41303,"http":413,"error":"too large"}"#, .content),
            (500, #"{"code":50001,"http":500,"error":"internal"}"#, .retry(nil)), (404, "not found", .broken),
        ] as [(Int, String, Outcome)]
    )
    func ntfyAnswersWithTheMessageOrAnError(status: Int, text: String, outcome: Outcome) throws {
        #expect(try self.outcome("ntfy", ChannelAnswer(status: status, text: text)) == outcome)
    }

    @Test(
        arguments: [
            ("feishu", 9499, "too many request", .retry(.minutes(1)), "too_fast"),
            ("feishu", 9499, "Bad Request", .broken, "vendor_9499"),
            ("feishu", 9499, "request body too large", .content, "too_long"),
            ("feishu", 19021, "sign match fail or timestamp is not within one hour", .broken, "sign"),
            ("feishu", 19022, "Ip Not Allowed", .broken, "ip"),
            ("feishu", 19024, "Key Words Not Found", .broken, "keyword"),
            ("wecom", 93000, "invalid webhook url, from ip: 10.1.2.3", .broken, "vendor_93000"),
            ("bark", 400, "failed to get device token", .broken, "device"),
            ("bark", 500, "push failed: BadDeviceToken", .broken, "device"),
            ("bark", 500, "push failed: PayloadTooLarge", .content, "too_long"),
        ] as [(String, Int, String, Outcome, String)]
    )
    func messagesTellCausesApart(kind: String, code: Int, message: String, outcome: Outcome, name: String) throws {
        let key = kind == "wecom" ? "errcode" : "code"
        let said = kind == "wecom" ? "errmsg" : kind == "bark" ? "message" : "msg"
        let answer = ChannelAnswer(status: 200, text: #"{"\#(key)":\#(code),"\#(said)":"\#(message)"}"#)
        #expect(try self.outcome(kind, answer) == outcome)
        let reason = try #require(try verdict(kind, answer).reason)
        #expect(reason.code == name)
        #expect(reason.text(.traditional).contains("（對方答覆：\(message)）"))
    }

    /// The older key says success beside a newer one that does not.
    @Test func feishuHasFailedWhenOneOfItsCodesSaysSo() throws {
        let answer = ChannelAnswer(status: 200, text: #"{"StatusCode":0,"StatusMessage":"success","code":19001}"#)
        #expect(try outcome("feishu", answer) == .broken)
    }

    @Test func aWrongClockIsNamedWithItsSeconds() throws {
        let answer = ChannelAnswer(
            status: 200,
            headers: [(name: "date", value: "Sun, 22 Nov 2026 06:29:23 GMT")],
            text: #"{"code":19021,"msg":"sign match fail"}"#
        )
        let robot = try Robots.robot("feishu", secret: Robots.secret)
        let reason = try #require(robot.robot.verdict(answer, now: Samples.now).reason)
        #expect(reason.text(.traditional) == "簽名不匹配：檢查服務器時間，相差 97 秒（對方答覆：sign match fail）")
    }

    /// Nothing can be compared with a key that nobody has set.
    @Test(arguments: [
        ("dingtalk", #"{"errcode":310000,"errmsg":"sign not match"}"#),
        ("feishu", #"{"code":19021,"msg":"sign match fail"}"#),
        ("ntfy", #"{"code":40301,"error":"forbidden"}"#),
    ])
    func signatureThatIsMissingIsNoSignatureThatDoesNotMatch(kind: String, answer: String) throws {
        let robot = try #require(
            Robots.make(kind, url: "https://ntfy.example/duty-1", secret: nil) as? RobotChannel
        )
        let verdict = robot.robot.verdict(ChannelAnswer(status: 200, text: answer), now: Samples.now)
        let text = try #require(verdict.reason?.text(.traditional))
        #expect(text.contains("沒有 secret_file") && !text.contains("核對 secret_file"))
    }

    @Test func whatTheReceiverAsksForWinsWhereItIsLonger() throws {
        let headers = [(name: "Retry-After", value: "600")]
        let answer = ChannelAnswer(status: 200, headers: headers, text: #"{"errcode":45009}"#)
        #expect(try outcome("wecom", answer) == .retry(.minutes(10)))
    }

    @Test(arguments: ["wecom", "feishu", "slack", "ntfy", "bark"])
    func theUnreadableAnswerNamesTheVendorAndTheFile(kind: String) throws {
        let reason = try #require(try verdict(kind, ChannelAnswer(status: 200, text: "<html>")).reason)
        for language in Language.allCases { #expect(reason.text(language).contains("url_file")) }
        #expect(reason.code == "answer")
    }

    private func verdict(_ kind: String, _ answer: ChannelAnswer) throws -> Verdict {
        try Robots.robot(kind).verdict(answer, now: Samples.now)
    }

    private func outcome(_ kind: String, _ answer: ChannelAnswer) throws -> Outcome {
        switch try verdict(kind, answer) {
        case .sent: .sent
        case .retry(let after, _): .retry(after)
        case .channelBroken: .broken
        case .contentRejected: .content
        case .unknown: .unknown
        case .unexplained: .unexplained
        }
    }
}
