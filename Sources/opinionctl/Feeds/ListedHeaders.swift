import FeedParsing

/// Headers as `{"name": "value"}`, `{"name": ["value"]}`, or a list of pairs; values that are no text are left out.
struct ListedHeaders: Decodable {
    let headers: [ParseHints.Header]

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let map = try? container.decode([String: Values].self) {
            headers = map.sorted { $0.key < $1.key }
                .flatMap { name, values in values.texts.map { .init(name: name, value: $0) } }
        } else {
            headers = try container.decode([Values].self).map(\.texts).filter { $0.count == 2 }
                .map { .init(name: $0[0], value: $0[1]) }
        }
    }

    private struct Values: Decodable {
        let texts: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            texts =
                if let text = try? container.decode(String.self) { [text] } else {
                    (try? container.decode([String].self)) ?? []
                }
        }
    }
}
