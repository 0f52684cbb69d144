import OpinionCore

/// The comments `# lint: allow KIND reason`, on the line of what they allow or on lines of their own right above it.
struct LintAllows {
    fileprivate struct Allow {
        let kind: String
        let reason: String
        let position: SourcePosition
        /// The line whose findings it allows.
        let line: Int
    }

    private struct Key: Hashable {
        let file: String
        let line: Int
        let kind: String
    }

    private var allows: [Allow] = []
    private var places: [Key: [Int]] = [:]
    private var used: Set<Int> = []

    init(_ sources: [SourceText]) {
        for source in sources { read(source) }
        for (number, allow) in allows.enumerated() where allow.isValid {
            places[Key(file: allow.position.file, line: allow.line, kind: allow.kind), default: []].append(number)
        }
    }

    /// Whether a comment allows the finding.
    mutating func allow(_ finding: LintFinding) -> Bool {
        let lines = Set([finding.position.line, finding.start.line])
        let found = lines.flatMap { line in
            places[Key(file: finding.position.file, line: line, kind: finding.problem.code.rawValue)] ?? []
        }
        used.formUnion(found)
        return !found.isEmpty
    }

    /// Comments that allowed nothing so far, or that cannot.
    var idle: [LintFinding] {
        allows.enumerated().compactMap { number, allow in
            used.contains(number) ? nil : LintFinding(allow.problem, at: allow.position)
        }
    }

    private mutating func read(_ source: SourceText) {
        var pending: [Int] = []
        for number in 1...source.lineCount {
            let line = Array(source.line(number))
            let isComment = line.first { $0 != " " } == "#"
            if let (column, text) = Self.comment(line) {
                if isComment { pending.append(allows.count) }
                allows.append(Allow(text, SourcePosition(file: source.file, line: number, column: column)))
            }
            guard !isComment else { continue }
            for index in pending { allows[index] = allows[index].moved(to: number) }
            pending = []
        }
    }

    private static let mark = Array("# lint: allow".unicodeScalars)

    /// The place of the comment, and what stands behind its mark.
    private static func comment(_ line: [Unicode.Scalar]) -> (column: Int, text: String)? {
        guard line.count >= mark.count else { return nil }
        for start in 0...(line.count - mark.count)
        where line[start] == "#" && line[start...].starts(with: mark) && (start == 0 || line[start - 1] == " ") {
            return (start + 1, String(String.UnicodeScalarView(line[(start + mark.count)...])))
        }
        return nil
    }
}

extension LintAllows.Allow {
    fileprivate init(_ text: String, _ position: SourcePosition) {
        let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        kind = words.first.map(String.init) ?? ""
        reason = words.count > 1 ? String(words[1]) : ""
        (self.position, line) = (position, position.line)
    }

    private init(_ allow: Self, line: Int) {
        (kind, reason, position, self.line) = (allow.kind, allow.reason, allow.position, line)
    }

    fileprivate func moved(to line: Int) -> Self { Self(self, line: line) }

    private static var kinds: [String] { FaultCode.lint.map(\.rawValue) }

    fileprivate var isValid: Bool { Self.kinds.contains(kind) && !reason.allSatisfy(\.isWhitespace) }

    fileprivate var problem: Problem {
        guard Self.kinds.contains(kind) else {
            return .unknownAllow(kind, Self.kinds, meant: NearestName.to(kind, among: Self.kinds))
        }
        return isValid ? .idleAllow(kind) : .allowWithoutReason(kind)
    }
}
