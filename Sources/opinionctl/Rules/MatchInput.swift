import FoundationEssentials
import TextMatching

/// One line that `rules match` reads; a field that is missing or null counts as empty.
struct MatchInput: Decodable {
    /// The id as JSON, so that a number comes back as a number.
    let id: Identifier
    let document: Document

    /// An id of either kind.
    enum Identifier: Equatable, Decodable {
        case text(String)
        case number(Int64)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int64.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }
    }

    private enum CodingKeys: String, CodingKey {
        case id, title, summary, url, outlet, tier
        case contentText = "content_text"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(Identifier.self, forKey: .id)
        func text(_ key: CodingKeys) throws -> String { try container.decodeIfPresent(String.self, forKey: key) ?? "" }
        document = Document(
            title: try text(.title),
            summary: try text(.summary),
            contentText: try text(.contentText),
            outlet: try text(.outlet),
            tier: try text(.tier)
        )
    }

    init?(line: some Collection<UInt8>, decoder: JSONDecoder) {
        guard let input = try? decoder.decode(MatchInput.self, from: Data(line)) else { return nil }
        self = input
    }
}
