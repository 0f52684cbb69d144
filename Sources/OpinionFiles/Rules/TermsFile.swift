import OpinionCore
import TextMatching

/// Reads `terms.yaml`: the named lists.
struct TermsFile {
    private let nodes: [String: (key: SourcePosition, entries: [YAMLNode])]
    private let texts: [String: [String]]

    /// - Returns: the reader of queries that know the lists.
    static func read(_ path: String, _ faults: inout Faults) -> QueryReader {
        guard let node = YAMLFile.read(path, as: path, &faults) else {
            return QueryReader(lists: .none, areListsComplete: false)
        }
        return read(node, &faults)
    }

    static func read(_ node: YAMLNode, _ faults: inout Faults) -> QueryReader {
        let before = faults.errors.count
        let lists = TermsFile(node, &faults).lists(&faults)
        return QueryReader(lists: lists, areListsComplete: faults.errors.count == before)
    }

    private init(_ node: YAMLNode, _ faults: inout Faults) {
        var nodes: [String: (key: SourcePosition, entries: [YAMLNode])] = [:]
        var texts: [String: [String]] = [:]
        let terms = Fields(node, keys: ["terms"], &faults)?.needed("terms", &faults)
        for entry in terms.map({ Self.entries($0, &faults) }) ?? [] {
            // A word that is no text keeps its place, so that the numbers of the others stay right.
            let words = entry.value.filledList(&faults) ?? []
            nodes[entry.key] = (entry.keyPosition, words)
            texts[entry.key] = words.map { $0.text(&faults) ?? "?" }
        }
        (self.nodes, self.texts) = (nodes, texts)
    }

    private static func entries(_ node: YAMLNode, _ faults: inout Faults) -> [YAMLEntry] {
        if case .map(let entries) = node.content { return entries }
        faults.add(.wrongType(node.name, .map), at: node.position)
        return []
    }

    /// All lists, or none when one is at fault.
    private func lists(_ faults: inout Faults) -> TermLists {
        do throws(TermListsError) {
            return try TermLists(texts)
        } catch {
            for problem in error.problems { report(problem, &faults) }
            return .none
        }
    }

    private func report(_ problem: TermListsError.Problem, _ faults: inout Faults) {
        guard let list = nodes[problem.list] else { return }
        if let entry = problem.entry, list.entries.indices.contains(entry) {
            let node = list.entries[entry]
            // What is no text at all has been reported already.
            guard case .scalar = node.content, !node.isNull else { return }
            faults.add(.termList(problem.error), at: QueryReader.place(node, problem.error.range.lowerBound, faults))
        } else if !list.entries.isEmpty {
            faults.add(.termList(problem.error), at: list.key)
        }
    }
}
