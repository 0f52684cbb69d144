import FoundationEssentials
package import LoopbackServer

/// A receiver of Standard Webhooks v1.
package struct WebhookContract: FakeContract {
    package var token = "webhook-token-0123456789"
    /// `whsec_…`, the ones that the receiver takes; two while a key rotates; empty: it does not look.
    package var keys = ["whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="]
    /// How far a timestamp may be from its clock, in seconds.
    package var tolerance: Int64 = 300
    package var rates: [FakeRate] = []
    package var ban: Int64 = 0
    /// Bodies with one of these are refused.
    package var bannedWords: [String] = []

    package init() {}

    package var path: String { "/hook/\(token)" }

    package func denial(of request: LoopbackRequest, now: Int64) -> FakeRefusal? {
        guard request.path == path else { return refusal(404) }
        guard request.isJSON else { return refusal(415) }
        guard let id = request.header("webhook-id"), !id.isEmpty, let time = request.header("webhook-timestamp"),
            let seconds = Int64(time), abs(now / 1_000 - seconds) <= tolerance
        else { return refusal(401) }
        return keys.isEmpty || isSigned(request, "\(id).\(time).") ? nil : refusal(401)
    }

    package func tooFast() -> FakeRefusal {
        FakeRefusal("429", LoopbackResponse(status: 429, headers: [(name: "Retry-After", value: "60")]))
    }

    package func read(_ request: LoopbackRequest) -> Result<FakeContent, FakeRefusal> {
        guard let body = request.json(Body.self) else { return .failure(refusal(400)) }
        if bannedWords.contains(where: body.data.text.contains) { return .failure(refusal(422)) }
        return .success(FakeContent(kind: body.type, text: body.data.text))
    }

    package func success() -> LoopbackResponse { LoopbackResponse(status: 204) }

    /// One of the signatures is good for one of the keys.
    private func isSigned(_ request: LoopbackRequest, _ lead: String) -> Bool {
        let content = Array(lead.utf8) + request.body
        let good = keys.compactMap { Data(base64Encoded: String($0.dropFirst(6))) }
            .map { "v1,\(FakeHMAC.sign(content, key: $0))" }
        let given = (request.header("webhook-signature") ?? "").split(separator: " ").map(String.init)
        return !Set(given).isDisjoint(with: good)
    }

    private func refusal(_ status: Int) -> FakeRefusal { FakeRefusal("\(status)", LoopbackResponse(status: status)) }

    private struct Body: Decodable {
        struct Words: Decodable { let delivery, text: String }
        let type: String
        let data: Words
    }
}
