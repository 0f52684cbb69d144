import Foundation
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

/// A request that the webhook's receiver got.
struct Alarm: Decodable, Sendable {
    struct Body: Decodable, Sendable {
        let delivery: String
        let incident: IncidentView?
        let command: String?
        let text: String
    }

    let type: AlertType
    let data: Body
}

extension House {
    /// Every request at the webhook, whether accepted or not.
    func received() throws -> [Alarm] {
        try web.requests("/hook").map { try JSONDecoder().decode(Alarm.self, from: Data($0.body)) }
    }

    func types() throws -> [AlertType] { try received().map(\.type) }

    /// The whole outbox, the oldest first.
    func outbox() async throws -> [OutboxEntry] {
        try await store.read { try $0.deliveries(limit: 10_000) }.reversed()
    }

    func incident(_ number: Int = 1) async throws -> Incident {
        try #require(try await store.read { try $0.incident(number) })
    }

    func incidentCount() async throws -> Int {
        try await store.read { try $0.incidents(states: IncidentState.allCases).count }
    }

    /// What was queued, one line each: minutes since the start, type, and clock and moment or addressee.
    func told() async throws -> [String] { try await outbox().map(\.alert.line) }

    /// The moments of one clock, as `MINUTE KEY`; of one incident, or of all.
    func moments(_ kind: ClockKind, of number: Int? = nil) async throws -> [String] {
        try await outbox().filter { number == nil || $0.alert.incident?.number == number }.compactMap { entry in
            guard case .reminder(kind, let key, _, _) = entry.alert.reason else { return nil }
            return "\(entry.alert.minute) \(key)"
        }
    }

    /// Who was told to answer because nobody had, as `MINUTE ROLE`.
    func escalations() async throws -> [String] {
        try await outbox().filter { $0.alert.type == .escalated }.map {
            "\($0.alert.minute) \($0.alert.role?.rawValue ?? "-")"
        }
    }
}

extension Alert {
    var minute: Int64 { (made - start).seconds / 60 }

    var line: String {
        if case .reminder(let kind, let key, _, _) = reason {
            return "\(minute) \(type.rawValue) \(kind.rawValue) \(key)"
        }
        return "\(minute) \(type.rawValue) \(role?.rawValue ?? "-")"
    }
}
