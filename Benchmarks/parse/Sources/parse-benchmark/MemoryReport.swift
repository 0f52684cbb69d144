import FeedParsing
import Glibc

/// The most memory a fresh process needed for one document: VmHWM of proc(5).
enum MemoryReport {
    static func print(path: String) {
        // What the runtime itself takes is paid before the document comes.
        _ = try? FeedParser().parse(Array("<rss><channel><title>x</title></channel></rss>".utf8))
        let before = highWater()
        let bytes = FeedFile.read(path)
        let feed = try? FeedParser().parse(bytes)
        let peak = highWater() - before
        let times = Double(peak) / Double(max(bytes.count, 1))
        Swift.print(
            "  memory: a document of \(Output.text(Double(bytes.count) / 1e6)) MB, \(feed?.items.count ?? 0) items:",
            "\(Output.text(Double(peak) / 1e6)) MB at the peak with document and finished feed,",
            "\(Output.text(times, 2)) times the document"
        )
    }

    private static func highWater() -> Int {
        let status = String(decoding: FeedFile.stream("/proc/self/status"), as: UTF8.self)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return 1024 * (line?.split(whereSeparator: { " \t".contains($0) }).dropFirst().first.flatMap { Int($0) } ?? 0)
    }
}
