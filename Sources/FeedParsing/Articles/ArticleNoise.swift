/// Marks what is no part of an article: menus, footers, share boxes, forms, hidden things.
struct ArticleNoise {
    /// 1 for each node to leave out, with all that is in it.
    let skip: [UInt8]

    init(_ tree: HTMLTree) {
        var skip = [UInt8](repeating: 0, count: tree.all.count)
        let total = tree.all.reduce(0) { $0 + (tree.isText($1) ? tree.bytes($1).count : 0) }
        var at = 0
        while at < tree.all.count {
            guard !tree.isText(at), Self.isNoise(at, tree), Self.isSmall(at, tree, total) else {
                at += 1
                continue
            }
            for node in tree.subtree(at) { skip[node] = 1 }
            at = tree.subtree(at).upperBound
        }
        self.skip = skip
    }

    private static func isNoise(_ node: Int, _ tree: HTMLTree) -> Bool {
        guard let name = tree.name(node), name != "body", name != "html" else { return false }
        if tags.contains(name) || tree.attribute(node, "hidden") != nil { return true }
        if let style = tree.attribute(node, "style")?.lowercased().filter({ $0 != " " }),
            style.contains("display:none") || style.contains("visibility:hidden")
        {
            return true
        }
        let words = ClassNames.words(tree.attribute(node, "class")) + [tree.attribute(node, "id") ?? ""]
        return words.contains { word in ClassNames.parts(word).contains { marks.contains($0) } }
    }

    /// Scripts are noise whatever their size; a class name that lies about most of the page is not believed.
    private static func isSmall(_ node: Int, _ tree: HTMLTree, _ total: Int) -> Bool {
        if tree.isElement(node, "script", "style", "noscript", "template") { return true }
        let size = tree.subtree(node).reduce(0) {
            $0 + (tree.isText($1) && !isInScript($1, tree) ? tree.bytes($1).count : 0)
        }
        return size * 2 < total
    }

    private static func isInScript(_ node: Int, _ tree: HTMLTree) -> Bool {
        tree.parent(node).map { tree.isElement($0, "script", "style") } ?? false
    }

    private static let tags: Set<String> = [
        "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "iframe", "button", "select",
        "input",
        "textarea", "object", "embed", "svg", "canvas", "dialog",
    ]
    private static let marks: Set<String> = [
        "share", "bdshare", "jiathis", "comment", "comments", "related", "relate", "recommend", "breadcrumb", "crumb",
        "crumbs", "position", "footer", "foot", "nav", "menu", "sidebar", "copyright", "pager", "pagination", "toolbar",
        "advert", "advertisement", "qrcode", "ewm", "login", "search", "print", "hotnews", "newsletter", "subscribe",
        "social", "cookie", "popup", "modal", "weixin", "prevnext", "friendlink",
    ]
}
