import Testing

@testable import FeedParsing

@Suite struct JSONListTests {
    private static let recipe = JSONRecipe(
        items: "data.list",
        id: ["id"],
        link: ["url", "links[0].href"],
        title: ["title", "name"],
        date: ["time", "pubDate"],
        summary: ["intro"],
        content: ["body"],
        author: ["author", "authors[*].name"],
        tags: ["tags", "keywords"],
        image: ["img"],
        linkTemplate: "https://x.example/{channel.id}/{id}.html"
    )

    private static func read(_ text: String, _ recipe: JSONRecipe = recipe, base: String? = "https://x.example/api/")
        throws -> ParsedFeed
    {
        try JSONListParser(recipe, options: beijing).parse(
            Array(text.utf8),
            hints: ParseHints(baseURL: base),
            now: pageNow
        )
    }

    private static func list(_ item: String) -> String { "{\"code\":0,\"data\":{\"list\":[\(item)]}}" }

    @Test func everyFieldIsRead() throws {
        let feed = try Self.read(
            Self.list(
                "{\"id\":12345678901234567890,\"url\":\"/a/1\",\"title\":\"<em>地條鋼</em>&amp;死灰復燃\",\"time\":1795314600,\"intro\":\"摘<br>要\",\"body\":\"<p>一</p><p>二</p>\",\"author\":\"記者甲\",\"tags\":\"鋼鐵,環保\",\"img\":\"//i/1.jpg\"}"
            )
        )
        let item = try #require(feed.items.first)
        #expect(feed.format == .jsonList)
        #expect(item.id == "12345678901234567890")
        #expect(item.identity == "guid:12345678901234567890")
        #expect(item.url == "https://x.example/a/1")
        #expect(item.title == "地條鋼&死灰復燃")
        #expect(item.datePublished?.milliseconds == 1_795_314_600_000)
        #expect(item.summary == "摘\n要")
        #expect(item.contentText == "一\n二")
        #expect(item.contentHTML == "<p>一</p><p>二</p>")
        #expect(item.authors.map(\.name) == ["記者甲"])
        #expect(item.tags == ["鋼鐵", "環保"])
        #expect(item.attachments.map(\.url) == ["https://i/1.jpg"])
    }

    @Test(
        arguments: [
            ("{\"name\":\"t\",\"links\":[{\"href\":\"https://k/1\"}]}", "https://k/1"),
            ("{\"title\":\"t\",\"id\":7,\"channel\":{\"id\":\"gd\"}}", "https://x.example/gd/7.html"),
            (
                "{\"title\":\"t\",\"id\":\"a b/c?d\",\"channel\":{\"id\":\"gd\"}}",
                "https://x.example/gd/a%20b/c%3Fd.html"
            ),
            (
                "{\"title\":\"t\",\"id\":7,\"url\":\"javascript:x\",\"channel\":{\"id\":1}}",
                "https://x.example/1/7.html"
            ),
            ("{\"title\":\"t\",\"id\":7}", nil),
        ] as [(String, String?)]
    ) func addressesComeFromPathsOrTheTemplate(item: String, url: String?) throws {
        #expect(try Self.read(Self.list(item)).items.first?.url == url)
    }

    @Test(
        arguments: [
            ("1795314600", "2026-11-22 10:30"), ("1795314600123", "2026-11-22 10:30"),
            ("\"2026-11-22 10:30:00\"", "2026-11-22 10:30"),
            ("\"2026-11-22T02:30:00Z\"", "2026-11-22 10:30"), ("\"3小时前\"", "2026-11-22 07:30"),
            ("\"11-22\"", "2026-11-22"), ("\"x\"", nil), ("0", nil),
        ] as [(String, String?)]
    ) func timesOfAnyKindAreRead(time: String, expected: String?) throws {
        let feed = try Self.read(Self.list("{\"url\":\"/1\",\"title\":\"t\",\"time\":\(time)}"))
        #expect(beijingTime(feed.items[0].datePublished) == expected)
    }

