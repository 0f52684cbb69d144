package import LoopbackServer

/// An ntfy server with one topic that only our token may write to.
package struct NtfyContract: FakeContract {
    package var topic = "duty-0123456789"
    /// nil: anybody may write.
    package var token: String? = "tk_0123456789abcdef"
    /// The server's own default is a burst of 60, and then one each five seconds.
    package var rates = [FakeRate(60, per: 300_000)]
    package var ban: Int64 = 0
    package var codes = FakeCodes.numbers
    /// Bytes of UTF-8.
    package var messageLimit = 4_096
    /// Texts with one of these are refused.
    package var bannedWords: [String] = []

    package init() {}

    package var path: String { "/\(topic)" }

    package func denial(of request: LoopbackRequest, now: Int64) -> FakeRefusal? {
        guard request.path == "/" else { return refusal(40_401, 404, "page not found") }
        guard let token, request.header("authorization") != "Bearer \(token)" else { return nil }
        return refusal(40_301, 403, "forbidden")
    }

    package func tooFast() -> FakeRefusal { refusal(42_901, 429, "limit reached: too many requests") }

    package func read(_ request: LoopbackRequest) -> Result<FakeContent, FakeRefusal> {
        guard let body = request.json(Body.self) else { return .failure(refusal(40_017, 400, "invalid JSON")) }
        guard body.topic == topic else { return .failure(refusal(40_301, 403, "forbidden")) }
        guard (1...5).contains(body.priority ?? 3) else { return .failure(refusal(40_007, 400, "invalid priority")) }
        let isTooLong = body.message.utf8.count > messageLimit
        if isTooLong || bannedWords.contains(where: body.message.contains) {
            return .failure(refusal(41_303, 413, "JSON body too large"))
        }
        return .success(
            FakeContent(kind: "priority \(body.priority ?? 3)", text: (body.title ?? "") + "\n" + body.message)
        )
    }

    package func success() -> LoopbackResponse {
        .text(#"{"id":"hwQ2YpKdmg","time":1700000000,"event":"message","topic":"t"}"#, type: "application/json")
    }

    private func refusal(_ code: Int, _ status: Int, _ message: String) -> FakeRefusal {
        let text = #"{"code":\#(codes.json(code)),"http":\#(status),"error":"\#(message)"}"#
        return FakeRefusal(String(code), .text(text, status: status, type: "application/json"))
    }

    private struct Body: Decodable {
        let topic, message: String
        let title, click: String?
        let priority: Int?
        let tags: [String]?
    }
}
