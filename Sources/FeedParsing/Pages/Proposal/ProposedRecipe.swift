/// A recipe that fits a page, with what it finds there.
package struct ProposedRecipe: Sendable, Hashable {
    /// One report as the recipe reads it.
    package struct Sample: Sendable, Hashable {
        package let title: String?
        package let url: String?
        package let date: FeedDate?
    }

    package let recipe: PageRecipe
    /// 0 to 1; below 0.3 it is hardly a list of reports.
    package let score: Double
    /// Reports that it finds on the page.
    package let count: Int
    /// The first five.
    package let samples: [Sample]
}