    @Test(arguments: [
        ("", "[{\"u\":\"/1\",\"title\":\"a\"},{\"u\":\"/2\",\"title\":\"b\"}]"),
        ("$.d", "{\"d\":[{\"u\":\"/1\",\"title\":\"a\"},{\"u\":\"/2\",\"title\":\"b\"}]}"),
        ("s[*].l", "{\"s\":[{\"l\":[{\"u\":\"/1\",\"title\":\"a\"}]},{\"l\":[{\"u\":\"/2\",\"title\":\"b\"}]}]}"),
        ("s.l", "{\"s\":[{\"l\":[{\"u\":\"/1\",\"title\":\"a\"}]},{\"l\":[{\"u\":\"/2\",\"title\":\"b\"}]}]}"),
        ("m.*", "{\"m\":{\"10\":{\"u\":\"/2\",\"title\":\"b\"},\"9\":{\"u\":\"/1\",\"title\":\"a\"}}}"),
        ("[\"a.b\"][-1]", "{\"a.b\":[1,[{\"u\":\"/1\",\"title\":\"a\"},{\"u\":\"/2\",\"title\":\"b\"}]]}"),
        ("a\\.b", "{\"a.b\":[{\"u\":\"/1\",\"title\":\"a\"},{\"u\":\"/2\",\"title\":\"b\"}]}"),
        (
            "d.list",
            "{\"d\":\"{\\\"list\\\":[{\\\"u\\\":\\\"/1\\\",\\\"title\\\":\\\"a\\\"},{\\\"u\\\":\\\"/2\\\",\\\"title\\\":\\\"b\\\"}]}\"}"
        ),
    ]) func pathsLeadToTheList(path: String, text: String) throws {
        let feed = try Self.read(text, JSONRecipe(items: path, link: ["u"]), base: "https://h/")
        #expect(feed.items.map(\.title) == ["a", "b"])
        #expect(feed.items.map(\.url) == ["https://h/1", "https://h/2"])
    }

    @Test(arguments: [
        ("callback(", ");"), ("var data = ", ";"), ("\u{FEFF}", ""), ("/**/jQuery123_4(", ")\n"), (")]}',\n", ""),
        ("while(1);", ""),
        ("window.list=", ""), (" \n", " "),
    ]) func wrappersAreTakenOff(front: String, back: String) throws {
        #expect(try Self.read(front + Self.list("{\"url\":\"/1\",\"title\":\"t\"}") + back).items.map(\.title) == ["t"])
    }

    @Test(
        arguments: [
            ("{\"data\":{\"list\":[]}}", .noItems), ("{\"data\":{}}", .noItems),
            ("{\"code\":403,\"msg\":\"forbidden\"}", .noItems),
            ("{\"data\":{\"list\":[{\"a\":1},2,null]}}", .noItems), ("<html><body>x</body></html>", .notAFeed),
            ("", .empty), ("  ", .empty),
            ("hello", .unknownFormat), ("{\"data\":{\"list\":[nul]}}", .malformed),
        ] as [(String, FeedParseError.Code)]
    ) func badAnswersAreNamedErrors(text: String, code: FeedParseError.Code) {
        do {
            _ = try Self.read(text)
            Issue.record("read")
        } catch { #expect((error as? FeedParseError)?.code == code) }
    }

    @Test func theErrorSaysWhatIsThere() {
        do {
            _ = try Self.read("{\"data\":{\"rows\":[],\"total\":0}}")
            Issue.record("read")
        } catch { #expect((error as? FeedParseError)?.detail == "data.list / rows total") }
    }

    @Test func unreadableItemsAreCountedAndRepeatsFolded() throws {
        let item = "{\"url\":\"/1\",\"title\":\"t\"}"
        let feed = try Self.read(Self.list("\(item),\(item),{\"x\":1},3"))
        #expect(feed.items.count == 1)
        #expect(feed.repairs == [Repair(line: 0, what: .unreadableItem, count: 2)])
    }

    @Test(
        arguments: [
            ("a..b", 2, .unexpected(".")), ("a.", 2, .empty), ("a[", 2, .unclosed("[")), ("a[x]", 2, .badIndex("x")),
            ("a]", 1, .unexpected("]")), ("a['x]", 2, .unclosed("'")),
            ("a[1]b", 4, .unexpected("b")),
        ] as [(String, Int, SelectorError.Cause)]
    ) func mistakesInPathsAreNamed(path: String, offset: Int, cause: SelectorError.Cause) {
        var recipe = Self.recipe
        recipe.items = path
        do throws(SelectorError) {
            _ = try JSONListParser(recipe)
            Issue.record("accepted")
        } catch {
            #expect(
                error == SelectorError(key: "items", selector: path, offset: path == "a[" ? 1 : offset, cause: cause)
            )
        }
    }

    @Test func recipesNeedALinkAndTemplatesAPlace() {
        func error(_ recipe: JSONRecipe) -> SelectorError? {
            do throws(SelectorError) {
                _ = try JSONListParser(recipe)
                return nil
            } catch { return error }
        }
        #expect(error(JSONRecipe(items: "a"))?.cause == .missing)
        #expect(error(JSONRecipe(items: "a", linkTemplate: "https://x/"))?.cause == .noPlace("{id}"))
        #expect(error(JSONRecipe(items: "a", linkTemplate: "https://x/{id"))?.offset == 10)
        #expect(error(JSONRecipe(items: "a", linkTemplate: "https://x/{a..b}"))?.offset == 13)
        #expect(error(JSONRecipe(items: "a", link: ["u", ""]))?.key == "link")
        #expect(error(JSONRecipe(items: "a", link: ["u", "v["]))?.key == "link[1]")
    }
}
