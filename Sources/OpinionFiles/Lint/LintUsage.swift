import TextMatching

/// What each list and named query is used for, directly or by way of other names.
struct LintUsage {
    /// One way of using a name.
    struct Use: Hashable {
        /// Not under an odd number of NOTs.
        let isWanted: Bool
        let isPlace: Bool
        /// In a NEAR or ATLEAST, where a word that another one covers makes a difference.
        let isCounted: Bool
    }

    private var uses: [String: Set<Use>] = [:]
    /// The queries and lists that a name stands for.
    private var roots: [String: QueryNode] = [:]
    private var inner: [String: [String]] = [:]

    init() {}

    init(_ book: LintBook) {
        for (name, number) in book.named { roots[name] = book.texts[number].root.node }
        for list in book.lists {
            inner[list.name] = list.entries.compactMap { entry in
                if case .list(let name, _) = entry.content { name } else { nil }
            }
        }
        for text in book.texts {
            if case .named = text.role { continue }
            walk(text.root.node, Use(isWanted: true, isPlace: text.role == .place, isCounted: false))
        }
    }

    func isUsed(_ name: String) -> Bool { uses[name] != nil }

    /// Whether some query wants what the name stands for, and does not only exclude it.
    func isWanted(_ name: String) -> Bool { uses[name]?.contains(where: \.isWanted) ?? false }

    /// Whether some query excludes what the name stands for.
    func isExcluded(_ name: String) -> Bool { uses[name]?.contains { !$0.isWanted } ?? false }

    func isPlace(_ name: String) -> Bool { uses[name]?.contains { $0.isPlace && $0.isWanted } ?? false }

    func isCounted(_ name: String) -> Bool { uses[name]?.contains(where: \.isCounted) ?? false }

    private mutating func walk(_ node: QueryNode, _ use: Use) {
        switch node {
        case .term: return
        case .list(let list): add(list.name, use)
        case .named(let query): add(query.name, use)
        case .not(let inside):
            walk(inside, Use(isWanted: !use.isWanted, isPlace: use.isPlace, isCounted: use.isCounted))
        case .field(_, let inside), .count(_, let inside): walk(inside, use)
        case .and(let nodes), .or(let nodes): for node in nodes { walk(node, use) }
        case .near(let proximity): for node in proximity.operands { walk(node, use.counted) }
        case .atLeast(_, let nodes): for node in nodes { walk(node, use.counted) }
        }
    }

    private mutating func add(_ name: String, _ use: Use) {
        guard uses[name, default: []].insert(use).inserted else { return }
        for list in inner[name] ?? [] { add(list, use) }
        if let root = roots[name] { walk(root, use) }
    }
}

extension LintUsage.Use {
    fileprivate var counted: Self { Self(isWanted: isWanted, isPlace: isPlace, isCounted: true) }
}
