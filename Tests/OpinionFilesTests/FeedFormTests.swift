import OpinionCore
import Testing

@testable import OpinionFiles

/// `kind`, `page`, `json` and `timezone` of a feed.
struct FeedFormTests {
    private func feed(_ more: String) throws -> Feed {
        let text = "- {id: a, outlet: b, tier: c, url: 'https://example.com/', \(more)}\n"
        let folder = try TemporaryFolder(Samples.files.merging(["Feeds/main.yaml": text]) { $1 })
        let path = folder.path + "/opinion.yaml"
        return try #require(try ConfigurationLoader.load(path, credentialsDirectory: nil).feeds.first)
    }

    @Test func feedOfTheDesignIsAPage() throws {
        let feed = try feed(
            "kind: page, page: {item: \"//ul[@class='list']/li\", link: './/a/@href', title: .//a, date: .//span, "
                + "date_format: yyyy-MM-dd}"
        )
        var list = PageList(item: ["//ul[@class='list']/li"], link: [".//a/@href"], title: [".//a"], date: [".//span"])
        list.dateFormat = "yyyy-MM-dd"
        #expect(feed.form == .page(list))
        #expect(feed.timezone == nil)
    }

    @Test func severalSelectorsAndPagesAreRead() throws {
        let feed = try feed("kind: page, page: {item: [li, 'tr'], next: [.next, a], pages: 3}, timezone: '+08:00'")
        #expect(feed.form == .page(PageList(item: ["li", "tr"], next: .link([".next", "a"]), pages: 3)))
        #expect(feed.timezone == "+08:00")
    }

    @Test func countedPagesAreRead() throws {
        let feed = try feed("kind: page, page: {item: li, next_pattern: 'index_{n-1}.html', pages: 4}")
        guard case .page(let list) = feed.form, case .counted(let pattern) = list.next else {
            Issue.record("\(feed.form)")
            return
        }
        #expect(pattern.template == "index_{n}.html" && pattern.second == 1)
    }

