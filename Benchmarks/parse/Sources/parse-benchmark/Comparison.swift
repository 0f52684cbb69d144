import CFeedXML
import FeedParsing

/// Our parser, bytes to finished items with plain text, beside libxml2's SAX2 parser with empty handlers on the same
/// bytes: in one process, taking turns.
struct Comparison {
    let feeds: [FeedFile]
    private let parser = FeedParser()

    init(feeds: [FeedFile]) { self.feeds = feeds }

    /// All feeds that libxml2 reads to their end, as one; the others cannot be compared and are named.
    func printTotal(rounds: Int) {
        Output.silenceErrors()
        let comparable = feeds.filter { yardstick($0) == 1 }
        let (ours, theirs) = measured(comparable, rounds: rounds)
        let size = Double(comparable.reduce(0) { $0 + $1.bytes.count }) / 1e6
        let items = comparable.reduce(0) { $0 + itemCount($1) }
        print("\(comparable.count) feeds, \(Output.text(size)) MB, \(items) items, \(rounds) rounds, one core")
        print("  left out, libxml2 does not read them whole:", list(feeds.filter { yardstick($0) != 1 }))
        print("  refused by FeedParser:", list(feeds.filter { (try? parser.parse($0.bytes)) == nil }))
        for (name, timing) in [("libxml2 SAX2, empty handlers", theirs), ("FeedParser, finished items", ours)] {
            let (best, median) = (Output.text(size / timing.best), Output.text(size / timing.median))
            print("  \(name): best \(best) MB/s, median \(median) MB/s")
        }
        let (best, median) = (theirs.best / ours.best, theirs.median / ours.median)
        print("  ratio: best \(Output.text(best, 3)), median \(Output.text(median, 3))")
    }

    func printEach(rounds: Int) {
        Output.silenceErrors()
        print(Row.head)
        for feed in feeds { print(row([feed], name: feed.name, rounds: rounds)) }
    }

    /// Files whose names differ in their number only are of one kind.
    func printKinds(rounds: Int) {
        Output.silenceErrors()
        print(Row.head)
        let kinds = Dictionary(grouping: feeds) { String($0.name.drop { $0.isNumber || $0 == "-" }) }
        for (kind, feeds) in kinds.sorted(by: { $0.key < $1.key }) { print(row(feeds, name: kind, rounds: rounds)) }
    }

    /// Ours only, over and over: for a profiler, or as one run of a program.
    func loop(rounds: Int) {
        var items = 0
        for _ in 0..<rounds { for feed in feeds { items += itemCount(feed) } }
        print(items)
    }
}

extension Comparison {
    private func row(_ feeds: [FeedFile], name: String, rounds: Int) -> String {
        let (ours, theirs) = measured(feeds, rounds: rounds)
        return Row(
            name: name,
            bytes: feeds.reduce(0) { $0 + $1.bytes.count },
            items: feeds.reduce(0) { $0 + itemCount($1) },
            ours: ours,
            theirs: feeds.allSatisfy { yardstick($0) == 1 } ? theirs : nil
        ).text
    }

    /// One round to warm up, then `rounds` of each, taking turns; small sets are repeated to about 2 MB a round.
    private func measured(_ feeds: [FeedFile], rounds: Int) -> (ours: Timing, theirs: Timing) {
        let again = max(1, 2_000_000 / max(feeds.reduce(0) { $0 + $1.bytes.count }, 1))
        var (ours, theirs) = (Timing(), Timing())
        for round in 0...rounds {
            let b = Timing.seconds { for _ in 0..<again { for feed in feeds { Output.use(yardstick(feed)) } } }
            let a = Timing.seconds { for _ in 0..<again { for feed in feeds { Output.use(itemCount(feed)) } } }
            guard round > 0 else { continue }
            theirs.add(b / Double(again))
            ours.add(a / Double(again))
        }
        return (ours, theirs)
    }

    private func itemCount(_ feed: FeedFile) -> Int { (try? parser.parse(feed.bytes).items.count) ?? 0 }

    private func yardstick(_ feed: FeedFile) -> Int {
        feed.bytes.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { Int(feedxml_yardstick($0, bytes.count)) } ?? 0
        }
    }

    private func list(_ feeds: [FeedFile]) -> String {
        feeds.isEmpty ? "none" : feeds.map(\.name).joined(separator: " ")
    }
}
