import OpinionCore

/// Feeds as they follow each other, cut where the group changes: the order stays, and a group may come more than once.
struct FeedRuns {
    let group: String?
    private(set) var feeds: [Feed]

    static func of(_ feeds: [Feed]) -> [FeedRuns] {
        feeds.reduce(into: []) { runs, feed in
            if let last = runs.indices.last, runs[last].group == feed.group {
                runs[last].feeds.append(feed)
            } else {
                runs.append(FeedRuns(group: feed.group, feeds: [feed]))
            }
        }
    }
}
