import Glibc
import OpinionCore
import OpinionStore

/// `stories-benchmark FOLDER ITEMS`: archives invented reports and gives them their stories, in a real database, until it
/// has so many; prints what an item costs at 10,000, 100,000 … archived items, and at the end. A database that is there
/// already is gone on with: so a large one is measured beside a small one, in the same minute.
@main
enum Main {
    static func main() async throws {
        guard CommandLine.arguments.count == 3, let items = Int(CommandLine.arguments[2]) else {
            print("usage: stories-benchmark FOLDER ITEMS")
            exit(2)
        }
        let store = try OpinionStore(folder: CommandLine.arguments[1])
        let run = Run(store: store, total: items)
        try await run.measure()
        try store.close()
    }
}

struct Run {
    let store: OpinionStore
    let total: Int
    private static let batch = 500

    func measure() async throws {
        var room = Newsroom(seed: 7, vocabulary: 60_000)
        let known = try await store.read { try $0.itemCount() }
        var marks = Set([10_000, 100_000, 300_000, 1_000_000, total]).filter { known < $0 && $0 <= total }.sorted()
        var window: [Cost] = []
        for first in stride(from: known, to: total, by: Self.batch) {
            let batch = (first..<(first + Self.batch)).map { room.report(number: $0, found: Self.time(of: $0)) }
            window.append(try await archive(batch))
            if window.count > 10 { window.removeFirst() }
            guard let mark = marks.first, first + Self.batch >= mark else { continue }
            marks.removeFirst()
            print(Self.line(mark, window))
        }
    }

    /// Some 5,500 reports a day.
    private static func time(of number: Int) -> Instant { Instant(seconds: 1_780_000_000 + Int64(number) * 16) }

    private struct Cost {
        var archiving = 0.0
        var stories = 0.0
        var joined = 0
        var whole = 0.0
    }

    private func archive(_ items: [Item]) async throws -> Cost {
        let start = Self.now()
        var cost = try await store.write { transaction in
            var cost = Cost()
            for item in items {
                let before = Self.now()
                guard case .new(let id) = try transaction.archive(item) else { continue }
                let between = Self.now()
                let given = try transaction.assignStory(to: ArchivedItem(id: id, item: item))
                cost.archiving += between - before
                cost.stories += Self.now() - between
                cost.joined += given.isNew ? 0 : 1
            }
            return cost
        }
        cost.whole = Self.now() - start
        return cost
    }

    private static func line(_ mark: Int, _ window: [Cost]) -> String {
        let items = Double(window.count * batch)
        func each(_ value: (Cost) -> Double) -> String {
            String(Int((window.reduce(0) { $0 + value($1) } / items * 1e6).rounded()))
        }
        let joined = window.reduce(0) { $0 + $1.joined } * 100 / (window.count * batch)
        return
            "\(mark) items: story \(each(\.stories)) µs, archive \(each(\.archiving)) µs, with commit \(each(\.whole)) µs"
            + " each; \(joined) % joined a story"
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
