package import LoopbackServer

/// What a server can do besides keeping its contract.
package enum FakeMischief: Sendable {
    /// Another program answers 200 with a page; the message is lost.
    case html
    /// 200 with an empty body; the message is lost.
    case empty
    /// The connection is reset when the request was read; the message is lost.
    case reset
    /// The message is taken, then the connection is reset: the sender cannot know.
    case resetAfterAccepting
    /// The message is taken; the answer comes so many milliseconds later.
    case slow(UInt32)
    /// The message is taken; the answer comes when the test opens the gate.
    case held(LoopbackGate)
    /// 302 to this address; the message is lost.
    case redirect(to: String)
    /// This status with these seconds of `Retry-After`; the message is lost.
    case status(Int, retryAfter: Int? = nil)

    /// For the journal.
    var name: String {
        switch self {
        case .html: "html"
        case .empty: "empty"
        case .reset: "reset"
        case .resetAfterAccepting: "resetAfterAccepting"
        case .slow: "slow"
        case .held: "held"
        case .redirect: "redirect"
        case .status(let status, _): "http_\(status)"
        }
    }

    /// What is done in place of reading the message; nil where it is read.
    var instead: LoopbackResponse? {
        switch self {
        case .html: .text("<!DOCTYPE html><html><body>登錄</body></html>", type: "text/html")
        case .empty: LoopbackResponse()
        case .reset: LoopbackResponse(delivery: .reset)
        case .redirect(let place): .redirect(to: place)
        case .status(let status, let wait):
            LoopbackResponse(status: status, headers: wait.map { [(name: "Retry-After", value: "\($0)")] } ?? [])
        case .resetAfterAccepting, .slow, .held: nil
        }
    }
}

/// When a server misbehaves.
package struct FakeMood: Sendable {
    package enum When: Sendable {
        case never, always
        /// The n-th request, the 2n-th …
        case each(Int)
        /// With this probability.
        case chance(Double)
    }

    private let when: When
    private let mischiefs: [FakeMischief]
    private var random: SplitMix
    private var count = 0

    /// It behaves.
    package static let good = FakeMood(.never)

    /// - Parameter mischiefs: one of them at a time, as the generator chooses.
    package init(_ when: When, _ mischiefs: FakeMischief..., seed: UInt64 = 1) {
        (self.when, self.mischiefs, random) = (when, mischiefs, SplitMix(seed))
    }

    /// What to do to the next request; nil: what the contract says.
    mutating func next() -> FakeMischief? {
        count += 1
        let isDue =
            switch when {
            case .never: false
            case .always: true
            case .each(let n): count % max(1, n) == 0
            case .chance(let probability): Double.random(in: 0..<1, using: &random) < probability
            }
        return isDue ? mischiefs.randomElement(using: &random) : nil
    }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
