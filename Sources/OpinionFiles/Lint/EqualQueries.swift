import OpinionCore
import TextMatching

/// Rules that ask for the same, whatever the order and the characters they are written in.
enum EqualQueries {
    private struct Key: Hashable {
        let area: String?
        let kind: Rule.Kind
        let match: String
        let place: String?
    }

    static func findings(_ book: LintBook) -> [LintFinding] {
        var first: [Key: LintRule] = [:]
        var findings: [LintFinding] = []
        for rule in book.rules {
            let text = book.texts[rule.match]
            let key = Key(
                area: rule.rule.area,
                kind: rule.rule.kind,
                match: canonical(text, book.index),
                place: rule.place.map { canonical(book.texts[$0], book.index) }
            )
            if let other = first[key] {
                let problem = Problem.equalQueries(other.rule.id, first: other.position.description)
                findings.append(text.finding(problem, at: text.root.place))
            } else {
                first[key] = rule
            }
        }
        return findings
    }

    private static func canonical(_ text: LintText, _ index: PatternIndex) -> String {
        canonical(text.query.root, index, text.isLoose)
    }

    /// The same for queries that differ in order, repetition and spelling only.
    private static func canonical(_ node: QueryNode, _ index: PatternIndex, _ isLoose: Bool) -> String {
        func inner(_ node: QueryNode) -> String { canonical(node, index, isLoose) }
        func sorted(_ nodes: [QueryNode]) -> String { Set(nodes.map(inner)).sorted().joined(separator: ",") }
        switch node {
        case .term(let term): return "\(index.number(of: term, isLoose: isLoose))"
        case .list(let list): return "$\(list.name) \(isLoose)"
        case .named(let query): return inner(query.root)
        case .field(let field, let inside): return "\(field.rawValue):(\(inner(inside)))"
        case .not(let inside): return "not(\(inner(inside)))"
        case .and(let nodes): return "and(\(sorted(nodes)))"
        case .or(let nodes): return "or(\(sorted(nodes)))"
        // Members that are told twice count twice, and the order of neighbours may matter.
        case .atLeast(let number, let nodes):
            return "atleast\(number)(\(nodes.map(inner).sorted().joined(separator: ",")))"
        case .count(let number, let inside): return "count\(number)(\(inner(inside)))"
        case .near(let proximity):
            return "near(\(proximity.operands.map(inner)) \(proximity.links.map(\.description)))"
        }
    }
}
