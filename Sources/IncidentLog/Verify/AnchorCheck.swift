/// Compares a log with one number and hash that were kept elsewhere.
struct AnchorCheck: Sendable {
    let anchor: LogHead
    private var found: Bool
    private var differs: LogFault.Place?

    init(_ anchor: LogHead) {
        self.anchor = anchor
        found = anchor == .empty
    }

    /// Looks at a record.
    mutating func take(_ line: ReadLine, at place: LogFault.Place) {
        guard case .record(let link, _) = line, link.seq == anchor.seq else { return }
        if link.hash == anchor.hash { found = true } else { differs = place }
    }

    /// The fault, if the log does not hold the anchored record.
    func fault(head: LogHead, last: LogFault.Place?) -> LogFault? {
        if found { return nil }
        if anchor.seq > head.seq { return LogFault(.truncated, at: last, seq: anchor.seq) }
        return LogFault(.anchor, at: differs, seq: anchor.seq)
    }
}
