/// The risk rules of one area that hold for one item: what an incident opens on.
package struct AreaHit: Sendable, Hashable {
    package let area: String?
    package let department: String
    /// The rule of the highest level, the first of the files among equals.
    package let rule: RuleID
    package let ruleTitle: String
    package let level: LevelName
    package let isSudden: Bool
    package let concern: Concern?
    package let matches: [Match]

    /// Incidents are joined within this: the area, or the department for rules of no area.
    package var desk: String { area ?? "@" + department }
    package var words: [String] {
        var seen = Set<String>()
        return matches.flatMap(\.words).filter { seen.insert($0).inserted }
    }

    /// Groups an item's risk matches by area; topic matches open nothing. Rules of no area (突發事件 that any area may
    /// suffer) join the area of the highest level where there is one: one happening pages once.
    package static func group(_ matches: [Match], levels: LevelScale) -> [AreaHit] {
        let risks = matches.filter { $0.kind == .risk }
        let ofAreas = grouped(risks.filter { $0.area != nil }, levels: levels)
        let ofNone = risks.filter { $0.area == nil }
        guard let main = ofAreas.min(by: { levels.rank($0.level) < levels.rank($1.level) }) else {
            return grouped(ofNone, levels: levels)
        }
        return ofAreas.map { $0.desk == main.desk ? $0.taking(ofNone, levels: levels) : $0 }
    }

    private static func grouped(_ matches: [Match], levels: LevelScale) -> [AreaHit] {
        var order: [String] = []
        var groups: [String: [Match]] = [:]
        for match in matches {
            let desk = match.area ?? "@" + match.department
            if groups[desk] == nil { order.append(desk) }
            groups[desk, default: []].append(match)
        }
        return order.compactMap { groups[$0] }.map { AreaHit(of: $0, levels: levels) }
    }

    /// The same hit with what rules of no area see in it: their level and suddenness count, the area stays.
    private func taking(_ others: [Match], levels: LevelScale) -> AreaHit {
        let higher = others.filter { levels.isHigher($0.level, than: level) }
            .min { levels.rank($0.level) < levels.rank($1.level) }
        return AreaHit(
            area: area,
            department: department,
            rule: higher?.rule ?? rule,
            ruleTitle: higher?.ruleTitle ?? ruleTitle,
            level: higher?.level ?? level,
            isSudden: isSudden || others.contains(where: \.isSudden),
            concern: concern ?? others.lazy.compactMap(\.concern).first,
            matches: matches + others
        )
    }

    /// The same hit, of this level and suddenness where they say more.
    package func atLeast(_ other: LevelName, isSudden: Bool, levels: LevelScale) -> AreaHit {
        AreaHit(
            area: area,
            department: department,
            rule: rule,
            ruleTitle: ruleTitle,
            level: levels.isHigher(other, than: level) ? other : level,
            isSudden: self.isSudden || isSudden,
            concern: concern,
            matches: matches
        )
    }

    private init(
        area: String?,
        department: String,
        rule: RuleID,
        ruleTitle: String,
        level: LevelName,
        isSudden: Bool,
        concern: Concern?,
        matches: [Match]
    ) {
        (self.area, self.department, self.rule, self.ruleTitle) = (area, department, rule, ruleTitle)
        (self.level, self.isSudden, self.concern, self.matches) = (level, isSudden, concern, matches)
    }

    /// - Precondition: `matches` is not empty and of one area.
    private init(of matches: [Match], levels: LevelScale) {
        let top = matches.dropFirst().reduce(matches[0]) { levels.isHigher($1.level, than: $0.level) ? $1 : $0 }
        (area, department, rule, ruleTitle) = (top.area, top.department, top.rule, top.ruleTitle)
        (level, concern) = (top.level, top.concern ?? matches.lazy.compactMap(\.concern).first)
        isSudden = matches.contains(where: \.isSudden)
        self.matches = matches
    }
}
