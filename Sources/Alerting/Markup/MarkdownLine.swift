/// Lines in the markdown that robots' apps understand; in text from outside nothing means anything.
enum MarkdownLine {
    /// - Parameter hit: what stands around a word that a rule has found.
    static func text(_ line: Line, hit: (before: String, after: String) = ("**", "**")) -> String {
        line.runs.map { run in
            switch run {
            case .own(let text): text
            case .outside(let text): escape(text)
            case .hit(let text): hit.before + escape(text) + hit.after
            case .link(let text, let url): "[\(escape(text))](\(url))"
            }
        }.joined()
    }

    private static func escape(_ text: String) -> String { FullWidth.escape(text, FullWidth.markdown) }
}
