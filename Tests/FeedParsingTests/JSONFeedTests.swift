import Testing

@testable import FeedParsing

@Suite struct JSONFeedTests {
    @Test func feedAndItemsAreRead() throws {
        let feed = try parse(Fixtures.json11)
        #expect(feed.format == .json11)
        #expect(feed.title == "JSON 源")
        #expect(feed.homePageURL == "https://j.example/")
        #expect(feed.feedURL == "https://j.example/feed.json")
        #expect(feed.authors == [FeedAuthor(name: "編輯部", url: "https://j.example/about")])
        let first = feed.items[0]
        #expect(first.id == "1234")
        #expect(first.title == "第一條 😀")
        #expect(first.contentText == "一\n二")
        #expect(first.tags == ["甲", "乙"])
        #expect(first.authors.map(\.name) == ["編輯部"])
        #expect(first.attachments.map(\.url) == ["https://j.example/a.mp3"])
        #expect(first.datePublished?.milliseconds == 1_795_329_005_000)
        let second = feed.items[1]
        #expect(second.url == "https://k.example/2")
        #expect(second.contentText == "純文字\n第二行")
        #expect(second.summary == "摘要")
        #expect(second.authors.map(\.name) == ["乙"])
        #expect(second.dateModified?.precision == .day)
    }

    @Test(arguments: [
        ("1234", "1234"), ("12345678901234567890", "12345678901234567890"), ("1.0", "1.0"), ("\"a\"", "a"),
        ("true", "true"),
    ]) func idsOfAnyKindKeepTheirText(written: String, read: String) throws {
        let feed = try parse(
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\(written),\"title\":\"t\"}]}"
        )
        #expect(feed.items[0].id == read)
        #expect(feed.format == .json1)
    }

    @Test(arguments: [
        "{\"a\":1}", "[]", "[1,2]", "{\"items\":3}", "{}",
    ]) func otherJSONIsNoFeed(text: String) {
        #expect(refusal(Array(text.utf8)) == .unknownFormat)
    }

    @Test(arguments: [
        "{\"items\":[{\"id\" 1}]}", "{\"items\":[}", "{\"items\":[nul]}", "{\"items\":[01x]}",
    ]) func brokenJSONIsRefused(text: String) {
        #expect(refusal(Array(text.utf8)) == .malformed)
    }

    @Test(arguments: [
        "{items:[{id:1,title:'河源',},],}", "// news\n{\"items\":[/* one */{\"id\":1 \"title\":\"河源\"}]}",
        "{\"items\":[{\"id\":1,\"title\":\"河\\源\"}]}", ")]}',\n{\"items\":[{\"id\":1,\"title\":\"河源\"}]}",
        "{\"items\":[{\"id\":1,\"title\":\"河源\"},{\"id\":2,@@@}]}",
    ]) func looseJSONIsReadAndSaid(text: String) throws {
        let feed = try parse(text)
        #expect(feed.items.first?.title == "河源")
        #expect(feed.wasRepaired)
    }

    @Test func tornJSONKeepsWhatCameBefore() throws {
        let whole =
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":1,\"title\":\"a\"},{\"id\":2,\"ti"
        let feed = try parse(whole)
        #expect(feed.items.map(\.id) == ["1"])
        #expect(feed.repairs.contains { $0.what == .truncated })
    }

    @Test func rawControlCharactersAndTrailingCommasAreForgiven() throws {
        let feed = try parse("{\"items\":[{\"id\":1,\"title\":\"a\tb\u{7}\",},]}")
        #expect(feed.items[0].title == "a b")
        #expect(Set(feed.repairs.map(\.what)) == [.controlCharacters, .strayComma])
    }

    @Test func loneSurrogatesBecomeReplacementCharacters() throws {
        let feed = try parse("{\"items\":[{\"id\":1,\"title\":\"a\\ud83dx\\ude00\"}]}")
        #expect(feed.items[0].title == "a\u{FFFD}x\u{FFFD}")
    }

    @Test func depthIsLimited() {
        let text = "{\"items\":" + String(repeating: "[", count: 100_000)
        #expect(refusal(Array(text.utf8)) == .tooDeep)
    }

    @Test func listsOfPageToFeedProgramsAreRead() throws {
        let feed = try parse(
            "{\"title\":\"T\",\"url\":\"https://a/\",\"elements\":[{\"title\":\"t\",\"contents\":\"<p>x\",\"link\":\"https://a/1\"}]}"
        )
        #expect(feed.homePageURL == "https://a/")
        #expect(feed.items[0].url == "https://a/1")
        #expect(feed.items[0].contentText == "x")
    }
}
