/// One act or happening for the incident log and the incident's timeline, before it has a place in the chain.
package struct LogEvent: Sendable, Hashable {
    package let at: Instant
    package let actor: Actor
    /// `incident.opened`, `ack`, `alert.sent` …
    package let name: String
    package let incident: IncidentNumber?
    package let data: LogData

    package init(at: Instant, actor: Actor, name: String, incident: IncidentNumber? = nil, data: LogData = [:]) {
        (self.at, self.actor, self.name, self.incident, self.data) = (at, actor, name, incident, data)
    }
}

/// The details of a log event.
package typealias LogData = [String: LogValue]

/// A detail of a log event: no fractions, so that its canonical form is one.
package indirect enum LogValue: Sendable, Hashable, Codable {
    case text(String)
    case number(Int64)
    case flag(Bool)
    case list([LogValue])
    case map([String: LogValue])
    case none

    package static func instant(_ instant: Instant?) -> LogValue { instant.map { .text($0.description) } ?? .none }
    package static func optional(_ text: String?) -> LogValue { text.map { .text($0) } ?? .none }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .none
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Int64.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([LogValue].self) {
            self = .list(list)
        } else {
            self = .map(try container.decode([String: LogValue].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .list(let list): try container.encode(list)
        case .map(let map): try container.encode(map)
        case .none: try container.encodeNil()
        }
    }
}

extension LogValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int64) { self = .number(value) }
    package init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension Actor {
    /// The program itself.
    package static func daemon(uid: Int) -> Actor { Actor(uid: uid, user: "opiniond", via: "daemon") }
}
