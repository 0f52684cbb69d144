/// Finds what a report is called.
struct PageTitle {
    let tree: HTMLTree

    /// A title, and whether it is text of the page and not of an image.
    struct Found: Hashable {
        var text: String
        var isText: Bool
    }

    /// The title that a match gives.
    func title(_ match: HTMLTree.Match) -> Found? {
        switch match {
        case .value(let text, _):
            return CategoryText.tag(text).flatMap(Self.cleaned).map { Found(text: $0, isText: true) }
        case .node(let node): return title(of: node)
        }
    }

    /// The text of an element; its `title` attribute when the text is cut off or missing, else its image's.
    func title(of node: Int) -> Found? {
        let text = tree.hasText(node) ? tree.text(node).flatMap(Self.cleaned) : nil
        let attribute = tooltip(node)
        guard let text else {
            let other = attribute ?? image(node)
            return other.map { Found(text: $0, isText: false) }
        }
        if let attribute, let stem = Self.stemOfCut(text), attribute.hasPrefix(stem), attribute.count > stem.count {
            return Found(text: attribute, isText: true)
        }
        return Found(text: text, isText: true)
    }

    /// Without the date that some pages write into the link, and without bullets.
    static func without(date: String, _ title: String) -> String {
        guard let range = title.range(ofLast: date), !date.isEmpty else { return title }
        let before = title[..<range.lowerBound].trimmed(of: " [(（【·-|｜"),
            after = title[range.upperBound...].trimmed(of: " ])）】-|｜:：")
        if after.isEmpty, !before.isEmpty { return before }
        if before.isEmpty, !after.isEmpty { return after }
        return title
    }
}

extension PageTitle {
    /// The `title` of the element, of the link around it or of the first element in it that has one.
    private func tooltip(_ node: Int) -> String? {
        var candidates = [node]
        if let parent = tree.parent(node), tree.isElement(parent, "a") { candidates.append(parent) }
        candidates += tree.subtree(node).dropFirst().prefix(20)
        for candidate in candidates where !tree.isText(candidate) {
            if let text = CategoryText.tag(tree.attribute(candidate, "title")).flatMap(Self.cleaned) { return text }
        }
        return nil
    }

    private func image(_ node: Int) -> String? {
        for at in tree.subtree(node) where tree.isElement(at, "img") {
            if let text = CategoryText.tag(tree.attribute(at, "alt")).flatMap(Self.cleaned) { return text }
        }
        return CategoryText.tag(tree.attribute(node, "aria-label"))
    }

    /// What stands before the dots of a text that was cut off; nil when it was not.
    private static func stemOfCut(_ text: String) -> String? {
        for dots in ["......", "……", "...", "…", ".."] where text.hasSuffix(dots) {
            return text.dropLast(dots.count).description.trimmingSpaces
        }
        return nil
    }

    private static let bullets = Set(" ·•▪■◆◇►▶»›●○□※・★☆\u{3000}".unicodeScalars)
    /// Unicode scalars; a link around half a page is no title.
    private static let longest = 1_000

    private static func cleaned(_ text: String) -> String? {
        let bare = text.unicodeScalars.drop { bullets.contains($0) }.prefix(longest)
        return bare.isEmpty ? nil : Substring(bare).trimmingSpaces
    }
}

extension String {
    /// The last place where `text` stands.
    func range(ofLast text: String) -> Range<String.Index>? { places(of: text).last }
}
