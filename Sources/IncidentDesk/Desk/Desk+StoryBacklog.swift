import OpinionCore
package import OpinionStore

extension Desk {
    /// Gives some of the items their stories that have waited for them; the reports among them join the incidents of
    /// their stories quietly, as they would have when they came.
    /// - Returns: how many it were.
    package func giveStories(
        _ limit: Int,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> Int {
        let waiting = try transaction.view.storyBacklog(limit: limit)
        for archived in waiting {
            try transaction.finishStory(ofItem: archived.id)
            // Changed in the meantime, or touched by an officer: it has one.
            guard try transaction.view.story(ofItem: archived.id) == nil else { continue }
            let story = try transaction.assignStory(to: archived)
            try attachQuietly(archived, story.story, besides: [], orders, transaction)
        }
        return waiting.count
    }
}
