import OpinionCore
import OpinionStore

// A queue that is longer than the vendor allows: ordinary alerts of incidents become one summary.

extension Outbox {
    /// Folds what waits on the channel, and an earlier summary that still waits, into one.
    func fold(_ channel: String, _ transaction: StoreTransaction) throws {
        let waiting = try transaction.view.foldable(on: channel)
        let entries = (waiting.earlier + waiting.fresh).sorted { $0.alert.made < $1.alert.made }
        guard let first = entries.first else { return }
        let cause = HeldCause(from: first.alert.made, until: desk.now())
        let alert = try desk.summary(of: entries, by: HolderName.rate, cause, made: desk.now(), transaction)
        let fallback = entries.flatMap(\.fallback).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let told = try transaction.enqueue(alert, channel: channel, fallback: fallback)
        try transaction.fold(entries.map(\.id) + waiting.summaries, into: told.id)
        try desk.log(
            "alert.folded",
            [
                "channel": .text(channel), "summary": .text(told.id.description),
                "folded": .number(Int64(entries.count)),
            ],
            transaction
        )
    }
}
