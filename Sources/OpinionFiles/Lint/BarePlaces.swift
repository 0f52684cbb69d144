import TextMatching

/// Names of counties that mean something else without 縣 or 區, where a `place:` wants them.
enum BarePlaces {
    /// A name, how to write it, and what else it is.
    private struct Name {
        let bare: String
        let full: String
        let other: String
    }

    private static let names = [
        Name(bare: "和平", full: "和平縣", other: "和平（與戰爭相對）、天津市和平區"),
        Name(bare: "東源", full: "東源縣", other: "廣東源……、山東源……"),
        Name(bare: "紫金", full: "紫金縣", other: "紫金山、紫金礦業"),
        Name(bare: "龍川", full: "龍川縣", other: "安徽績溪的龍川、人名"),
        Name(bare: "連平", full: "連平縣", other: "大連平……、接連平……"),
        Name(bare: "源城", full: "源城區", other: "資源城市、能源城"),
    ]

    static func findings(_ book: LintBook) -> [LintFinding] {
        var byPattern: [Int: Name] = [:]
        for name in names {
            guard let term = try? TermListEntry(parsing: name.bare), case .term(let term) = term else { continue }
            byPattern[book.index.number(of: term)] = name
        }
        return book.texts.flatMap { findings($0, book, byPattern) }
            + book.lists.flatMap { findings($0, book, byPattern) }
    }

    private static func findings(_ text: LintText, _ book: LintBook, _ names: [Int: Name]) -> [LintFinding] {
        let isPlace =
            switch text.role {
            case .place: true
            case .named(let name): book.usage.isPlace(name)
            case .match, .raise: false
            }
        guard isPlace else { return [] }
        var found: [LintFinding] = []
        text.root.forEach { node, isNegated in
            guard case .term(let term) = node.node, !isNegated, let name = names[book.index.number(of: term)] else {
                return
            }
            found.append(text.finding(problem(name), at: node.place))
        }
        return found
    }

    private static func findings(_ list: LintList, _ book: LintBook, _ names: [Int: Name]) -> [LintFinding] {
        guard book.usage.isPlace(list.name) else { return [] }
        return list.entries.compactMap { entry in
            guard case .term(let term) = entry.content else { return nil }
            return names[book.index.number(of: term)].map { entry.finding(problem($0)) }
        }
    }

    private static func problem(_ name: Name) -> Problem { .barePlace(name.bare, name.full, name.other) }
}
