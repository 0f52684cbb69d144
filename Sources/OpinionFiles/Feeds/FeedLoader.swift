package import OpinionCore

/// Reads a folder of feeds: `*.yaml` and `*.opml`.
package enum FeedLoader {
    /// Throws every fault of every file at once. Faults call the files by the folder as given.
    /// - Parameter allowAddresses: blocks of private addresses that feeds may use; what is no block allows nothing.
    package static func load(folder: String, allowAddresses: [String] = []) throws(FileFaults) -> [Feed] {
        var faults = Faults()
        let found = FeedFolder(folder, allowed: allowAddresses.compactMap(Network.init), &faults)
        try faults.refuse()
        return found.feeds
    }
}
