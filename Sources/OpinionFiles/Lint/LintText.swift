import OpinionCore
import TextMatching

/// The text of one query in a file.
struct LintText {
    /// What the query is for.
    enum Role: Hashable {
        case match, place, raise
        case named(String)
    }

    let role: Role
    let query: Query
    let root: LintNode
    private let node: YAMLNode
    private let source: SourceText?

    /// nil when the text is no query, which the reader has reported.
    init?(_ node: YAMLNode, _ query: Query, as role: Role, _ faults: inout Faults) {
        guard let text = node.text(&faults), let places = try? QueryPlaces(text) else { return nil }
        var builder = LintNodeBuilder(places)
        (self.role, self.query, self.node) = (role, query, node)
        root = builder.build(query.root)
        source = faults.source(node.position.file)
    }

    var isLoose: Bool { query.isLoose }

    /// A place of the text in its file.
    func position(_ offset: Int) -> SourcePosition {
        source.map { ScalarLocator(source: $0).position(in: node, offset: offset) } ?? node.position
    }

    func finding(_ problem: Problem, at offset: Int) -> LintFinding {
        LintFinding(problem, at: position(offset), in: node.position)
    }
}
