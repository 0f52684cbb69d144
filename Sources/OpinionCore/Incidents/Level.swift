/// The name of a level: 特別重大, 重大, 較大, 一般, or what response.yaml says.
package typealias LevelName = String

/// How loudly a level is told.
package enum Notify: String, Sendable, Codable, CaseIterable {
    /// At once, and again until someone answers.
    case page
    /// At once, and again until someone answers; reminders are not marked urgent.
    case message
    /// Told once, without escalation.
    case digest
}

extension Notify {
    /// The more insistent of the two.
    package func louder(_ other: Notify?) -> Notify {
        guard let other else { return self }
        return Self.allCases.first { $0 == self || $0 == other } ?? self
    }
}

/// One level and what it demands.
package struct Level: Sendable, Hashable, Codable {
    package let name: LevelName
    package let notify: Notify
    package let clocks: [ClockKind]
    /// Clocks that run for another time than elsewhere.
    package let lengths: [ClockKind: ClockLength]

    package init(name: LevelName, notify: Notify, clocks: [ClockKind], lengths: [ClockKind: ClockLength] = [:]) {
        (self.name, self.notify, self.clocks, self.lengths) = (name, notify, clocks, lengths)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try container.decode(LevelName.self, forKey: .name),
            notify: try container.decode(Notify.self, forKey: .notify),
            clocks: try container.decode([ClockKind].self, forKey: .clocks),
            lengths: try container.decodeIfPresent([ClockKind: ClockLength].self, forKey: .lengths) ?? [:]
        )
    }
}

/// The levels of the bureau, the highest first.
package struct LevelScale: Sendable, Hashable, Codable {
    package let levels: [Level]

    package init(_ levels: [Level]) { self.levels = levels }

    package subscript(name: LevelName) -> Level? { levels.first { $0.name == name } }
    package var names: [LevelName] { levels.map(\.name) }

    /// The higher a level, the smaller its rank; unknown names come last.
    package func rank(_ name: LevelName) -> Int { levels.firstIndex { $0.name == name } ?? levels.count }
    package func isHigher(_ one: LevelName, than other: LevelName) -> Bool { rank(one) < rank(other) }

    /// One step up; nil for the highest, and for a name that is none of them.
    package func next(above name: LevelName) -> LevelName? {
        let rank = rank(name)
        return rank > 0 && rank < levels.count ? levels[rank - 1].name : nil
    }

    /// - Precondition: `names` is not empty.
    package func highest(_ names: [LevelName]) -> LevelName {
        names.dropFirst().reduce(names[0]) { isHigher($1, than: $0) ? $1 : $0 }
    }
}
