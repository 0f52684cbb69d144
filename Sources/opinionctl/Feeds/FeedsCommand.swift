import ArgumentParser

/// `feeds …`
struct Feeds: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "來源 (feeds)：狀態、檢查、抓取、解析、正文、發現、導入導出",
        subcommands: [
            FeedsList.self, FeedsCheck.self, FeedsPoll.self, FeedsParse.self, FeedsArticle.self, FeedsImport.self,
            FeedsExport.self, FeedsDiscover.self,
        ]
    )
}
