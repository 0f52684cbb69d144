/// Finds how a list goes on.
struct PagingFinder {
    let source: PageSource

    /// Selectors of the link to the next page.
    func next() throws(FeedParseError) -> [String] {
        let candidates = [
            "a:contains(\"下一页\")", "a:contains(\"下一頁\")", "a:contains(\"下页\")", "a:contains(\"下頁\")", "a[rel=next]",
            "a.next",
            "a:contains(\"Next\")", "a:contains(\"next\")",
        ]
        for candidate in candidates {
            guard let selector = try? Selector(candidate) else { continue }
            for match in try source.tree.select(selector, limit: 5) {
                guard let link = source.links.link(match, in: nil), link.url != source.address else { continue }
                return [candidate]
            }
        }
        return []
    }

    /// TRS writes its paging as a script: `createPageHTML(20, 0, "index", "html")`; page n is `index_{n-1}.html`.
    func pattern() -> String? {
        for node in source.tree.all where source.tree.isText(node) {
            guard let parent = source.tree.parent(node), source.tree.isElement(parent, "script") else { continue }
            let text = String(decoding: source.tree.bytes(node).prefix(20_000), as: UTF8.self)
            for call in text.places(of: "createPageHTML(").prefix(5) {
                let arguments = text[call.upperBound...].prefix(100).prefix { $0 != ")" }.split(separator: ",")
                    .map { String($0).trimmingSpaces.filter { $0 != "\"" && $0 != "'" } }
                guard arguments.count >= 4, let pages = Int(arguments[0]), pages > 1, !arguments[2].isEmpty else {
                    continue
                }
                return arguments[2] + "_{n}." + arguments[3]
            }
        }
        return nil
    }
}
