package import OpinionCore

/// What an outbox says of its alerts against what a vendor has taken; every list is empty when both agree.
package struct Arrivals: Sendable {
    /// Ends that are none: still waiting, undelivered, dropped, held.
    package private(set) var unfinished: [String] = []
    /// Marked as sent, or told by another that was, but never taken.
    package private(set) var lost: [String] = []
    /// Taken, but of no alert that there is.
    package private(set) var unknown: [String] = []
    /// Taken for the first time after a newer alert of their incident.
    package private(set) var late: [String] = []

    /// - Parameter taken: the ids in the order in which they came, repeats included; `#1-3` without its mark, or whole.
    package init(_ entries: [OutboxEntry], taken: [String]) {
        let short = taken.map { $0.split(separator: "-").suffix(2).joined(separator: "-") }
        let byID = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
        let arrived = Set(short)
        for entry in entries {
            guard let end = Self.end(of: entry, byID) else {
                unfinished.append("\(entry.id) \(entry.state) \(entry.reason ?? "")")
                continue
            }
            if !arrived.contains(end.id.short) { lost.append("\(entry.id) \(entry.state)") }
        }
        unknown = arrived.subtracting(entries.map(\.id.short)).sorted()
        late = Self.late(short)
    }

    package var faults: [String] {
        let all = [("unfinished", unfinished), ("lost", lost), ("unknown", unknown), ("late", late)]
        return all.filter { !$0.1.isEmpty }.map { "\($0.1.count) \($0.0): \($0.1.prefix(5).joined(separator: ", "))" }
    }

    /// The alert that was sent: itself, or the one that told it.
    private static func end(of entry: OutboxEntry, _ all: [DeliveryID: OutboxEntry]) -> OutboxEntry? {
        var found: OutboxEntry? = entry
        while let one = found, one.state != .sent { found = (one.supersededBy ?? one.foldedInto).flatMap { all[$0] } }
        return found
    }

    private static func late(_ taken: [String]) -> [String] {
        var (seen, newest, late) = (Set<String>(), [Substring: Int](), [String]())
        for id in taken where seen.insert(id).inserted {
            let parts = id.split(separator: "-")
            guard parts.count == 2, parts[0] != "0", let ordinal = Int(parts[1]) else { continue }
            if ordinal < newest[parts[0], default: 0] { late.append(id) }
            newest[parts[0]] = max(newest[parts[0], default: 0], ordinal)
        }
        return late
    }
}

extension DeliveryID {
    fileprivate var short: String { "\(incident)-\(ordinal)" }
}
