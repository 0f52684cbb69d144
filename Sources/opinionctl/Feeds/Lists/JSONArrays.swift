import FoundationEssentials
import OpinionCore

/// The arrays of objects in an answer that is no JSON Feed: where the items of `kind: json` may be.
struct JSONArrays: Sendable {
    /// One array, with a guess at what its objects hold.
    struct Candidate: Sendable {
        let list: JSONList
        let count: Int
        /// The keys of the first object, with what stands there.
        let sample: [(key: String, value: String)]
    }

    /// The likeliest first.
    let candidates: [Candidate]

    /// nil for what is no JSON.
    init?(_ bytes: [UInt8]) {
        guard bytes.count <= Self.most, let root = try? JSONDecoder().decode(JSONShape.self, from: Data(bytes)) else {
            return nil
        }
        let found = Self.arrays(root).map(Self.candidate)
        candidates = Array(
            found.enumerated().sorted { (Self.rank($1.element), $0.offset) < (Self.rank($0.element), $1.offset) }
                .map(\.element).prefix(5)
        )
    }

    /// Larger answers are not looked through: this is advice.
    private static let most = 2 << 20

    /// Breadth first, through objects only.
    private static func arrays(_ root: JSONShape) -> [(path: String, objects: [[String: JSONShape]])] {
        var found: [(path: String, objects: [[String: JSONShape]])] = []
        var waiting = [(path: "", value: root)][...]
        while let (path, value) = waiting.popFirst(), found.count < 100 {
            switch value {
            case .object(let members):
                for key in members.keys.sorted() where waiting.count < 10_000 && !key.contains(".") {
                    if let value = members[key] { waiting.append((path.isEmpty ? key : "\(path).\(key)", value)) }
                }
            case .array(let values):
                let objects = values.compactMap { value in if case .object(let members) = value { members } else { nil }
                }
                if !objects.isEmpty { found.append((path, objects)) }
            case .text, .number, .other: break
            }
        }
        return found
    }

    private static func rank(_ candidate: Candidate) -> Int {
        let list = candidate.list
        let known = [list.title, list.link, list.date].count { !$0.isEmpty }
        return known * 1_000 + min(candidate.count, 999)
    }

    private static func candidate(_ path: String, _ objects: [[String: JSONShape]]) -> Candidate {
        let first = objects[0]
        func key(_ names: [String]) -> [String] { JSONKeys.first(names, in: first).map { [$0] } ?? [] }
        var list = JSONList(items: path, title: key(JSONKeys.title), link: key(JSONKeys.link))
        (list.date, list.summary) = (key(JSONKeys.date), key(JSONKeys.summary))
        (list.id, list.author) = (key(JSONKeys.id), key(JSONKeys.author))
        let sample = first.keys.sorted().prefix(30).compactMap { key in first[key].map { (key: key, value: $0.sample) }
        }
        return Candidate(list: list, count: objects.count, sample: sample)
    }
}

/// How APIs call the parts of an article.
private enum JSONKeys {
    static let title = ["title", "subject", "headline", "name", "doctitle", "bt"]
    static let link = ["url", "link", "href", "docpuburl", "weburl", "web_url", "pageurl", "share_url", "puburl"]
    static let date = [
        "pubdate", "publishtime", "publish_time", "publishdate", "publish_date", "pubtime", "published", "published_at",
        "docreltime", "releasetime", "date", "time", "datetime", "createtime", "create_time", "created_at", "ctime",
    ]
    static let summary = ["summary", "abstract", "description", "digest", "intro", "brief"]
    static let id = ["id", "docid", "newsid", "articleid", "guid", "uuid"]
    static let author = ["author", "source", "media", "writer"]

    /// The key of an object that is one of these names, whatever its case; the first name wins.
    static func first(_ names: [String], in object: [String: JSONShape]) -> String? {
        let keys = object.filter { $0.value.isValue }.keys.sorted()
        return names.lazy.compactMap { name in keys.first { $0.lowercased() == name } }.first
    }
}

/// JSON as far as its shape matters.
private enum JSONShape: Decodable {
    case object([String: JSONShape])
    case array([JSONShape])
    case text(String)
    case number(Double)
    case other

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let array = try? container.decode([JSONShape].self) {
            self = .array(array)
        } else if let object = try? container.decode([String: JSONShape].self) {
            self = .object(object)
        } else {
            self = .other
        }
    }

    /// What an article's part can be made of.
    var isValue: Bool {
        switch self {
        case .text, .number: true
        case .object, .array, .other: false
        }
    }

    /// The beginning of the value.
    var sample: String {
        switch self {
        case .text(let text): String(text.prefix(40))
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
        case .array(let values): "[\(values.count)]"
        case .object: "{…}"
        case .other: "null"
        }
    }
}
