/// An archived item with what the archive remembers of the day it came.
package struct ArchivedEntry: Sendable, Hashable {
    package let archived: ArchivedItem
    /// Whether its feed is an outlet of the place itself; nil when nobody knows that feed any more.
    package let isLocal: Bool?
    /// The rules that held for it, by id.
    package let fired: [FiredRule]

    package init(archived: ArchivedItem, isLocal: Bool?, fired: [FiredRule]) {
        (self.archived, self.isLocal, self.fired) = (archived, isLocal, fired)
    }

    /// Where reading goes on behind this entry.
    package var cursor: ArchiveCursor { ArchiveCursor(found: archived.item.found, id: archived.id) }
}

/// A rule that held for an item, with the words that it found.
package struct FiredRule: Sendable, Hashable, Codable {
    package let rule: RuleID
    package let words: [String]

    package init(rule: RuleID, words: [String]) {
        self.rule = rule
        self.words = words
    }
}

/// A place in the archive, which is read in the order in which items were found. Written `1787882400000.12`.
package struct ArchiveCursor: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let found: Instant
    package let id: Int64

    package init(found: Instant, id: Int64) {
        self.found = found
        self.id = id
    }

    /// Before every item that was found at `since` or later.
    package init(since: Instant) { self.init(found: since, id: -1) }

    /// Reads the written form; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let found = Int64(parts[0]), let id = Int64(parts[1]) else { return nil }
        self.init(found: Instant(milliseconds: found), id: id)
    }

    package var description: String { "\(found.milliseconds).\(id)" }

    package static func < (one: ArchiveCursor, other: ArchiveCursor) -> Bool {
        (one.found, one.id) < (other.found, other.id)
    }
}
