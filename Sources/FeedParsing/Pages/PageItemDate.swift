/// Finds the date of an item where no selector says where it stands.
struct PageItemDate {
    let source: PageSource
    let clock: PageClock
    /// Nodes of an item that are looked at.
    private static let maxNodes = 400

    /// The date and its text: of a `<time>`, else of the smallest element that is a date and little else, else of the
    /// text outside links.
    func find(in item: Int) -> (date: FeedDate, text: String)? {
        if let found = element(in: item) {
            for text in texts(found) { if let date = clock.date(text) { return (date, text) } }
        }
        for node in source.tree.subtree(item).prefix(Self.maxNodes) where source.tree.isText(node) {
            guard !isInLink(node, item), let text = source.tree.text(node), text.utf8.count < 200 else { continue }
            if let date = clock.date(text) { return (date, text) }
        }
        return nil
    }

    /// The texts of a node that may hold its date: for machines; with spaces between elements, since day and month may
    /// stand in elements of their own; as it reads.
    func texts(_ node: Int) -> [String] {
        let tree = source.tree
        if tree.isText(node) { return [tree.text(node)].compactMap { $0 } }
        let parts = tree.subtree(node).prefix(Self.maxNodes).filter { tree.isText($0) }.prefix(20).compactMap {
            tree.text($0)
        }
        // What holds half a page is no date, and reading it for every item is how a page is made slow.
        let whole = tree.subtree(node).count > Self.maxNodes ? nil : tree.text(node)
        return [tree.attribute(node, "datetime"), parts.joined(separator: " "), whole].compactMap { $0 }
    }

    /// The element that is the date, the item itself excluded.
    func element(in item: Int) -> Int? {
        var wider: Int?
        for node in source.tree.subtree(item).dropFirst().prefix(Self.maxNodes) {
            guard let name = source.tree.name(node), size(node) <= 60 else { continue }
            if name == "time", source.tree.attribute(node, "datetime") != nil { return node }
            guard texts(node).contains(where: { clock.isDate($0) }) else { continue }
            // The widest that is a date: day and month may stand in elements of their own.
            if let known = wider, source.tree.contains(known, node) { continue }
            if wider == nil { wider = node }
        }
        return wider
    }

    /// Bytes of text in an element, up to a hundred.
    private func size(_ node: Int) -> Int {
        let nodes = source.tree.subtree(node)
        if nodes.count > 60 { return .max }
        var size = 0
        for at in nodes {
            size += source.tree.bytes(at).count
            if size > 100 { break }
        }
        return size
    }

    private func isInLink(_ node: Int, _ item: Int) -> Bool {
        var at = source.tree.parent(node)
        while let current = at, current != item, source.tree.contains(item, current) {
            if source.tree.isElement(current, "a") { return true }
            at = source.tree.parent(current)
        }
        return false
    }
}
