package import LoopbackServer

/// What one vendor checks of a request and how it answers; limits are data, so that a test can raise them.
package protocol FakeContract: Sendable {
    /// As it stands in the address that a user is given, token and all.
    var path: String { get }
    /// At most so many in any stretch of these lengths; empty: as fast as they come.
    var rates: [FakeRate] { get }
    /// How long everything is refused once a rate was exceeded.
    var ban: Int64 { get }

    /// What is wrong with address, kind, token or signature; such requests count for no rate.
    func denial(of request: LoopbackRequest, now: Int64) -> FakeRefusal?
    /// The refusal of what comes too fast.
    func tooFast() -> FakeRefusal
    /// The message of a request, or what the vendor has against it.
    func read(_ request: LoopbackRequest) -> Result<FakeContent, FakeRefusal>
    /// The answer to a message that was taken.
    func success() -> LoopbackResponse
}

/// Why a request was refused, and what the sender is told.
package struct FakeRefusal: Error, Sendable {
    /// As the vendor writes it, or the HTTP status.
    package let code: String
    package let response: LoopbackResponse

    init(_ code: String, _ response: LoopbackResponse) {
        (self.code, self.response) = (code, response)
    }
}

/// What a vendor shows of a message.
package struct FakeContent: Sendable {
    /// `markdown`, `text`, `interactive` …
    package let kind: String
    /// With its markup.
    package let text: String
    /// Whom it rings: numbers, accounts, `all`.
    package let mentions: [String]

    init(kind: String, text: String, mentions: [String] = []) {
        (self.kind, self.text, self.mentions) = (kind, text, mentions)
    }
}

/// At most so many messages in any stretch of this length.
package struct FakeRate: Sendable, Hashable {
    package let count: Int
    /// Milliseconds.
    package let per: Int64

    package init(_ count: Int, per: Int64) {
        (self.count, self.per) = (count, per)
    }
}

/// How a vendor writes its codes; both occur.
package enum FakeCodes: Sendable {
    case numbers, texts

    func json(_ code: Int) -> String { self == .numbers ? String(code) : "\"\(code)\"" }
}
