import Glibc

/// How rare terms are among the stories of the archive: a term that every tenth story has says little. A story counts
/// once, however many titles tell it: what a great happening is called stays rare.
package struct StoryRarity: Sendable {
    /// Stories counted.
    package let total: Int
    package let counts: [StoryTerm: Int]
    /// The weight of what was met once.
    private let most: Double

    package init(total: Int, counts: [StoryTerm: Int]) {
        (self.total, self.counts) = (total, counts)
        most = log(Double(total + 2))
    }

    /// How many stories have the term in a title.
    package func count(_ term: StoryTerm) -> Int { counts[term] ?? 0 }

    /// From 0, in every story, to 1, met at most once: the logarithm of how seldom a term is met.
    func share(_ term: StoryTerm) -> Double { max(0, 1 - log(Double(max(count(term), 1))) / most) }

    /// What a term counts when it is shared. A word of letters counts twice: it is as long as several Han characters,
    /// and mostly a name.
    package func weight(_ term: StoryTerm) -> Double { share(term) * (term.isLatin ? 2 : 1) }

    package func weight(_ terms: [StoryTerm]) -> Double { terms.reduce(0) { $0 + weight($1) } }
}
