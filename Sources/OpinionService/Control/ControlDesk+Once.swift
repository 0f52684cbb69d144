import ControlAPI
import Foundation
import OpinionCore
import OpinionStore

// A command that comes again, because its answer was lost, does nothing again: its outcome stands in the transaction
// of the act itself.

extension ControlDesk {
    /// Commits an act and what is answered to it, together and once.
    /// - Parameter part: which of several acts of one command it is.
    func once<Answer: Codable & Sendable>(
        _ caller: Caller,
        part: String = RequestScope.whole,
        _ body: @escaping @Sendable (StoreTransaction) throws -> Answer
    ) async throws -> Answer {
        guard let request = caller.request else { return try await committer.commit(body) }
        return try await committer.commit { transaction in
            let known = try transaction.view.request(request.key, since: request.since)
            try refuseOther(known, request, caller)
            if let stored = known?.answers[part] {
                return try JSONDecoder().decode(Answer.self, from: Data(stored.utf8))
            }
            let answer = try body(transaction)
            try transaction.keep(try Self.text(answer), of: request.key, part: part, digest: request.digest, at: now())
            return answer
        }
    }

    /// The whole answer that the same command got before, as JSON.
    func answered(_ caller: Caller) async throws -> String? {
        guard let request = caller.request else { return nil }
        let known = try await store.read { try $0.request(request.key, since: request.since) }
        try refuseOther(known, request, caller)
        return known?.answers[RequestScope.whole]
    }

    /// Keeps the answer to a command whose acts kept nothing themselves: it is no act of one transaction.
    func keep(_ answer: String, _ caller: Caller) async throws {
        guard let request = caller.request else { return }
        guard try await store.read({ try $0.request(request.key, since: request.since) }) == nil else { return }
        let at = now()
        try await committer.commit {
            try $0.keep(answer, of: request.key, part: RequestScope.whole, digest: request.digest, at: at)
        }
    }

    private func refuseOther(_ known: KnownRequest?, _ request: RequestScope, _ caller: Caller) throws(ErrorResponse) {
        guard let known, known.digest != request.digest else { return }
        throw ErrorResponse(code: "usage", text: RequestTexts.other(request.key.id)[caller.language])
    }

    private static func text(_ answer: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
    }
}
