@testable import TextMatching

/// What must hold of all lists and named queries that were read, and of every refusal.
enum ListPromise {
    static func fault(_ names: TermLists, _ lists: [String: [String]], _ queries: [String: String]) -> String? {
        guard names.names == lists.keys.sorted(), names.queryNames == queries.keys.sorted() else { return "names lost" }
        for name in names.names {
            guard let list = names[name], !list.terms.isEmpty else { return "an empty list" }
            if list.terms.contains(where: { $0.kind != .regex && $0.folded.isEmpty }) { return "an empty term" }
            if let fault = useFault("$\(name)", names) { return fault }
        }
        return names.queryNames.lazy.compactMap { useFault("$\($0)", names) }.first
    }

    static func fault(_ error: TermListsError, _ lists: [String: [String]], _ queries: [String: String]) -> String? {
        if error.problems.isEmpty { return "refused for nothing" }
        for problem in error.problems {
            guard let text = text(of: problem, lists, queries) else { return "a fault nowhere: \(problem.error.code)" }
            if let fault = QueryPromise.fault(problem.error, in: text) { return fault }
        }
        return nil
    }

    /// A name that was taken can be written in a query.
    private static func useFault(_ text: String, _ names: TermLists) -> String? {
        do throws(QueryError) {
            let query = try Query(parsing: text, lists: names)
            return QueryPromise(Document(title: text, contentText: "AI產業 死亡")).fault([query])
        } catch {
            if error.code == .matchesEverything || error.code == .regexWithoutWord { return nil }
            return "\(text) cannot be used: \(error)"
        }
    }

    /// What the place of a fault counts in.
    private static func text(
        of problem: TermListsError.Problem,
        _ lists: [String: [String]],
        _ queries: [String: String]
    ) -> String? {
        if let entry = problem.entry {
            guard let entries = lists[problem.name], entries.indices.contains(entry) else { return nil }
            return entries[entry]
        }
        let isOfName = [.illegalListName, .duplicateName, .emptyList].contains(problem.error.code)
        let query = queries[problem.name]
        // A query may refer to an illegal name; then its text is what counts.
        let texts = [query, isOfName ? problem.name : nil].compactMap { $0 }
        return texts.max { $0.unicodeScalars.count < $1.unicodeScalars.count }
            ?? (lists[problem.name] == nil ? nil : problem.name)
    }
}
