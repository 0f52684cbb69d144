extension StringProtocol {
    /// Without white space at both ends.
    var trimmingSpaces: String { trimmed(where: { $0.properties.isWhitespace }) }

    /// Without the characters of `set` at both ends.
    func trimmed(of set: String) -> String { trimmed(where: { set.unicodeScalars.contains($0) }) }

    private func trimmed(where isDropped: (Unicode.Scalar) -> Bool) -> String {
        let scalars = unicodeScalars
        var start = scalars.startIndex, end = scalars.endIndex
        while start < end, isDropped(scalars[start]) { start = scalars.index(after: start) }
        while end > start {
            let before = scalars.index(before: end)
            guard isDropped(scalars[before]) else { break }
            end = before
        }
        return String(self[start..<end])
    }
}
