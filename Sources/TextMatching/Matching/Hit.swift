/// One occurrence of a term, in original scalar offsets.
struct Hit: Hashable {
    /// The term's index in its `TermIndex`.
    let term: Int32
    /// `Part.index`.
    let part: UInt8
    /// The tag's index when the part is `tag`.
    let tag: UInt32
    let start: UInt32
    let end: UInt32

    /// The order of evidence, whatever the term.
    static func inReadingOrder(_ a: Hit, _ b: Hit) -> Bool {
        (a.part, a.tag, a.start, a.end) < (b.part, b.tag, b.start, b.end)
    }

    /// Whether two hits cover the same text.
    func covers(_ other: Hit) -> Bool {
        part == other.part && tag == other.tag && start == other.start && end == other.end
    }
}
