import TextMatching

/// Terms of one Han character that a query wants.
enum OneCharacterTerms {
    static func findings(_ book: LintBook) -> [LintFinding] {
        book.texts.flatMap { findings($0, book) } + book.lists.flatMap { findings($0, book) }
    }

    private static func findings(_ text: LintText, _ book: LintBook) -> [LintFinding] {
        var found: [LintFinding] = []
        text.root.forEach { node, isNegated in
            guard case .term(let term) = node.node, isWanted(text, isNegated, book) else { return }
            guard book.index.isOneHan(book.index.number(of: term, isLoose: text.isLoose)) else { return }
            found.append(text.finding(.oneCharacter(term.text), at: node.place))
        }
        return found
    }

    private static func isWanted(_ text: LintText, _ isNegated: Bool, _ book: LintBook) -> Bool {
        guard case .named(let name) = text.role else { return !isNegated }
        return isNegated ? book.usage.isExcluded(name) : book.usage.isWanted(name)
    }

    private static func findings(_ list: LintList, _ book: LintBook) -> [LintFinding] {
        guard book.usage.isWanted(list.name) else { return [] }
        return list.entries.compactMap { entry in
            guard case .term(let term) = entry.content, book.index.isOneHan(book.index.number(of: term)) else {
                return nil
            }
            return entry.finding(.oneCharacter(term.text))
        }
    }
}
