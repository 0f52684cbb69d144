/// Reads the entries of all lists and puts the lists they refer to in their place.
struct TermListResolver {
    private static let deepest = 50

    private let source: [String: [String]]
    private var entries: [String: [(index: Int, entry: TermListEntry)]] = [:]
    private var resolved: [String: TermList] = [:]
    private var visiting: [String] = []
    private var problems: [TermListsError.Problem] = []

    init(_ source: [String: [String]]) {
        self.source = source
    }

    /// All lists with their terms.
    mutating func resolve() throws(TermListsError) -> [String: TermList] {
        let names = source.keys.sorted()
        for name in names { read(name) }
        for name in names { _ = terms(of: name) }
        guard problems.isEmpty else { throw TermListsError(problems: sortedProblems) }
        return resolved
    }

    private var sortedProblems: [TermListsError.Problem] {
        problems.sorted { ($0.list, $0.entry ?? -1) < ($1.list, $1.entry ?? -1) }
    }

    private mutating func report(_ list: String, _ entry: Int?, _ error: QueryError) {
        problems.append(TermListsError.Problem(list: list, entry: entry, error: error))
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
        var seen: Set<[UInt32]> = []
        for (index, entry) in entries[name] ?? [] {
            for term in expand(entry, name, index) where seen.insert(term.folded).inserted { terms.append(term) }
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
