import Glibc
import LoopbackServer
import Synchronization

/// What the requests meet; the server holds it, and it holds no server.
final class FakeDesk: Sendable {
    struct State {
        var mood = FakeMood.good
        var limiter: FakeLimiter
        var journal = FakeJournal()
    }

    let contract: any FakeContract
    let state: Mutex<State>
    private let now: @Sendable () -> Int64

    init(_ contract: any FakeContract, _ now: @escaping @Sendable () -> Int64) {
        (self.contract, self.now) = (contract, now)
        state = Mutex(State(limiter: FakeLimiter(contract.rates, ban: contract.ban)))
    }

    /// One request, one answer; the journal is written before the answer leaves.
    func answer(_ request: LoopbackRequest) -> LoopbackResponse {
        let (now, mischief) = (now(), state.withLock { $0.mood.next() })
        if let mischief, let response = mischief.instead {
            refuse(request, mischief.name, now)
            return response
        }
        var response = byContract(request, now)
        response.headers.append((name: "Date", value: FakeClock.httpDate(now)))
        switch mischief {
        case .slow(let milliseconds)?: usleep(milliseconds * 1_000)
        case .held(let gate)?: response.gate = gate
        case .resetAfterAccepting?: return LoopbackResponse(delivery: .reset)
        default: break
        }
        return response
    }

    private func byContract(_ request: LoopbackRequest, _ now: Int64) -> LoopbackResponse {
        if let denial = contract.denial(of: request, now: now) { return refuse(request, denial, now) }
        guard state.withLock({ $0.limiter.admits(at: now) }) else { return refuse(request, contract.tooFast(), now) }
        switch contract.read(request) {
        case .failure(let refusal): return refuse(request, refusal, now)
        case .success(let content):
            let message = FakeJournal.Message(
                at: now,
                delivery: request.header("webhook-id") ?? DeliveryMark.find(in: content.text),
                content: content,
                request: request
            )
            state.withLock { $0.journal.accepted.append(message) }
            return contract.success()
        }
    }

    private func refuse(_ request: LoopbackRequest, _ refusal: FakeRefusal, _ now: Int64) -> LoopbackResponse {
        refuse(request, refusal.code, now)
        return refusal.response
    }

    private func refuse(_ request: LoopbackRequest, _ code: String, _ now: Int64) {
        let refusal = FakeJournal.Refusal(at: now, code: code, request: request)
        state.withLock { $0.journal.refused.append(refusal) }
    }
}

/// The delivery's id where a message has it for people.
enum DeliveryMark {
    /// `1-3` of the last `送達 #1-3`, `送达 #1-3` or `Delivery #1-3`: what stands above may quote another.
    static func find(in text: String) -> String? {
        let ends = ["送達 #", "送达 #", "Delivery #"].flatMap { text.ranges(of: $0).map(\.upperBound) }
        guard let start = ends.max() else { return nil }
        let id = text[start...].prefix { $0 == "-" || $0.isASCII && $0.isNumber }
        return id.isEmpty ? nil : String(id)
    }
}
