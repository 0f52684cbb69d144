/// Elements of one kind at one kind of place, each with links in it.
struct LinkGroup {
    /// In document order.
    var members: [Int] = []
    /// The links of each member, in the order of `members`.
    var links: [[PageLinks.Link]] = []
}

/// Finds what repeats on a page.
struct LinkGroups {
    private let source: PageSource
    private var signatures: [Int: String] = [:]
    private var groups: [String: LinkGroup] = [:]

    /// Links that are looked at, and how far up their lists are searched.
    private static let maxLinks = 10_000, levels = 6, maxGroups = 300

    /// All groups of three and more.
    static func find(_ source: PageSource) -> [LinkGroup] {
        var finder = LinkGroups(source: source)
        var count = 0
        for node in source.tree.all where count < maxLinks {
            guard let link = source.links.link(of: node) else { continue }
            finder.add(link, node)
            count += 1
        }
        let repeated = finder.groups.filter { $0.value.members.count >= 3 }
        return repeated.sorted { ($1.value.members.count, $0.key) < ($0.value.members.count, $1.key) }.prefix(maxGroups)
            .map(\.value)
    }

    private init(source: PageSource) { self.source = source }

    private mutating func add(_ link: PageLinks.Link, _ node: Int) {
        let tree = source.tree
        var at = node
        for _ in 0..<Self.levels {
            guard let parent = tree.parent(at), let tag = tree.name(at), tag != "body", tag != "html" else { return }
            let place = signature(parent) + "<" + (tree.parent(parent).map { signature($0) } ?? "")
            add(link, member: at, to: tag + "<" + place)
            add(link, member: at, to: signature(at) + "<<" + place)
            at = parent
        }
    }

    private mutating func add(_ link: PageLinks.Link, member: Int, to key: String) {
        if groups[key]?.members.last == member {
            let last = (groups[key]?.links.count ?? 1) - 1
            if groups[key]?.links[last].count ?? 0 < 30 { groups[key]?.links[last].append(link) }
        } else {
            groups[key, default: LinkGroup()].members.append(member)
            groups[key, default: LinkGroup()].links.append([link])
        }
    }

    /// Tag, id and classes, without numbers.
    private mutating func signature(_ node: Int) -> String {
        if let known = signatures[node] { return known }
        let tree = source.tree
        var text = tree.name(node) ?? ""
        if let id = tree.attribute(node, "id") { text += "#" + id.filter { !$0.isNumber } }
        for word in ClassNames.words(tree.attribute(node, "class")) where ClassNames.isMeaningful(word) {
            text += "." + word
        }
        signatures[node] = text
        return text
    }
}

/// The words of `class` attributes.
enum ClassNames {
    static func words(_ attribute: String?) -> [String] {
        (attribute ?? "").split(whereSeparator: \.isWhitespace).prefix(12).map(String.init)
    }

    /// Whether a word says what a thing is, and not where it stands or what state it is in.
    static func isMeaningful(_ word: String) -> Bool {
        !states.contains(word.lowercased()) && !word.contains(where: \.isNumber) && word.count > 1 && word.count < 40
    }

    /// Whether a word can be written in a selector as it is.
    static func isWritable(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first, !("0"..."9").contains(first), first != "-" else { return false }
        return word.unicodeScalars.allSatisfy {
            $0.value >= 0x80 || $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
        }
    }

    /// The parts of a class or id: `newsList_top-box` holds news, list, top, box.
    static func parts(_ word: String) -> [String] {
        var parts: [String] = []
        var part = ""
        for letter in word {
            if letter.isUppercase || !letter.isLetter {
                if !part.isEmpty { parts.append(part) }
                part = letter.isLetter ? letter.lowercased() : ""
            } else {
                part.append(letter)
            }
        }
        return part.isEmpty ? parts : parts + [part]
    }

    private static let states: Set<String> = [
        "odd", "even", "first", "last", "on", "active", "cur", "current", "hover", "selected", "clearfix", "clear",
        "fl",
        "fr", "left", "right", "top", "bottom", "hide", "show", "hidden", "alt", "bg", "nobg", "noborder", "new", "hot",
        "cf", "row", "col", "line",
    ]
}
