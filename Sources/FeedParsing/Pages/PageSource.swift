/// A page that was decoded and parsed, with where it came from.
struct PageSource {
    let text: DecodedText
    let tree: HTMLTree
    /// Where the page came from.
    let address: String?
    let links: PageLinks

    init(_ bytes: [UInt8], hints: ParseHints, options: ParseOptions) throws(FeedParseError) {
        guard bytes.count <= min(options.maxBytes, HTMLTree.maxBytes) else { throw FeedParseError(.tooLarge) }
        guard !bytes.isEmpty else { throw FeedParseError(.empty) }
        guard let text = TextDecoder.decodeHTML(bytes, contentType: hints.effectiveContentType) else {
            throw FeedParseError(.encodingUnreadable)
        }
        self.text = text
        tree = try HTMLTree(text.bytes)
        address = hints.effectiveBase
        links = PageLinks(tree: tree, address: address)
    }

    /// The page's `<title>`.
    var title: String? { tree.first("title").flatMap { tree.text($0) } }

    /// The content of a `<meta>` by name or property, in any case.
    func meta(_ name: String) -> String? { metas[name.lowercased()]?.first }

    /// The contents of all `<meta>`, by lower-case name or property.
    var metas: [String: [String]] {
        var found: [String: [String]] = [:]
        for node in tree.all where tree.isElement(node, "meta") {
            let name =
                tree.attribute(node, "name") ?? tree.attribute(node, "property") ?? tree.attribute(node, "itemprop")
            guard let name, let content = CategoryText.tag(tree.attribute(node, "content")) else { continue }
            found[name.trimmingSpaces.lowercased(), default: []].append(content)
            if found.count > 500 { break }
        }
        return found
    }
}
