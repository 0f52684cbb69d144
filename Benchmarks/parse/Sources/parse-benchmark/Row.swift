/// One line of the table of files.
struct Row {
    static let head = "      KB   items  libxml2 MB/s   ours MB/s   ratio  feed (best of the rounds)"

    let name: String
    let bytes, items: Int
    let ours: Timing
    /// Nil when libxml2 does not read it whole.
    let theirs: Timing?

    var text: String {
        let size = Double(bytes) / 1e6
        let columns = [
            Output.text(size * 1000, 0, 8), Output.text(Double(items), 0, 8),
            theirs.map { Output.text(size / $0.best, 1, 14) } ?? "             –", Output.text(size / ours.best, 1, 12),
            theirs.map { Output.text($0.best / ours.best, 2, 8) } ?? "       –",
        ]
        return columns.joined() + "  " + name
    }
}
