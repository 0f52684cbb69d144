import Foundation
import LoopbackServer
import Synchronization

/// The platform that takes alerts: answers as scripted, then with 200 for ever, and remembers what came when.
final class Receiver: Sendable {
    /// One attempt to deliver an alert.
    struct Arrival: Sendable {
        let id: String
        let type: String
        let incident: Int?
        let body: JSON
        let at: ContinuousClock.Instant
        /// Whether it was answered with 200.
        let isTaken: Bool
    }

    enum Answer: Sendable {
        case taken, failing, closing
        /// Nothing until the gate opens, and then the end of the connection.
        case silent(LoopbackGate)
    }

    fileprivate struct State {
        var script: [Answer] = []
        var arrivals: [Arrival] = []
    }

    fileprivate final class Box: Sendable {
        let state = Mutex(State())
    }

    let server: LoopbackServer
    private let box: Box

    init(script: [Answer] = []) throws {
        let box = Box()
        box.state.withLock { $0.script = script }
        self.box = box
        server = try LoopbackServer { request in box.take(request).response }
    }

    var arrivals: [Arrival] { box.state.withLock { $0.arrivals } }

    func arrivals(of type: String, incident: Int? = nil) -> [Arrival] {
        arrivals.filter { $0.type == type && (incident == nil || $0.incident == incident) }
    }

    /// Waits for an alert that was answered with 200.
    @discardableResult
    func taken(_ type: String, incident: Int, within time: Duration = .seconds(240)) async throws -> Arrival {
        try await eventually("\(type) of #\(incident) arrives", within: time) {
            arrivals(of: type, incident: incident).first(where: \.isTaken)
        }
    }
}

extension Receiver.Box {
    fileprivate func take(_ request: LoopbackRequest) -> Receiver.Answer {
        let body = (try? JSON(parsing: String(decoding: request.body, as: UTF8.self))) ?? .null
        return state.withLock { state in
            let answer = state.script.isEmpty ? .taken : state.script.removeFirst()
            state.arrivals.append(
                Receiver.Arrival(
                    id: request.header("webhook-id") ?? "",
                    type: body.type.string ?? "",
                    incident: body.data.incident.number.int,
                    body: body,
                    at: .now,
                    isTaken: answer.isTaken
                )
            )
            return answer
        }
    }
}

extension Receiver.Answer {
    fileprivate var isTaken: Bool {
        if case .taken = self { return true }
        return false
    }

    fileprivate var response: LoopbackResponse {
        switch self {
        case .taken: .text("ok")
        case .failing: .text("no", status: 500)
        case .closing: LoopbackResponse(delivery: .closed)
        case .silent(let gate): LoopbackResponse(delivery: .closed, after: gate)
        }
    }
}
