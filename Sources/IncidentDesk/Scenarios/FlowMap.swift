/// A map of YAML on one line, fit to be copied into a scenario.
struct FlowMap {
    private var entries: [String] = []

    var text: String { "{" + entries.joined(separator: ", ") + "}" }

    func adding(_ key: String, _ value: String?) -> FlowMap { adding(key, written: value.map(Self.scalar)) }
    func adding(_ key: String, _ value: Int?) -> FlowMap { adding(key, written: value.map(String.init)) }
    func adding(_ key: String, _ value: Bool?) -> FlowMap { adding(key, written: value.map(String.init)) }

    func adding(_ key: String, _ values: [String]?) -> FlowMap {
        adding(key, written: values.map { "[" + $0.map(Self.scalar).joined(separator: ", ") + "]" })
    }

    /// A map inside the map, its values as they are written.
    func adding(_ key: String, map entries: [(String, String)]?) -> FlowMap {
        adding(key, written: entries.map { "{" + $0.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + "}" })
    }

    /// One value as itself, several as a list.
    func adding(_ key: String, oneOrMore values: [String]?) -> FlowMap {
        values?.count == 1 ? adding(key, values?.first) : adding(key, values)
    }

    private func adding(_ key: String, written: String?) -> FlowMap {
        guard let written else { return self }
        var map = self
        map.entries.append("\(key): \(written)")
        return map
    }

    private static let special: Set<Character> = [
        ",", "[", "]", "{", "}", "#", "\"", "'", "&", "*", "!", "|", ">", "@", "`", "?", ":", "\\",
    ]

    private static let nulls: Set<String> = ["", "~", "null", "Null", "NULL"]

    /// Plain where YAML reads it back as it is, else in single quotes.
    private static func scalar(_ text: String) -> String {
        let isTime = text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ":") }
        let hasEdge = text.hasPrefix(" ") || text.hasSuffix(" ") || text.hasPrefix("- ") || text.hasPrefix("%")
        let isPlain = isTime || !hasEdge && !text.contains(where: special.contains)
        return isPlain && !nulls.contains(text) ? text : "'" + text.replacing("'", with: "''") + "'"
    }
}
