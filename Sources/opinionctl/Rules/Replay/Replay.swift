import OpinionCore
import TextMatching

/// Runs rules over a period of the archive, page by page.
struct Replay: Sendable {
    let source: ArchiveSource
    let book: RuleBook
    let anyPlace: Bool
    let period: Range<Instant>

    /// - Parameter step: told after every page how far it is, and how many items were read.
    func run(
        _ tally: ReplayTally,
        step: (_ fraction: Double, _ items: Int) -> Void
    ) async throws -> ReplayTally {
        var tally = tally
        var cursor = ArchiveCursor(since: period.lowerBound)
        while true {
            let page = try await source.page(after: cursor, until: period.upperBound)
            guard let last = page.last else { return tally }
            try await OrderedWork.run(page, batch: 64, matched) { results in
                for (entry, matches) in results { tally.add(entry, matches) }
            }
            cursor = last.cursor
            step(fraction(cursor.found), tally.items)
        }
    }

    @Sendable private func matched(_ entries: ArraySlice<ArchivedEntry>) -> [(ArchivedEntry, [Match])] {
        entries.map { entry in
            let document = Document(entry.archived.item)
            return (entry, book.matches(document, isLocal: entry.isLocal ?? false, anyPlace: anyPlace))
        }
    }

    private func fraction(_ found: Instant) -> Double {
        let whole = period.upperBound - period.lowerBound
        return Double((found - period.lowerBound).milliseconds) / Double(max(whole.milliseconds, 1))
    }
}

/// What a replay found, with what its report needs.
struct ReplayReport: Sendable {
    let tally: ReplayTally
    let rules: [Rule]
    let period: Range<Instant>
    let anyPlace: Bool

    /// Every rule of the folder and every other that fired, the greatest difference first.
    var lines: [(id: RuleID, title: String?, line: ReplayTally.RuleLine)] {
        let titles = Dictionary(rules.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        return Set(tally.rules.keys).union(titles.keys).map { id in
            (id, titles[id], tally.rules[id] ?? ReplayTally.RuleLine())
        }.sorted { one, other in
            let (first, second) = (one.line.count, other.line.count)
            return (second.new + second.vanished, second.would, one.id) < (
                first.new + first.vanished, first.would, other.id
            )
        }
    }

    /// True when whether a feed is local may have changed the answer.
    var isPlaceUnsure: Bool {
        !anyPlace && !tally.unknownFeeds.isEmpty && rules.contains { $0.place != nil }
    }
}
