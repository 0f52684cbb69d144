import OpinionCore
import TextMatching

/// Terms of an OR or a list that add nothing to the others.
enum CoveredTerms {
    static func findings(_ book: LintBook) -> [LintFinding] {
        book.texts.flatMap { text -> [LintFinding] in
            let isCounted = if case .named(let name) = text.role { book.usage.isCounted(name) } else { false }
            var search = CoveredAlternatives(text: text, index: book.index)
            search.visit(text.root, QueryField.textParts, isCounted: isCounted)
            return search.findings
        } + book.lists.flatMap { findings($0, book) }
    }

    private static func findings(_ list: LintList, _ book: LintBook) -> [LintFinding] {
        let isCounted = book.usage.isCounted(list.name)
        var terms = TermGroup(book.index)
        for (number, entry) in list.entries.enumerated() {
            switch entry.content {
            case .term(let term): terms.add(term, QueryField.textParts, "\(term)", member: number)
            case .list(let name, _):
                for term in book.names[name]?.terms ?? [] {
                    terms.add(term, QueryField.textParts, "\(term)", from: name)
                }
            }
        }
        return terms.superfluous(isCounted: isCounted).map { superfluous in
            let first = superfluous.first.map { list.entries[$0].position.description }
            return list.entries[superfluous.member].finding(superfluous.problem(first: first))
        }
    }
}

/// Walks one query.
struct CoveredAlternatives {
    let text: LintText
    let index: PatternIndex
    private(set) var findings: [LintFinding] = []
    private var told: Set<Int> = []

    init(text: LintText, index: PatternIndex) { (self.text, self.index) = (text, index) }

    /// - Parameter isCounted: a word that another one covers makes a difference here.
    mutating func visit(_ node: LintNode, _ parts: [Int], isCounted: Bool) {
        switch node.node {
        case .or:
            check(node.children, parts, isCounted: isCounted)
            for child in node.children { visit(child, parts, isCounted: false) }
        case .atLeast:
            check(node.children, parts, isCounted: true)
            for child in node.children { visit(child, parts, isCounted: false) }
        case .near: for child in node.children { visit(child, parts, isCounted: true) }
        case .field(let field, _): visit(node.children[0], [field.part], isCounted: isCounted)
        case .and, .not, .count: for child in node.children { visit(child, parts, isCounted: false) }
        case .term, .list, .named: return
        }
    }

    private mutating func check(_ nodes: [LintNode], _ parts: [Int], isCounted: Bool) {
        var terms = TermGroup(index)
        terms.isLoose = text.isLoose
        for node in nodes { add(node, parts, prefix: "", &terms) }
        for superfluous in terms.superfluous(isCounted: isCounted) where told.insert(superfluous.member).inserted {
            let first = superfluous.first.map { text.position($0).description }
            findings.append(text.finding(superfluous.problem(first: first), at: superfluous.member))
        }
    }

    private func add(_ node: LintNode, _ parts: [Int], prefix: String, _ terms: inout TermGroup) {
        switch node.node {
        case .term(let term): terms.add(term, parts, "\(prefix)\(term)", member: node.place)
        case .field(let field, _): add(node.children[0], [field.part], prefix: "\(field.rawValue):", &terms)
        case .or: for child in node.children { add(child, parts, prefix: prefix, &terms) }
        case .list(let list):
            for term in list.terms { terms.add(term, parts, "\(prefix)\(term)", from: list.name) }
        case .named(let query):
            for term in query.root.words ?? [] { terms.add(term, parts, "\(prefix)\(term)", from: query.name) }
        case .and, .not, .near, .atLeast, .count: return
        }
    }
}
