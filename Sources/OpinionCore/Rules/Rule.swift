package import TextMatching

/// The id of a rule; unique over all files.
package typealias RuleID = String

/// A named query over an item, with what follows when it holds.
package struct Rule: Sendable, Hashable {
    /// What a match leads to.
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// Opens an incident.
        case risk
        /// Coverage of the area, for digest and archive.
        case topic
    }

    package let id: RuleID
    package let title: String
    /// A row of the bureau's plan; nil for rules that cross the areas.
    package let area: String?
    package let department: String
    package let match: Query
    /// A separate filter: the item must satisfy it, unless its feed is local.
    package let place: Query?
    package let level: LevelName
    /// 突發事件: runs the 5 h and 24 h clocks whatever its level.
    package let isSudden: Bool
    package let kind: Kind
    package let concern: Concern?
    package var raises: [Raise]
    package let tests: [RuleTest]
    package let position: SourcePosition

    package init(
        id: RuleID,
        title: String,
        area: String?,
        department: String,
        match: Query,
        place: Query?,
        level: LevelName,
        isSudden: Bool = false,
        kind: Kind = .risk,
        concern: Concern? = nil,
        raises: [Raise] = [],
        tests: [RuleTest] = [],
        position: SourcePosition
    ) {
        (self.id, self.title, self.area, self.department) = (id, title, area, department)
        (self.match, self.place, self.level, self.isSudden) = (match, place, level, isSudden)
        (self.kind, self.concern, self.raises, self.tests) = (kind, concern, raises, tests)
        self.position = position
    }
}

/// The three concerns that make a 政務輿情 (the bureau's plan, section 五).
package enum Concern: String, Sendable, Codable, CaseIterable {
    case majorPolicy = "重大政策"
    case credibility = "公信力"
    case morality = "道德底線"
}

/// A condition that lifts an incident to a higher level.
package struct Raise: Sendable, Hashable {
    package enum Condition: Sendable, Hashable {
        /// A query over the item.
        case when(Query)
        /// At least this many outlets within the time; only those of `tiers` count when some are named.
        case outlets(Int, of: [String], within: TimeSpan)
        /// Figures of dead, injured or loss that the item's text gives.
        case figures(CasualtyThreshold)
    }

    package let to: LevelName
    package let condition: Condition

    package init(to: LevelName, condition: Condition) {
        self.to = to
        self.condition = condition
    }
}

/// A claim about a rule that stands beside it: this text is a hit, or is not.
package struct RuleTest: Sendable, Hashable {
    /// The title of the report.
    package let text: String
    package let summary: String
    package let isHit: Bool
    /// The level that the hit must have; nil when any will do.
    package let level: LevelName?
    package let position: SourcePosition

    package init(text: String, summary: String = "", isHit: Bool, level: LevelName? = nil, position: SourcePosition) {
        (self.text, self.summary, self.isHit, self.level) = (text, summary, isHit, level)
        self.position = position
    }
}

/// A place in a file that people edit; line and column count from 1.
package struct SourcePosition: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let file: String
    package let line: Int
    package let column: Int

    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    package var description: String { "\(file):\(line):\(column)" }

    package static func < (one: SourcePosition, other: SourcePosition) -> Bool {
        (one.file, one.line, one.column) < (other.file, other.line, other.column)
    }
}
