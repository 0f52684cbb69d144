import OpinionCore
import TextMatching

/// A list of terms as it stands in its file.
struct LintList {
    let name: String
    let position: SourcePosition
    let entries: [Entry]

    /// One line of a list.
    struct Entry {
        let content: TermListEntry
        let text: String
        fileprivate let node: YAMLNode
        fileprivate let source: SourceText?

        func finding(_ problem: Problem, at offset: Int = 0) -> LintFinding {
            let place = offset == 0 ? nil : source.map { ScalarLocator(source: $0).position(in: node, offset: offset) }
            return LintFinding(problem, at: place ?? node.position)
        }

        var position: SourcePosition { node.position }
    }

    init(_ name: String, _ entry: TermsFile.Entry, _ faults: Faults) {
        self.name = name
        position = entry.key
        entries = zip(entry.nodes, entry.texts).compactMap { node, text in
            guard let content = try? TermListEntry(parsing: text) else { return nil }
            return Entry(content: content, text: text, node: node, source: faults.source(node.position.file))
        }
    }
}
