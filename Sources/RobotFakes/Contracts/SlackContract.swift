package import LoopbackServer

/// Slack's incoming webhook: answers in words, one message a second.
package struct SlackContract: FakeContract {
    package var token = "slack0123456789"
    package var rates = [FakeRate(1, per: 1_000)]
    package var ban: Int64 = 0
    package var sectionLimit = 3_000
    package var blockLimit = 50
    /// Texts with one of these are refused.
    package var bannedWords: [String] = []

    package init() {}

    package var path: String { "/services/T0001/B0001/\(token)" }

    package func denial(of request: LoopbackRequest, now: Int64) -> FakeRefusal? {
        request.path == path ? nil : refusal("no_service", 404)
    }

    package func tooFast() -> FakeRefusal {
        let headers = [(name: "Retry-After", value: "1")]
        return FakeRefusal("429", LoopbackResponse(status: 429, headers: headers, body: Array("rate_limited".utf8)))
    }

    package func read(_ request: LoopbackRequest) -> Result<FakeContent, FakeRefusal> {
        guard request.isJSON, let body = request.json(Body.self) else {
            return .failure(refusal("invalid_payload", 400))
        }
        guard let fallback = body.text, !fallback.isEmpty else { return .failure(refusal("no_text", 400)) }
        let blocks = body.blocks ?? []
        guard blocks.count <= blockLimit, blocks.allSatisfy({ $0.text.text.count <= sectionLimit }) else {
            return .failure(refusal("invalid_blocks", 400))
        }
        let text = blocks.map(\.text.text).joined(separator: "\n")
        if bannedWords.contains(where: { text.contains($0) || fallback.contains($0) }) {
            return .failure(refusal("invalid_payload", 400))
        }
        let mentions = (text + fallback).matches(of: /<([@!][^>|]*)/).map { String($0.1) }
        return .success(FakeContent(kind: "blocks", text: text, mentions: mentions))
    }

    package func success() -> LoopbackResponse { .text("ok") }

    private func refusal(_ code: String, _ status: Int) -> FakeRefusal {
        FakeRefusal(code, .text(code, status: status))
    }

    private struct Body: Decodable {
        struct Words: Decodable { let type, text: String }
        struct Block: Decodable { let type: String; let text: Words }
        let text: String?
        let blocks: [Block]?
    }
}
