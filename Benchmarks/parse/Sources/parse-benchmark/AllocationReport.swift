import FeedParsing
import Glibc

/// What the parser asks of the heap; needs the counting library (allocations.c) loaded before the program.
struct AllocationReport {
    let feeds: [FeedFile]
    private let parser = FeedParser()

    init(feeds: [FeedFile]) { self.feeds = feeds }

    func print() {
        guard let counters = Counters() else {
            Swift.print("  allocations: not counted, the counting library is not loaded")
            return
        }
        for feed in feeds { _ = try? parser.parse(feed.bytes) }
        var (calls, asked, items, peak) = (0, 0, 0, 0.0)
        for feed in feeds {
            let before = counters.snapshot()
            counters.resetPeak()
            items += (try? parser.parse(feed.bytes).items.count) ?? 0
            let after = counters.snapshot()
            calls += after.calls - before.calls
            asked += after.bytes - before.bytes
            peak = max(peak, Double(after.peak - before.live) / Double(feed.bytes.count))
        }
        let per = Double(max(items, 1))
        let document = Double(feeds.reduce(0) { $0 + $1.bytes.count })
        Swift.print(
            "  allocations: \(Output.text(Double(calls) / per)) an item, \(Output.text(Double(asked) / per, 0)) bytes an item",
            "(documents: \(Output.text(document / per, 0)) bytes an item); heap at its peak, beside the document,",
            "at most \(Output.text(peak)) times the document"
        )
    }
}

/// The counters of the library that was loaded before the program.
private struct Counters {
    typealias Pointer = UnsafeMutablePointer<Int>

    let calls, bytes, live, peak: Pointer

    init?() {
        func find(_ name: String) -> Pointer? { dlsym(nil, name)?.assumingMemoryBound(to: Int.self) }
        guard let calls = find("allocation_calls"), let bytes = find("allocation_bytes"),
            let live = find("allocation_live"), let peak = find("allocation_peak")
        else { return nil }
        (self.calls, self.bytes, self.live, self.peak) = (calls, bytes, live, peak)
    }

    func resetPeak() { peak.pointee = live.pointee }

    func snapshot() -> (calls: Int, bytes: Int, live: Int, peak: Int) {
        (calls.pointee, bytes.pointee, live.pointee, peak.pointee)
    }
}
