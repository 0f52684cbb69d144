import FoundationEssentials
package import LoopbackServer

/// Feishu's custom bot: 簽名 in the body within an hour of its clock, 100 messages a minute and 5 a second.
package struct FeishuContract: FakeContract {
    package var token = "feishu-token-0123456789"
    /// nil: the bot is not signed.
    package var secret: String? = "feishu-secret-0123456789"
    package var rates = [FakeRate(100, per: 60_000), FakeRate(5, per: 1_000)]
    package var ban: Int64 = 0
    package var codes = FakeCodes.numbers
    /// Answers as before 2021, with `StatusCode` alone.
    package var isOld = false
    package var bodyLimit = 20_480
    /// Texts with one of these are refused.
    package var bannedWords: [String] = []
    package var rejection = 10_002

    package init() {}

    package var path: String { "/open-apis/bot/v2/hook/\(token)" }

    package func denial(of request: LoopbackRequest, now: Int64) -> FakeRefusal? {
        guard request.path == path else {
            return refusal(19_001, "param invalid: incoming webhook access token invalid")
        }
        guard request.isJSON, let body = request.json(Signature.self) else { return refusal(9_499, "Bad Request") }
        guard let secret else { return nil }
        let failed = refusal(19_021, "sign match fail or timestamp is not within one hour from current time")
        guard let text = body.timestamp, let seconds = Int64(text), abs(now / 1_000 - seconds) <= 3_600 else {
            return failed
        }
        return body.sign == FakeHMAC.sign([], key: Data("\(seconds)\n\(secret)".utf8)) ? nil : failed
    }

    package func tooFast() -> FakeRefusal { refusal(11_232, "frequency limited psm[lark.oapi.app_platform_runtime]") }

    package func read(_ request: LoopbackRequest) -> Result<FakeContent, FakeRefusal> {
        guard request.body.count <= bodyLimit else { return .failure(refusal(9_499, "request body too large")) }
        guard let body = request.json(Body.self), let text = body.shown else {
            return .failure(refusal(9_499, "Bad Request"))
        }
        if bannedWords.contains(where: text.contains) { return .failure(refusal(rejection, "content refused")) }
        let mentions = text.matches(of: /<at (?:user_)?id="?([^">]*)"?>/).map { String($0.1) }
        return .success(FakeContent(kind: body.msg_type, text: text, mentions: mentions))
    }

    package func success() -> LoopbackResponse {
        let old = #""StatusCode":\#(codes.json(0)),"StatusMessage":"success""#
        let text = isOld ? "{\(old)}" : #"{\#(old),"code":\#(codes.json(0)),"data":{},"msg":"success"}"#
        return .text(text, type: "application/json")
    }

    private func refusal(_ code: Int, _ message: String) -> FakeRefusal {
        FakeRefusal(
            String(code),
            .text(#"{"code":\#(codes.json(code)),"data":{},"msg":"\#(message)"}"#, type: "application/json")
        )
    }

    private struct Signature: Decodable { let timestamp, sign: String? }

    private struct Body: Decodable {
        struct Words: Decodable { let text: String? }
        struct Title: Decodable { let content: String }
        struct Header: Decodable { let title: Title; let template: String? }
        struct Element: Decodable { let tag: String; let content: String? }
        struct Card: Decodable { let header: Header; let elements: [Element] }
        let msg_type: String
        let content: Words?
        let card: Card?

        var shown: String? {
            if msg_type == "text" { return content?.text }
            guard msg_type == "interactive", let card else { return nil }
            return card.header.title.content + "\n" + card.elements.compactMap(\.content).joined(separator: "\n")
        }
    }
}
