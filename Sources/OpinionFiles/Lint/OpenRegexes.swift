import TextMatching

/// Regular expressions with `.*` or `.+`, which join words that have nothing to do with each other.
enum OpenRegexes {
    static func findings(_ book: LintBook) -> [LintFinding] {
        book.texts.flatMap { text -> [LintFinding] in
            var found: [LintFinding] = []
            text.root.forEach { node, _ in
                guard case .term(let term) = node.node, let (place, part) = open(term) else { return }
                found.append(text.finding(.openRegex(part), at: node.place + 1 + place))
            }
            return found
        }
            + book.lists.flatMap { list in
                list.entries.compactMap { entry in
                    guard case .term(let term) = entry.content, let (place, part) = open(term) else { return nil }
                    let slash = entry.text.unicodeScalars.prefix { $0 != "/" && $0 != "／" }.count
                    return entry.finding(.openRegex(part), at: slash + 1 + place)
                }
            }
    }

    /// The first repetition of any character without an upper bound.
    private static func open(_ term: Term) -> (place: Int, part: String)? {
        guard term.kind == .regex else { return nil }
        let scalars = Array(term.text.unicodeScalars)
        var (place, isInClass) = (0, false)
        while place < scalars.count {
            switch scalars[place] {
            case "\\": place += 1
            case "[": isInClass = true
            case "]": isInClass = false
            case "." where !isInClass:
                if let length = unbounded(scalars[(place + 1)...]) {
                    return (place, String(String.UnicodeScalarView(scalars[place...(place + length)])))
                }
            default: break
            }
            place += 1
        }
        return nil
    }

    /// The length of `*`, `+` or `{n,}` at the start.
    private static func unbounded(_ rest: ArraySlice<Unicode.Scalar>) -> Int? {
        if rest.first == "*" || rest.first == "+" { return 1 }
        guard rest.first == "{", let end = rest.firstIndex(of: "}") else { return nil }
        return end > rest.startIndex + 1 && rest[end - 1] == "," ? end - rest.startIndex + 1 : nil
    }
}
