import Testing

@testable import FeedParsing

@Suite struct ArticleTests {
    private static func extract(_ html: String, at address: String = "http://h/2026/11/20/a.html") throws
        -> ExtractedArticle?
    {
        try ArticleText.extract(Array(html.utf8), hints: ParseHints(baseURL: address), now: pageNow, options: beijing)
    }

    @Test func governmentPagesGiveTextAndFacts() throws {
        let article = try #require(try Self.extract(ArticleFixtures.government))
        #expect(article.title == "我市部署淘汰落后产能工作")
        #expect(article.text == ArticleFixtures.paragraphs.joined(separator: "\n"))
        #expect(beijingTime(article.published) == "2026-11-22 09:15")
        #expect(article.source == "河源日报")
        #expect(article.html.contains("<p>"))
        #expect(!article.html.contains("margin:0"))
    }

    @Test func theLineUnderTheTitleIsRead() throws {
        let article = try #require(try Self.extract(ArticleFixtures.table))
        #expect(article.title == "工廠夜間排放廢氣遭裁罰")
        #expect(article.text.hasPrefix("環保局昨日表示"))
        #expect(article.text.hasSuffix("改善工程。"))
        #expect(article.text.split(separator: "\n").count == 2)
        #expect(article.source == "中央社")
        #expect(article.author == "王小明")
        #expect(beijingTime(article.published) == "2026-11-21")
    }

    @Test func linkedDataIsRead() throws {
        let article = try #require(try Self.extract(ArticleFixtures.linkedData))
        #expect(article.title == "Factory fined after night-time emissions")
        #expect(article.author == "Jane Doe")
        #expect(article.source == "Example News")
        #expect(beijingTime(article.published) == "2026-11-21 18:00")
        #expect(article.text.contains("faulty valve"))
        #expect(article.text.contains("second inspection"))
        for noise in ["newsletter", "Great article", "All rights", "World"] { #expect(!article.text.contains(noise)) }
    }

    @Test func bareTextAndTheAddressSuffice() throws {
        let article = try #require(try Self.extract(ArticleFixtures.bare))
        #expect(article.title == "关于召开新闻发布会的公告")
        #expect(article.text.split(separator: "\n").count == 2)
        #expect(beijingTime(article.published) == "2026-11-20")
    }

    @Test(arguments: [
        "<p>短</p>", "<ul><li><a href=1>一条很长的新闻标题在这里</a></li><li><a href=2>另一条很长的新闻标题</a></li></ul>",
        "<script>x</script>",
    ])
    func pagesWithoutAnArticleGiveNothing(html: String) throws {
        #expect(try Self.extract(html) == nil)
    }

    @Test(
        arguments: [
            ("来源：新华社  发布时间：2026-11-22", "新华社"), ("信息来源: 市局办公室 浏览次数: 3", "市局办公室"), ("稿源：南方日报|作者：甲", "南方日报"),
            ("时间 来源", nil), ("来源不明的货物", nil), ("来源：", nil),
        ] as [(String, String?)]
    ) func labelsGiveTheirValues(line: String, value: String?) {
        #expect(ArticleLabels.value(of: ArticleLabels.source, in: line) == value)
    }
}
