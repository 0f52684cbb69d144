import Foundation
import Testing

@testable import FeedParsing

/// The folder of real feeds beside the package, when it is there.
enum RealFeeds {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/feeds")

    static var areHere: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "index.csv").path) }

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    /// File names and the number of items the index promises.
    static var index: [(name: String, items: Int)] {
        guard let text = try? String(contentsOf: folder.appending(path: "index.csv"), encoding: .utf8) else {
            return []
        }
        return text.split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            return fields.count > 3 ? Int(fields[3]).map { (String(fields[0]), $0) } : nil
        }
    }
}

@Suite(.enabled(if: RealFeeds.areHere)) struct RealFeedTests {
    @Test func everyFeedOfTheIndexHasAllItsItems() throws {
        for (name, count) in RealFeeds.index {
            let feed = try FeedParser().parse(try RealFeeds.bytes(name))
            #expect(feed.items.count == count, "\(name)")
            #expect(feed.items.allSatisfy { $0.title != nil && $0.url != nil && $0.date != nil }, "\(name)")
            #expect(!feed.wasRepaired, "\(name)")
            #expect(Set(feed.items.map(\.identity)).count == feed.items.count, "\(name)")
        }
    }

    @Test(arguments: ["gbk", "gb2312-as-gbk", "gb18030", "utf16"]) func encodingsOfOneFeedGiveTheSameItems(
        encoding: String
    ) throws {
        let original = try FeedParser().parse(try RealFeeds.bytes("zq-infzm.xml"))
        let other = try FeedParser().parse(try RealFeeds.bytes("zq-infzm.\(encoding).xml"))
        #expect(other.items == original.items)
        #expect(other.title == original.title)
    }

    @Test(arguments: ["big5", "big5hkscs"]) func traditionalEncodingsGiveTheTraditionalItems(encoding: String) throws {
        let original = try FeedParser().parse(try RealFeeds.bytes("zq-infzm.hant.xml"))
        let other = try FeedParser().parse(try RealFeeds.bytes("zq-infzm.\(encoding).xml"))
        #expect(other.items.map(\.identity) == original.items.map(\.identity))
        // Big5 has no 丨: whoever re-encoded that sample left it out.
        let lost = encoding == "big5" ? Set<Character>(["丨"]) : []
        func kept(_ text: String?) -> String? { text.map { $0.filter { !lost.contains($0) } } }
        #expect(other.items.map(\.title) == original.items.map { kept($0.title) })
        #expect(other.items.map(\.summary) == original.items.map { kept($0.summary) })
    }

    @Test func dayPrecisionOfDedeCMSIsKept() throws {
        let feed = try FeedParser(options: ParseOptions(assumedZone: AssumedZone(seconds: 28_800))).parse(
            try RealFeeds.bytes("tlink-1.xml")
        )
        #expect(feed.items.first?.datePublished == FeedDate(milliseconds: 1_258_214_400_000, precision: .day))
        #expect(feed.items.first?.tags == ["笔记本维修"])
    }
}
