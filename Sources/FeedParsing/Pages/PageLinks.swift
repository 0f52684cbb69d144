/// Turns what selectors found into addresses that can be opened.
struct PageLinks {
    /// An address, and the element that carries it.
    struct Link: Hashable {
        let url: String
        let element: Int?
    }

    private let tree: HTMLTree
    /// What relative addresses are relative to: the page's `<base>`, else its own address.
    let base: String?

    init(tree: HTMLTree, address: String?) {
        self.tree = tree
        let element = tree.all.first { tree.isElement($0, "base") && tree.attribute($0, "href") != nil }
        let written = element.flatMap { tree.attribute($0, "href") }.flatMap { Self.written($0) }
        base = written.map { LinkResolver.resolve($0, base: address) } ?? address
    }

    /// The absolute http(s) address of what a page wrote; nil for scripts, mail, anchors in the page and nothing.
    func address(_ href: String) -> String? {
        guard let written = Self.written(href), let url = LinkResolver.safe(written, base: base) else { return nil }
        if LinkResolver.isAbsoluteHTTP(url) { return url }
        return URIReference(url).scheme == nil && base == nil ? url : nil
    }

    /// The link that a match is, holds or, within `item`, lies in.
    func link(_ match: HTMLTree.Match, in item: Int?) -> Link? {
        switch match {
        case .value(let text, let owner): return address(text).map { Link(url: $0, element: owner) }
        case .node(let node):
            if tree.isText(node) {
                let text = String(decoding: tree.bytes(node), as: UTF8.self)
                return LinkResolver.isAbsoluteHTTP(text.trimmingSpaces)
                    ? address(text).map { Link(url: $0, element: nil) } : nil
            }
            return first(in: node) ?? around(node, upTo: item)
        }
    }

    /// The links in an element, itself included, in document order.
    func each(in node: Int) -> some Sequence<Link> { tree.subtree(node).lazy.compactMap { link(of: $0) } }

    /// The first of them.
    func first(in node: Int) -> Link? { each(in: node).first { _ in true } }

    /// The link that an `<a>` or `<area>` is.
    func link(of node: Int) -> Link? {
        guard tree.isElement(node, "a", "area"), let href = tree.attribute(node, "href") else { return nil }
        return address(href).map { Link(url: $0, element: node) }
    }
}

extension PageLinks {
    private func around(_ node: Int, upTo item: Int?) -> Link? {
        var at = tree.parent(node)
        while let current = at, let item, tree.contains(item, current) {
            if let link = link(of: current) { return link }
            at = tree.parent(current)
        }
        return nil
    }

    /// Without white space around it and with slashes, as WHATWG URL reads `..\a.html`; nil when it leads nowhere.
    private static func written(_ href: String) -> String? {
        let text = href.trimmingSpaces
        guard let first = text.unicodeScalars.first, first != "#" else { return nil }
        guard text.utf8.contains(0x5C) else { return text }
        let path = text.prefix { $0 != "?" && $0 != "#" }
        return String(path.map { $0 == "\\" ? "/" : $0 }) + text.dropFirst(path.count)
    }
}
