package import OpinionCore

/// Reads a folder of feeds: `*.yaml` and `*.opml`.
package enum FeedLoader {
    /// Throws every fault of every file at once. Faults call the files by the folder as given.
    /// - Parameter allowAddresses: blocks of private addresses that feeds may use; what is no block allows nothing.
    /// - Parameter recipes: looks at selectors, paths and date formats.
    package static func load(
        folder: String,
        allowAddresses: [String] = [],
        recipes: RecipeCheck
    ) throws(FileFaults) -> [Feed] {
        var faults = Faults()
        let networks = allowAddresses.compactMap(Network.init)
        let found = FeedFolder(folder, allowed: networks, recipes: recipes, &faults)
        try faults.refuse()
        return found.feeds
    }
}
