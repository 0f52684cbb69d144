import FoundationEssentials

/// JSON as channels send it: UTF-8, keys sorted, `/` and Chinese characters as they are.
enum JSONText {
    /// - Returns: an empty object for values that JSON cannot hold, which none of ours has.
    static func bytes(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { Array($0) } ?? Array("{}".utf8)
    }
}
