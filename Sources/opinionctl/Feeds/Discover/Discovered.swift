import OpinionCore

/// What was found for one address that the person gave.
struct Discovered: Sendable {
    let page: String
    /// The best first.
    let feeds: [FoundFeed]
    /// Why the page itself could not be read.
    let fault: FeedFault?
    /// How many addresses were asked.
    let requests: Int

    /// Why there is nothing.
    func reason(_ language: Language) -> String { fault?.text ?? Self.nothing[language] }

    private static let nothing = Phrase(
        "沒有找到來源。列表頁若由腳本載入，請找它的 JSON 接口。",
        "没有找到来源。列表页若由脚本加载，请找它的 JSON 接口。",
        "nothing was found. If a script fills the list in, look for the JSON it loads."
    )
}
