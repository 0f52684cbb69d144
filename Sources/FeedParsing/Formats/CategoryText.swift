/// Reads tags from attributes and comma lists.
enum CategoryText {
    /// One line without control characters; nil when empty.
    static func tag(_ text: String?) -> String? {
        guard let text else { return nil }
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { HTMLText.text($0, .plain, isSingleLine: true) }
    }

    /// The parts of a list that is separated by commas, Chinese ones too.
    static func list(_ text: String?) -> [String] {
        (text ?? "").split { ",，、;；".contains($0) }.compactMap { tag(String($0)) }
    }
}
