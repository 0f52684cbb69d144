import OpinionCore

/// Checks all targets and shows each as soon as those before it are shown.
struct CheckRun: Sendable {
    let check: FeedCheck
    /// nil when no rules were given.
    let book: RuleBook?
    let report: CheckReport

    /// How far ahead of the output work goes: finished checks are kept as the text they will be.
    private static let ahead = 256

    func run(_ targets: [CheckTarget]) async throws -> CheckTally {
        var bar = ProgressBar(width: targets.count > 1 ? ProgressBar.terminalWidth() : nil)
        var tally = CheckTally()
        try Output.bytes(report.head)
        try await OrderedTasks.run(targets, ahead: Self.ahead) { target in
            await piece(target)
        } done: { count in
            bar.show(Double(count) / Double(targets.count), "\(count)/\(targets.count)")
        } take: { piece in
            bar.clear()
            try Output.bytes((tally.total == 0 ? [] : report.separator) + piece.bytes)
            tally.add(piece.entry)
        }
        bar.clear()
        try Output.bytes(report.tail(tally))
        return tally
    }

    private func piece(_ target: CheckTarget) async -> CheckReport.Piece {
        let result = await check.run(target)
        let zone = check.zone(of: target).local
        let now = Environment.now
        return report.piece(Checked(result, book: book, zone: zone, now: now, language: check.language))
    }
}
