import Testing

@testable import FeedParsing

@Suite struct IdentityTests {
    @Test(arguments: [
        ("<title>t</title><link>https://a/1</link><guid>g1</guid>", "guid:g1"),
        ("<title>t</title><guid isPermaLink=\"false\"> g2 </guid>", "guid:g2"),
        ("<title>t</title><link>/1?a=1&amp;b=2</link>", "link:a.example/1?a=1&b=2"),
        ("<title>河源</title><pubDate>Sun, 22 Nov 2026 14:30:05 GMT</pubDate>", "hash:2a51544ce5514d953615c9c1f450d9b7"),
        ("<title>河源</title>", "hash:f9c48d7fd82b5f6a07fbeb4c2f58e0eb"),
    ]) func identityIsStableAcrossReleases(item: String, identity: String) throws {
        let feed = try parse(rss(item), hints: ParseHints(baseURL: "https://a.example/"))
        #expect(feed.items[0].identity == identity)
    }

    @Test func changedTitleIsTheSameItem() throws {
        let old = try parse(rss("<title>6小時前</title><guid>g</guid>")).items[0]
        let new = try parse(rss("<title>7小時前</title><guid>g</guid>")).items[0]
        #expect(old.identity == new.identity)
    }

    @Test func itemsThatShareAnIdButNotAnAddressAreTwo() throws {
        let two =
            "<guid>g</guid><title>a</title><link>https://a/1</link></item><item><guid>g</guid><title>b</title><link>https://a/2</link>"
        let items = try parse(rss(two)).items
        #expect(Set(items.map(\.identity)).count == 2)
    }

    @Test func versionsOfAnItemAreOne() throws {
        let two =
            "<guid>g</guid><title>a</title><link>https://a/1</link></item><item><guid>g</guid><title>b</title><link>https://a/1</link>"
        let items = try parse(rss(two)).items
        #expect(Set(items.map(\.identity)) == ["guid:g"])
    }

    @Test func itemsThatShareOnlyAnAddressAreToldApartByTitle() throws {
        let two = "<title>a</title><link>https://a/</link></item><item><title>b</title><link>https://a/</link>"
        let items = try parse(rss(two)).items
        #expect(Set(items.map(\.identity)).count == 2)
    }

    @Test func fieldsDoNotRunIntoEachOther() {
        var left = StableHash(), right = StableHash()
        left.add("ab")
        left.add("c")
        right.add("a")
        right.add("bc")
        #expect(left.hex != right.hex)
    }

    @Test func hashIsFNV1a() {
        // The published offset basis: what the hash of nothing is.
        #expect(StableHash().hex == "6c62272e07bb014262b821756295c58d")
    }
}
