/// Reads the entries of all lists and puts the lists they refer to in their place.
struct TermListResolver {
    private static let deepest = 50

    private let source: [String: [String]]
    /// The names of queries, which lists cannot hold.
    private let queries: Set<String>
    private var entries: [String: [(index: Int, entry: TermListEntry)]] = [:]
    private var resolved: [String: TermList] = [:]
    private var visiting: [String] = []
    private var problems: [TermListsError.Problem] = []

    init(_ source: [String: [String]], queries: Set<String>) {
        self.source = source
        self.queries = queries
    }

    /// All lists with their terms, and what is wrong with them.
    mutating func resolve() -> (lists: [String: TermList], problems: [TermListsError.Problem]) {
        let names = source.keys.sorted()
        for name in names { read(name) }
        for name in names { _ = terms(of: name) }
        return (resolved, problems)
    }

    private mutating func report(_ list: String, _ entry: Int?, _ error: QueryError) {
        problems.append(TermListsError.Problem(name: list, entry: entry, error: error))
    }

    private mutating func read(_ name: String) {
        let texts = source[name] ?? []
        let range = 0..<name.unicodeScalars.count
        if name.isEmpty || !name.unicodeScalars.allSatisfy(QueryScalars.isListName) {
            report(name, nil, QueryError(.illegalListName, range, name))
        }
        if texts.isEmpty { report(name, nil, QueryError(.emptyList, range, name)) }
        entries[name] = []
        for (index, text) in texts.enumerated() {
            do throws(QueryError) {
                entries[name]?.append((index, try TermListEntry(parsing: text)))
            } catch {
                report(name, index, error)
            }
        }
    }

    /// The terms of a list, those of inner lists in their places; a reference that cannot be followed is reported.
    private mutating func terms(of name: String) -> [Term] {
        if let list = resolved[name] { return list.terms }
        visiting.append(name)
        var terms: [Term] = []
        var seen: Set<TermKey> = []
        for (index, entry) in entries[name] ?? [] {
            for term in expand(entry, name, index) where seen.insert(TermKey(term)).inserted { terms.append(term) }
        }
        visiting.removeLast()
        resolved[name] = TermList(name: name, terms: terms)
        return terms
    }

    private mutating func expand(_ entry: TermListEntry, _ name: String, _ index: Int) -> [Term] {
        switch entry {
        case .term(let term): return [term]
        case .list(let inner, let range):
            if let start = visiting.firstIndex(of: inner) {
                let circle = (visiting[start...] + [inner]).map { "$\($0)" }.joined(separator: " → ")
                report(name, index, QueryError(.listCycle, range, circle))
                return []
            }
            guard !queries.contains(inner) else {
                report(name, index, QueryError(.queryInList, range, inner))
                return []
            }
            guard source[inner] != nil else {
                let meant = NearestName.to(inner, among: source.keys.sorted()).map { "$\($0)" }
                report(name, index, QueryError(.unknownList, range, inner, suggestion: meant))
                return []
            }
            guard visiting.count < Self.deepest else {
                report(name, index, QueryError(.tooDeep, range, inner))
                return []
            }
            return terms(of: inner)
        }
    }
}

/// What makes two terms look for the same.
private struct TermKey: Hashable {
    let kind: Term.Kind
    let scalars: [UInt32]

    init(_ term: Term) {
        kind = term.kind
        scalars = term.kind == .regex ? RegexPattern(term.text).scalars : term.folded
    }
}
