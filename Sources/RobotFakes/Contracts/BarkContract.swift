package import LoopbackServer

/// Bark's server with one phone behind it.
package struct BarkContract: FakeContract {
    package var device = "barkdevice0123456789abc"
    package var rates: [FakeRate] = []
    package var ban: Int64 = 0
    package var codes = FakeCodes.numbers
    /// What Apple takes, in bytes; the server's own additions are estimated.
    package var payloadLimit = 4_096
    /// Texts with one of these are refused.
    package var bannedWords: [String] = []

    package init() {}

    package var path: String { "/\(device)/" }

    package func denial(of request: LoopbackRequest, now: Int64) -> FakeRefusal? {
        request.path == "/push" ? nil : refusal(404, 404, "Cannot \(request.method) it")
    }

    package func tooFast() -> FakeRefusal { refusal(429, 429, "too many requests") }

    package func read(_ request: LoopbackRequest) -> Result<FakeContent, FakeRefusal> {
        guard request.isJSON, let body = request.json(Body.self) else {
            return .failure(refusal(400, 400, "request bind failed"))
        }
        guard body.device_key == device else {
            return .failure(
                refusal(400, 400, "failed to get device token: failed to get [x] device token from database")
            )
        }
        let isTooLong = request.body.count + 300 > payloadLimit
        if isTooLong || bannedWords.contains(where: body.body.contains) {
            return .failure(refusal(500, 500, "push failed: PayloadTooLarge"))
        }
        return .success(FakeContent(kind: body.level ?? "active", text: (body.title ?? "") + "\n" + body.body))
    }

    package func success() -> LoopbackResponse {
        .text(#"{"code":\#(codes.json(200)),"message":"success","timestamp":1700000000}"#, type: "application/json")
    }

    private func refusal(_ code: Int, _ status: Int, _ message: String) -> FakeRefusal {
        let text = #"{"code":\#(codes.json(code)),"message":"\#(message)","timestamp":1700000000}"#
        return FakeRefusal(String(code), .text(text, status: status, type: "application/json"))
    }

    private struct Body: Decodable {
        let device_key, body: String
        let title, level, group, url: String?
    }
}
