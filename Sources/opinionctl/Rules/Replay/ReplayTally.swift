import OpinionCore

/// What rules would have matched beside what did fire: counts per rule and day, and a few examples. It grows with rules
/// and days, never with items.
struct ReplayTally: Sendable {
    /// Pairs of rule and item.
    struct Count: Sendable, Hashable {
        var would = 0
        var did = 0
        /// Would fire now, and did not.
        var new = 0
        /// Did fire, and would not now.
        var vanished = 0
    }

    /// An item for which the answer differs.
    struct Example: Sendable, Hashable {
        let id: Int64
        let found: Instant
        let outlet: String
        let title: String
        let url: String?
        let words: [String]
    }

    struct RuleLine: Sendable {
        var count = Count()
        var days: [String: Count] = [:]
        var new: [Example] = []
        var vanished: [Example] = []
    }

    private(set) var items = 0
    private(set) var total = Count()
    private(set) var rules: [RuleID: RuleLine] = [:]
    /// Items of feeds that nobody knows any more: they count as not local.
    private(set) var unknownFeeds: [FeedID: Int] = [:]

    private let examples: Int
    private let zone: LocalZone

    /// - Parameter examples: how many are kept per rule, of new hits and of vanished ones each.
    init(examples: Int, zone: LocalZone) {
        self.examples = examples
        self.zone = zone
    }

    mutating func add(_ entry: ArchivedEntry, _ matches: [Match]) {
        items += 1
        if entry.isLocal == nil { unknownFeeds[entry.archived.item.feed, default: 0] += 1 }
        guard !matches.isEmpty || !entry.fired.isEmpty else { return }
        let day = zone.civil(entry.archived.item.found).date
        let did = Set(entry.fired.map(\.rule))
        let would = Set(matches.map(\.rule))
        for match in matches { count(match.rule, day, would: true, did: did.contains(match.rule)) }
        for fired in entry.fired where !would.contains(fired.rule) { count(fired.rule, day, would: false, did: true) }
        for match in matches where !did.contains(match.rule) { keep(entry, match.rule, \.new, match.words) }
        for fired in entry.fired where !would.contains(fired.rule) {
            keep(entry, fired.rule, \.vanished, fired.words)
        }
    }

    private mutating func count(_ rule: RuleID, _ day: String, would: Bool, did: Bool) {
        total.add(would: would, did: did)
        rules[rule, default: RuleLine()].count.add(would: would, did: did)
        rules[rule, default: RuleLine()].days[day, default: Count()].add(would: would, did: did)
    }

    private mutating func keep(
        _ entry: ArchivedEntry,
        _ rule: RuleID,
        _ list: WritableKeyPath<RuleLine, [Example]>,
        _ words: @autoclosure () -> [String]
    ) {
        guard rules[rule, default: RuleLine()][keyPath: list].count < examples else { return }
        let item = entry.archived.item
        let example = Example(
            id: entry.archived.id,
            found: item.found,
            outlet: item.outlet,
            title: item.title,
            url: item.url,
            words: words()
        )
        rules[rule, default: RuleLine()][keyPath: list].append(example)
    }
}

extension ReplayTally.Count {
    mutating func add(would: Bool, did: Bool) {
        if would { self.would += 1 }
        if did { self.did += 1 }
        if would, !did { new += 1 }
        if did, !would { vanished += 1 }
    }

    var isDifferent: Bool { new > 0 || vanished > 0 }
}
