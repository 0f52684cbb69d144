/// Parses the named queries in the order in which they need each other.
struct NamedQueryResolver {
    private static let deepest = 50

    private let source: [String: String]
    private var names: TermLists
    private var visiting: [String] = []
    private var done: Set<String> = []
    private var failed: Set<String> = []
    private var problems: [TermListsError.Problem] = []

    init(_ source: [String: String], lists: [String: TermList]) {
        self.source = source
        names = TermLists(lists: lists, queries: [:], known: lists.keys.sorted() + source.keys.sorted())
    }

    /// All names with what they stand for, and what is wrong with the queries.
    mutating func resolve() -> (names: TermLists, problems: [TermListsError.Problem]) {
        for name in source.keys.sorted() { check(name) }
        for name in source.keys.sorted() { resolve(name) }
        return (names, problems)
    }

    private mutating func report(_ name: String, _ error: QueryError) {
        problems.append(TermListsError.Problem(name: name, entry: nil, error: error))
    }

    private mutating func check(_ name: String) {
        let range = 0..<name.unicodeScalars.count
        if name.isEmpty || !name.unicodeScalars.allSatisfy(QueryScalars.isListName) {
            report(name, QueryError(.illegalListName, range, name))
        } else if names[name] != nil {
            report(name, QueryError(.duplicateName, range, name))
        }
    }

    private mutating func resolve(_ name: String) {
        guard let text = source[name], done.insert(name).inserted else { return }
        visiting.append(name)
        defer { visiting.removeLast() }
        do throws(QueryError) {
            for (inner, range) in try Self.references(in: text) { try require(inner, at: range) }
            // What it needs and is at fault has been reported there.
            guard !failed.contains(name) else { return }
            var parser = try Parser(text, names: names)
            names.add(NamedQuery(name: name, root: try parser.parseNamed()))
        } catch {
            failed.insert(name)
            report(name, error)
        }
    }

    /// Resolves a query that the one at hand needs; throws when the two need each other.
    private mutating func require(_ name: String, at range: Range<Int>) throws(QueryError) {
        if let start = visiting.firstIndex(of: name) {
            let circle = (visiting[start...] + [name]).map { "$\($0)" }.joined(separator: " → ")
            throw QueryError(.listCycle, range, circle)
        }
        guard visiting.count < Self.deepest else { throw QueryError(.tooDeep, range, name) }
        resolve(name)
        if failed.contains(name), let needing = visiting.last { failed.insert(needing) }
    }

    private static func references(in text: String) throws(QueryError) -> [(String, Range<Int>)] {
        var lexer = Lexer(text)
        var result: [(String, Range<Int>)] = []
        while let token = try lexer.next() {
            if case .name(let name) = token.kind { result.append((name, token.range)) }
        }
        return result
    }
}