    @Test func pathsOfAnAnswerAreRead() throws {
        let feed = try feed(
            "kind: json, json: {items: data.list, title: title, link_template: 'https://a.cn/{id}', date: time, tags: [t, u]}"
        )
        var list = JSONList(items: "data.list", title: ["title"])
        (list.linkTemplate, list.date, list.tags) = ("https://a.cn/{id}", ["time"], ["t", "u"])
        #expect(feed.form == .json(list))
        #expect(
            try self.feed("kind: json, json: {items: '', link: u}").form == .json(JSONList(items: "", link: ["u"]))
        )
    }

    @Test(arguments: ["Asia/Shanghai", "+08:00", "-0330", "UTC"])
    func zonesAreRead(_ zone: String) throws { #expect(try feed("timezone: '\(zone)'").timezone == zone) }

    @Test func sitemapIsAKind() throws { #expect(try feed("kind: sitemap").form == .sitemap) }

    static let faults: [(String, [String])] = [
        (
            "kind: page",
            [
                "2:102: error: kind: page needs page: {item: …, link: …, title: …, date: …}; opinionctl feeds check URL proposes selectors."
            ]
        ),
        (
            "kind: json",
            [
                "2:102: error: kind: json needs json: {items: …, title: …, link: …}; opinionctl feeds check URL lists the paths."
            ]
        ),
        ("page: {item: li}", ["2:102: error: “page” stands here without kind: page, so it would do nothing."]),
        ("kind: page, page: {}", ["2:114: error: “item” is missing."]),
        ("kind: page, page: {item: []}", ["2:121: error: “item” is empty; it needs at least one entry."]),
        ("kind: page, page: {item: li, titel: a}", ["2:125: error: unknown key “titel”. Did you mean “title”?"]),
        ("kind: page, page: {item: li, next: a}", ["2:131: error: “pages” is missing."]),
        (
            "kind: page, page: {item: li, pages: 2}",
            [
                "2:132: error: to read several pages, say where the next one is: next (a selector) or next_pattern (index_{n-1}.html)."
            ]
        ),
        ("kind: page, page: {item: li, pages: 21}", ["2:132: error: “21” is out of range: from 1 to 20."]),
        (
            "kind: page, page: {item: li, next_pattern: x.html, pages: 2}",
            ["2:139: error: “x.html” holds neither {n} (the number of the page) nor {n-1} (one less)."]
        ),
        (
            "kind: page, page: {item: li, next_pattern: '{n}', next: a, pages: 2}",
            ["2:152: error: next and next_pattern exclude each other; keep one."]
        ),
        (
            "kind: page, page: {item: '!', next: a}",
            ["2:122: error: “!” is not understood.", "2:132: error: “pages” is missing."]
        ),
        ("kind: json, json: {link: t}", ["2:114: error: “items” is missing."]),
        ("kind: json, json: {items: a}", ["2:114: error: “link” is missing."]),
        (
            "timezone: Mars/Base",
            ["2:106: error: there is no time zone “Mars/Base”; write a name such as Asia/Shanghai, or +08:00."]
        ),
        (
            "timezone: '+99:00'",
            ["2:106: error: there is no time zone “+99:00”; write a name such as Asia/Shanghai, or +08:00."]
        ),
        (
            "kind: page, page: {item: [li, 'a!b'], title: '!'}, timezone: x",
            [
                "2:128: error: “!” is not understood.", "2:142: error: “!” is not understood.",
                "2:157: error: there is no time zone “x”; write a name such as Asia/Shanghai, or +08:00.",
            ]
        ),
    ]

    @Test(arguments: faults)
    func faultsNameTheirPlaces(_ text: String, _ faults: [String]) throws {
        try BadFile("Feeds/main.yaml", "local: true", text, faults.map { "Feeds/main.yaml:" + $0 }).check()
    }
}

/// Groups of feeds with defaults.
struct FeedGroupTests {
    private func load(_ text: String) throws -> [Feed] {
        let folder = try TemporaryFolder(["Feeds/a.yaml": text])
        return try FeedLoader.load(folder: folder.path + "/Feeds", recipes: RecipeCheck { _ in [] })
    }

    @Test func defaultsHoldForWhatAFeedDoesNotSay() throws {
        let feeds = try load(
            """
            - {id: a, outlet: 甲, tier: 央媒, url: "https://a.cn/"}
            - group: 省級  媒體
              defaults: {tier: 省級, every: 5m, local: true, timezone: "+08:00", quiet: 3d}
              feeds:
                - {id: b, outlet: 乙, url: "https://b.cn/"}
                - {id: c, outlet: 丙, tier: 行業, every: 1h, local: false, timezone: Asia/Tokyo, quiet: never, url: "https://c.cn/"}
            - {group: 空, feeds: []}
            """
        )
        let plain = Feed(id: "a", outlet: "甲", tier: "央媒", url: "https://a.cn/")
        let member = Feed(
            id: "b",
            outlet: "乙",
            tier: "省級",
            url: "https://b.cn/",
            every: .minutes(5),
            isLocal: true,
            timezone: "+08:00",
            silence: .after(.days(3)),
            group: "省級 媒體"
        )
        let other = Feed(
            id: "c",
            outlet: "丙",
            tier: "行業",
            url: "https://c.cn/",
            every: .hours(1),
            timezone: "Asia/Tokyo",
            silence: .never,
            group: "省級 媒體"
        )
        #expect(feeds == [plain, member, other])
    }

    @Test(arguments: [
        ("- {feeds: []}", "1:3: error: “group” is missing."),
        ("- {group: g}", "1:3: error: “feeds” is missing."),
        ("- {group: g, feed: []}", "1:14: error: unknown key “feed”. Did you mean “feeds”?"),
        ("- {group: g, defaults: {teir: a}, feeds: []}", "1:25: error: unknown key “teir”. Did you mean “tier”?"),
        (
            "- {group: g, defaults: {every: 1s}, feeds: []}",
            "1:32: error: “1s” is out of range: from 10s to 7d."
        ),
        (
            "- {group: g, feeds: [{id: a, outlet: b, url: 'https://a.cn/'}]}",
            "1:22: error: “tier” is missing."
        ),
        (
            "- {group: g, defaults: {tier: t}, feeds: [{id: a, outlet: b, url: 'https://a.cn/', group: h}]}",
            "1:84: error: unknown key “group”."
        ),
    ])
    func aFaultInAGroupHasItsPlace(text: String, fault: String) throws {
        let folder = try TemporaryFolder(["Feeds/a.yaml": text + "\n"])
        let error = #expect(throws: FileFaults.self) {
            try FeedLoader.load(folder: folder.path + "/Feeds", recipes: RecipeCheck { _ in [] })
        }
        #expect(
            error.map { folder.lines($0.faults) }?.contains("Feeds/a.yaml:" + fault) == true,
            "\(String(describing: error))"
        )
    }
}
