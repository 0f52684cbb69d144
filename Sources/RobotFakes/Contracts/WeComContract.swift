package import LoopbackServer

/// WeCom's group robot: no signature, 20 messages a minute, raw UTF-8 within its limits.
package struct WeComContract: FakeContract {
    package var token = "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa"
    package var rates = [FakeRate(20, per: 60_000)]
    package var ban: Int64 = 0
    package var codes = FakeCodes.numbers
    /// Bytes of UTF-8.
    package var markdownLimit = 4_096
    package var textLimit = 2_048
    /// Texts with one of these are refused.
    package var bannedWords: [String] = []
    package var rejection = 40_008

    package init() {}

    package var path: String { "/cgi-bin/webhook/send?key=\(token)" }

    package func denial(of request: LoopbackRequest, now: Int64) -> FakeRefusal? {
        guard request.plainPath == "/cgi-bin/webhook/send", request.query["key"] == token else {
            return refusal(93_000, "invalid webhook url, hint: [1700000000_1], from ip: 127.0.0.1")
        }
        return nil
    }

    package func tooFast() -> FakeRefusal { refusal(45_009, "api freq out of limit, hint: [1], from ip: 127.0.0.1") }

    package func read(_ request: LoopbackRequest) -> Result<FakeContent, FakeRefusal> {
        if String(decoding: request.body, as: UTF8.self).contains("\\u") {
            return .failure(refusal(40_033, "invalid charset"))
        }
        guard let body = request.json(Body.self), let text = body.shown else {
            return .failure(refusal(40_008, "invalid message type"))
        }
        guard text.content.utf8.count <= (body.msgtype == "text" ? textLimit : markdownLimit) else {
            return .failure(refusal(40_058, "\(body.msgtype).content exceed max length"))
        }
        if bannedWords.contains(where: text.content.contains) { return .failure(refusal(rejection, "invalid content")) }
        return .success(FakeContent(kind: body.msgtype, text: text.content, mentions: text.mentions))
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
        let msgtype: String
        let markdown: Text?
        let text: Text?

        var shown: Text? { msgtype == "markdown" ? markdown : msgtype == "text" ? text : nil }
    }

    private struct Text: Decodable {
        let content: String
        let mentioned_list: [String]?
        let mentioned_mobile_list: [String]?

        /// By list, and by `<@id>` in the text.
        var mentions: [String] {
            let inText = content.matches(of: /<@([^>]*)>/).map { String($0.1) }
            return (mentioned_list ?? []) + (mentioned_mobile_list ?? []) + inText
        }
    }
}
