import TextMatching

/// Which tests `--run` chooses. Compared folded: `重大` finds `重大` in either script, `STEEL` finds `steel`.
struct TestSelection: Sendable {
    private let pattern: [Character]
    private let isGlob: Bool

    /// - Parameter pattern: a piece of the name; with `*` or `?`, the whole of it.
    init(_ pattern: String) {
        self.pattern = Array(Folding.foldedString(pattern))
        isGlob = pattern.contains("*") || pattern.contains("?")
    }

    func takes(_ names: String...) -> Bool { names.contains { takes(Array(Folding.foldedString($0))) } }

    private func takes(_ name: [Character]) -> Bool {
        isGlob ? matches(name) : pattern.isEmpty || String(name).contains(String(pattern))
    }

    /// `*` stands for any characters, `?` for one. Goes back to the last `*` only, so it never takes longer than the
    /// product of both lengths.
    private func matches(_ name: [Character]) -> Bool {
        var (p, n) = (0, 0)
        var star: (p: Int, n: Int)?
        while n < name.count {
            if p < pattern.count, pattern[p] == "*" {
                star = (p, n)
                p += 1
            } else if p < pattern.count, pattern[p] == "?" || pattern[p] == name[n] {
                (p, n) = (p + 1, n + 1)
            } else if let last = star {
                (p, n) = (last.p + 1, last.n + 1)
                star = (last.p, n)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == "*" }
    }
}
