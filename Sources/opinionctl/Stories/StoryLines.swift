import FeedParsing
import FoundationEssentials
import OpinionCore

/// The items that `stories` reads, in the order of the file.
struct StoryLines: Sendable {
    let items: [StoryLine]
    /// The numbers of lines that are no item, from 1.
    let bad: [Int]

    init(_ bytes: [UInt8]) {
        let decoder = JSONDecoder()
        var (items, bad): ([StoryLine], [Int]) = ([], [])
        for line in LineMatcher.numbered(bytes) {
            if let item = try? decoder.decode(StoryLine.self, from: Data(line.bytes)) {
                items.append(item)
            } else {
                bad.append(line.number)
            }
        }
        (self.items, self.bad) = (items, bad)
    }

    static func told(_ count: Int, first: Int, file: String) -> Phrase {
        Phrase(
            "\(file.harmless):\(first)：有 \(count) 行不是報道，沒有輸出。每行須是有 id 的 JSON 對象。",
            "\(file.harmless):\(first)：有 \(count) 行不是报道，没有输出。每行须是有 id 的 JSON 对象。",
            "\(file.harmless):\(first): \(count) line(s) are no item and gave no output. Each must be a JSON object with an id."
        )
    }
}

/// One line of `stories`. A field that is missing, null or of another kind counts as empty.
struct StoryLine: Decodable, Sendable {
    let id: MatchInput.Identifier
    let title, summary, outlet: String
    let url: String?
    /// Nil when the line states none that can be read.
    let published: Instant?

    private enum CodingKeys: String, CodingKey {
        case id, title, summary, published, outlet, url
        case contentText = "content_text"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(MatchInput.Identifier.self, forKey: .id)
        func text(_ key: CodingKeys) -> String? { try? container.decodeIfPresent(String.self, forKey: key) }
        title = text(.title) ?? ""
        let summary = text(.summary) ?? ""
        self.summary = summary.isEmpty ? text(.contentText) ?? "" : summary
        outlet = text(.outlet) ?? ""
        url = text(.url)
        published = text(.published).flatMap { Self.dates.parse($0) }.map { Instant(milliseconds: $0.milliseconds) }
    }

    private static let dates = DateParser(zone: AssumedZone(seconds: 8 * 3_600))
}
