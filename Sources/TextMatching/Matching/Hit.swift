/// One place where a term stands, in offsets of a folded text.
struct Hit {
    /// The term's number in its `TermIndex`.
    let term: Int32
    /// The text's index in its `DocumentScan`.
    let text: UInt32
    let start: UInt32
    let end: UInt32

    /// The order of reading, whatever the term.
    static func inReadingOrder(_ a: Hit, _ b: Hit) -> Bool {
        (a.text, a.start, a.end) < (b.text, b.start, b.end)
    }
}
