import Glibc

/// How rare terms are in the titles of the archive: a term that every tenth title has says little.
package struct StoryRarity: Sendable {
    /// Titles counted.
    package let total: Int
    package let counts: [StoryTerm: Int]

    package init(total: Int, counts: [StoryTerm: Int]) {
        (self.total, self.counts) = (total, counts)
    }

    /// In how many titles the term stands.
    package func count(_ term: StoryTerm) -> Int { counts[term] ?? 0 }

    /// The weight of a term: the logarithm of how seldom it is met. A term never met counts as met once.
    package func weight(_ term: StoryTerm) -> Double {
        log(Double(total + 2) / Double(max(count(term), 1)))
    }

    func weight(_ terms: [StoryTerm]) -> Double { terms.reduce(0) { $0 + weight($1) } }
}
