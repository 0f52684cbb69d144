import FoundationEssentials
package import LoopbackServer

/// DingTalk's custom robot: 加签 within an hour of its clock, 20 messages a minute and then ten minutes of silence.
package struct DingTalkContract: FakeContract {
    /// How the gateway says that it was too much.
    package enum Denial: Sendable { case code, punish }

    package var token = "dingtalk-token-0123456789"
    /// nil: the robot is not signed.
    package var secret: String? = "SECdingtalk0123456789"
    package var rates = [FakeRate(20, per: 60_000)]
    package var ban: Int64 = 600_000
    package var denial = Denial.code
    package var codes = FakeCodes.numbers
    package var bodyLimit = 20_000
    /// Texts with one of these are refused.
    package var bannedWords: [String] = []
    /// The code for them: 430101–430104.
    package var rejection = 430_104

    package init() {}

    package var path: String { "/robot/send?access_token=\(token)" }

    package func denial(of request: LoopbackRequest, now: Int64) -> FakeRefusal? {
        let query = request.query
        guard request.plainPath == "/robot/send", query["access_token"] == token else {
            return refusal(300_001, "token is not exist")
        }
        guard request.isJSON else { return refusal(43_004, "invalid http header Content-Type") }
        guard let secret else { return nil }
        guard let time = query["timestamp"].flatMap(Int64.init), abs(now - time) <= 3_600_000 else {
            return refusal(310_000, "description:机器人发送签名过期;solution:签名生成时间和发送时间请保持在 timestamp 1 小时内")
        }
        let sign = FakeHMAC.sign(Array("\(time)\n\(secret)".utf8), key: Data(secret.utf8))
        return query["sign"] == sign ? nil : refusal(310_000, "sign not match")
    }

    package func tooFast() -> FakeRefusal {
        switch denial {
        case .code: refusal(130_101, "send too fast, exceed 20 times per minute")
        case .punish: FakeRefusal("1111", .text(#"{"status":1111,"wait":5,"punish":"deny"}"#, type: "application/json"))
        }
    }

    package func read(_ request: LoopbackRequest) -> Result<FakeContent, FakeRefusal> {
        guard request.body.count <= bodyLimit else { return .failure(refusal(460_101, "message too long")) }
        guard let body = request.json(Body.self) else { return .failure(refusal(40_035, "缺少参数 json")) }
        guard body.msgtype == "markdown", let markdown = body.markdown else {
            return .failure(refusal(400_105, "unsupported msgtype"))
        }
        if bannedWords.contains(where: { markdown.text.contains($0) || markdown.title.contains($0) }) {
            return .failure(refusal(rejection, "内容不合适"))
        }
        return .success(
            FakeContent(kind: body.msgtype, text: markdown.text, mentions: body.mentions(in: markdown.text))
        )
    }

    package func success() -> LoopbackResponse {
        .text(#"{"errcode":\#(codes.json(0)),"errmsg":"ok"}"#, type: "application/json")
    }

    private func refusal(_ code: Int, _ message: String) -> FakeRefusal {
        FakeRefusal(
            String(code),
            .text(#"{"errcode":\#(codes.json(code)),"errmsg":"\#(message)"}"#, type: "application/json")
        )
    }

    private struct Body: Decodable {
        struct Markdown: Decodable { let title, text: String }
        struct At: Decodable { let atMobiles, atUserIds: [String]?; let isAtAll: Bool? }
        let msgtype: String
        let markdown: Markdown?
        let at: At?

        /// Whoever stands both in the text and in a list.
        func mentions(in text: String) -> [String] {
            let listed = (at?.atMobiles ?? []) + (at?.atUserIds ?? [])
            return (at?.isAtAll == true ? ["all"] : []) + listed.filter { text.contains("@\($0)") }
        }
    }
}
