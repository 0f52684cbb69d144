/// Writes the selector of a group's members: as short as finds them and little else.
struct ItemSelectorWriter {
    let source: PageSource

    /// Nil when nothing short finds them.
    func selector(_ group: LinkGroup) throws(FeedParseError) -> String? {
        guard let first = group.members.first, let parent = source.tree.parent(first) else { return nil }
        let members = Set(group.members)
        var best: (selector: String, precision: Double)?
        for candidate in candidates(group, first, parent) {
            guard let parsed = try? Selector(candidate) else { continue }
            var hits = 0, extras = 0
            for case .node(let node) in try source.tree.select(parsed, limit: 20_000) {
                if members.contains(node) {
                    hits += 1
                } else if source.links.first(in: node) != nil {
                    extras += 1
                }
            }
            guard hits == members.count else { continue }
            let precision = Double(hits) / Double(hits + extras)
            if precision == 1 { return candidate }
            if precision > best?.precision ?? 0.5 { best = (candidate, precision) }
        }
        return best?.selector
    }
}

extension ItemSelectorWriter {
    private func candidates(_ group: LinkGroup, _ first: Int, _ parent: Int) -> [String] {
        let tag = source.tree.name(first) ?? "*"
        let words = common(group.members)
        let forms = words.map { tag + "." + $0 } + [tag]
        var candidates = words.map { tag + "." + $0 }
        let near = parts(parent)
        for part in near { candidates += forms.map { part + " > " + $0 } }
        var at = source.tree.parent(parent)
        for _ in 0..<5 {
            guard let node = at, !source.tree.isElement(node, "html") else { break }
            for part in parts(node) where part.contains("#") || part.contains(".") {
                candidates += forms.map { part + " " + $0 }
                for inner in near { candidates += forms.map { part + " " + inner + " > " + $0 } }
            }
            at = source.tree.parent(node)
        }
        return candidates + [path(parent) + "/" + tag]
    }

    /// Ways to call an element, the firmest first.
    private func parts(_ node: Int) -> [String] {
        guard let tag = source.tree.name(node) else { return [] }
        var parts: [String] = []
        if let id = source.tree.attribute(node, "id"), ClassNames.isWritable(id), !id.contains(where: \.isNumber) {
            parts.append("\(tag)#\(id)")
        }
        let words = ClassNames.words(source.tree.attribute(node, "class")).filter(ClassNames.isWritable)
        parts += words.filter(ClassNames.isMeaningful).map { "\(tag).\($0)" }
        parts += words.filter { !ClassNames.isMeaningful($0) }.map { "\(tag).\($0)" }
        return parts + [tag]
    }

    /// The classes that all members share, those with a meaning first.
    private func common(_ members: [Int]) -> [String] {
        var words: [String]?
        for member in members {
            let own = ClassNames.words(source.tree.attribute(member, "class"))
            words = words?.filter { own.contains($0) } ?? own
        }
        let writable = (words ?? []).filter(ClassNames.isWritable)
        return writable.filter(ClassNames.isMeaningful) + writable.filter { !ClassNames.isMeaningful($0) }
    }

    /// `/html/body/div[2]/ul`.
    private func path(_ node: Int) -> String {
        var steps: [String] = []
        var at: Int? = node
        while let current = at, let tag = source.tree.name(current) {
            guard let parent = source.tree.parent(current) else {
                steps.append(tag)
                break
            }
            let same = source.tree.children(parent).filter { source.tree.isElement($0, tag) }
            steps.append(same.count == 1 ? tag : "\(tag)[\((same.firstIndex(of: current) ?? 0) + 1)]")
            at = parent
        }
        return "/" + steps.reversed().joined(separator: "/")
    }
}
