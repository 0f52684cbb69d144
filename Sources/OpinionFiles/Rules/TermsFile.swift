import OpinionCore
import TextMatching

/// Reads `terms.yaml`: the named lists and the named queries, those of several folders together.
struct TermsFile {
    /// A list or query as it stands.
    struct Entry {
        let key: SourcePosition
        /// The words of a list; of a query its only text.
        let nodes: [YAMLNode]
        let texts: [String]
    }

    /// False when a list or query could not be read, so that a missing name is no fault of a query.
    private(set) var isWhole = true
    private(set) var lists: [String: Entry] = [:]
    private(set) var queries: [String: Entry] = [:]

    /// Later files replace what earlier ones give the same name.
    init(_ files: [YAMLNode], _ faults: inout Faults) {
        let before = faults.errors.count
        for file in files { read(file, &faults) }
        isWhole = faults.errors.count == before
    }

    /// The reader of queries that know the names.
    func reader(isComplete: Bool, _ faults: inout Faults) -> QueryReader {
        do throws(TermListsError) {
            let names = try TermLists(lists.mapValues(\.texts), queries: queries.compactMapValues(\.texts.first))
            return QueryReader(lists: names, areListsComplete: isComplete)
        } catch {
            for problem in error.problems { report(problem, &faults) }
            return QueryReader(lists: .none, areListsComplete: false)
        }
    }

    private mutating func read(_ file: YAMLNode, _ faults: inout Faults) {
        guard let fields = Fields(file, keys: ["terms", "queries"], &faults) else { return }
        if fields["queries"] == nil { _ = fields.needed("terms", &faults) }
        for entry in Self.entries(fields["terms"], &faults) {
            // A word that is no text keeps its place, so that the numbers of the others stay right.
            let words = entry.value.filledList(&faults) ?? []
            let texts = words.map { $0.text(&faults) ?? "?" }
            queries[entry.key] = nil
            lists[entry.key] = Entry(key: entry.keyPosition, nodes: words, texts: texts)
        }
        for entry in Self.entries(fields["queries"], &faults) {
            guard let text = entry.value.text(&faults) else { continue }
            if let list = lists[entry.key], list.key.file == entry.keyPosition.file {
                faults.add(.nameTwice(entry.key, first: list.key.description), at: entry.keyPosition)
                continue
            }
            lists[entry.key] = nil
            queries[entry.key] = Entry(key: entry.keyPosition, nodes: [entry.value], texts: [text])
        }
    }

    private static func entries(_ node: YAMLNode?, _ faults: inout Faults) -> [YAMLEntry] {
        guard let node else { return [] }
        if case .map(let entries) = node.content { return entries }
        faults.add(.wrongType(node.name, .map), at: node.position)
        return []
    }

    private func report(_ problem: TermListsError.Problem, _ faults: inout Faults) {
        let isOfName = problem.error.code == .illegalListName || problem.error.code == .emptyList
        if let list = lists[problem.name], !list.nodes.isEmpty {
            let node = problem.entry.flatMap { list.nodes.indices.contains($0) ? list.nodes[$0] : nil }
            report(problem.error, node, key: list.key, &faults)
        } else if let query = queries[problem.name] {
            report(problem.error, isOfName ? nil : query.nodes.first, key: query.key, &faults)
        }
    }

    private func report(_ error: QueryError, _ node: YAMLNode?, key: SourcePosition, _ faults: inout Faults) {
        guard let node else { return faults.add(.termList(error), at: key) }
        // What is no text at all has been reported already.
        guard case .scalar = node.content, !node.isNull else { return }
        faults.add(.termList(error), at: QueryReader.place(node, error.range.lowerBound, faults))
    }
}
