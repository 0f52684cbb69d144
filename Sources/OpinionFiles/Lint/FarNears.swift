import TextMatching

/// Words that may stand so far apart that they have nothing to do with each other.
enum FarNears {
    /// Some two sentences.
    private static let furthest = 100

    static func findings(_ book: LintBook) -> [LintFinding] {
        book.texts.flatMap { text -> [LintFinding] in
            var found: [LintFinding] = []
            text.root.forEach { node, _ in
                guard case .near(let proximity) = node.node else { return }
                for (link, place) in zip(proximity.links, node.links) where link.distance > furthest {
                    found.append(text.finding(.farNear(link.description), at: place))
                }
            }
            return found
        }
    }
}
