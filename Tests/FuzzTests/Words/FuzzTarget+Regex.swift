@testable import TextMatching

extension FuzzTarget {
    static func regexFault(_ bytes: [UInt8]) -> String? {
        let lines = lines(bytes, atMost: 2)
        guard lines.count == 2, lines[0].unicodeScalars.count <= RegexCheck.longest else { return nil }
        let pattern = RegexPattern(lines[0])
        let count = lines[0].unicodeScalars.count
        if pattern.scalars.indices.contains(where: { !(0..<count).contains(pattern.origin(of: $0)) }) {
            return "a place outside the pattern"
        }
        let promised = RegexLiterals.required(pattern.scalars)
        switch Regex.compile(pattern) {
        case .failure(let fault): return fault.message.isEmpty ? "refused without a cause" : nil
        case .success(let regex): return matchFault(regex, promised, Folding.fold(lines[1]).scalars)
        }
    }

    /// Matches are in order and inside, and the text holds a promised literal; else it would not have been looked at.
    private static func matchFault(_ regex: Regex, _ promised: [[UInt32]]?, _ text: [UInt32]) -> String? {
        let ranges = text.withUnsafeBufferPointer { regex.matches(in: $0, limit: 1_000) }.places
        if ranges.contains(where: { $0.isEmpty || $0.lowerBound < 0 || $0.upperBound > text.count }) {
            return "a match outside the text"
        }
        // \K in a look-behind may let matches begin before the end of the last.
        guard let promised, !ranges.isEmpty else { return nil }
        let isAnnounced = promised.contains { text.firstRange(of: $0) != nil }
        return isAnnounced ? nil : "a match without any of \(promised.map(\.text))"
    }
}
