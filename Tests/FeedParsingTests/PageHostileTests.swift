import Testing

@testable import FeedParsing

@Suite struct PageHostileTests {
    private static let recipe = PageRecipe(
        item: ["li", "//tr"],
        title: ["a", "h3"],
        date: ["span"],
        summary: ["p"],
        next: ["a.next"],
        pages: 2
    )

    private static func repeated(_ text: String, _ count: Int) -> [UInt8] {
        Array(String(repeating: text, count: count).utf8)
    }

    private static func code(_ bytes: [UInt8]) -> FeedParseError.Code? {
        do {
            _ = try PageParser(recipe).parse(bytes, now: pageNow)
            return nil
        } catch { return (error as? FeedParseError)?.code }
    }

    @Test(
        arguments: [
            ("<div>", 10_000, .tooDeep), ("<font>", 100_000, .tooDeep), ("<div>", 1000, .noItems),
            ("<ul><li>", 2000, .noItems),
            ("<b>", 2900, .noItems),
        ] as [(String, Int, FeedParseError.Code)]
    ) func deepNestingIsBounded(tag: String, count: Int, code: FeedParseError.Code) {
        let clock = ContinuousClock()
        let time = clock.measure { #expect(Self.code(Self.repeated(tag, count)) == code) }
        #expect(time < .seconds(60))
    }

    @Test func wordsBeyondTheDepthAreKeptApart() throws {
        let html = "<ul><li><a href=1>" + String(repeating: "<span>", count: 300) + "甲<div>乙</div>丙"
        #expect(try readPage(html, PageRecipe(item: ["li"])).feed.items[0].title == "甲 乙 丙")
    }

    @Test func endTagsThatFitNothingAreBounded() {
        let time = ContinuousClock().measure {
            _ = Self.code(Self.repeated("<b>", 2900) + Self.repeated("</i>", 100_000))
        }
        #expect(time < .seconds(60))
    }

    @Test func hugeAttributesAndManyOfThem() throws {
        let huge = "<ul><li><a href='1' title='" + String(repeating: "x", count: 1 << 20) + "'>甲</a></ul>"
        #expect(try readPage(huge, PageRecipe(item: ["li"])).feed.items[0].title == "甲")
        let many = "<ul><li " + (0..<5000).map { "a\($0)=1 " }.joined() + "><a href=1>甲</a>"
        #expect(Self.code(Array(many.utf8)) == .tooComplex)
        let script =
            "<script>if (a <b " + (0..<5000).map { "x\($0) " }.joined() + ") {}</script><ul><li><a href=1>甲</a>"
        #expect(Self.code(Array(script.utf8)) == nil)
    }

    @Test func aHundredThousandLinksAreBounded() throws {
        let html = "<ul>" + (0..<100_000).map { "<li><a href='/a/\($0)'>标题</a></li>" }.joined() + "</ul>"
        let time = try ContinuousClock().measure {
            let page = try PageParser(PageRecipe(item: ["ul li a, ul > li"])).parse(Array(html.utf8), now: pageNow)
            #expect(page.feed.items.count == 5000)
            #expect(page.feed.repairs.contains { $0.what == .itemsOverLimit })
        }
        #expect(time < .seconds(60))
        let proposing = try ContinuousClock().measure { _ = try PageProposal.propose(Array(html.utf8), now: pageNow) }
        #expect(proposing < .seconds(60))
    }

    @Test func costlySelectorsEndInANamedError() throws {
        let html = Self.repeated("<p>x</p>", 60_000)
        let parser = try PageParser(PageRecipe(item: ["p:nth-child(2n)"]))
        #expect(throws: FeedParseError(.tooComplex)) { try parser.parse(html, now: 0) }
    }

    @Test func tooManyNodesAreRefused() {
        #expect(Self.code(Self.repeated("<b>x</b>", 300_000)) == .tooComplex)
    }

    @Test(arguments: 0..<6) func mutatedPagesNeverCrash(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed) + 4711)
        let originals = [
            PageFixtures.trs, PageFixtures.table, PageFixtures.old, PageFixtures.cards, ArticleFixtures.government,
            ArticleFixtures.linkedData,
        ]
        let original = Array(originals[seed].utf8)
        let parser = try PageParser(Self.recipe)
        for round in 0..<150 {
            let bytes = MutationSource.mutated(original, &generator)
            let page = try? parser.parse(bytes, now: pageNow)
            #expect(page?.feed.items.allSatisfy { !$0.identity.isEmpty && $0.url != nil } ?? true)
            if round % 10 == 0 { _ = try? PageProposal.propose(bytes, now: pageNow) }
            if round % 3 == 0 { _ = try? ArticleText.extract(bytes, now: pageNow) }
        }
    }

    @Test func mutatedSelectorsAndPathsNeverCrash() {
        var generator = SeededGenerator(seed: 99)
        let originals = [
            "div#a.b > li:nth-child(2n+1) a[href^='x']::attr(href)", "//ul[@class='list']/li[position()>2]//a/@href",
            "a.b[0].*[\"x.y\"]",
        ]
        var accepted = 0
        for _ in 0..<3000 {
            let bytes = MutationSource.mutated(
                Array(originals.randomElement(using: &generator)?.utf8 ?? "".utf8),
                &generator
            )
            let text = String(decoding: bytes, as: UTF8.self)
            if (try? Selector(text)) != nil { accepted += 1 }
            if let fault = fault(text) { #expect(fault.offset <= text.unicodeScalars.count) }
            _ = try? JSONPath(text)
        }
        #expect(accepted > 50)
    }

    @Test func mutatedAnswersOfInterfacesNeverCrash() throws {
        var generator = SeededGenerator(seed: 5)
        let original = Array(
            "cb({\"data\":{\"list\":[{\"id\":1,\"url\":\"/1\",\"title\":\"標題\",\"time\":\"2026-11-22\"}]}});".utf8
        )
        let parser = try JSONListParser(JSONRecipe(items: "data.list", link: ["url"], date: ["time"]))
        for _ in 0..<2000 { _ = try? parser.parse(MutationSource.mutated(original, &generator), now: pageNow) }
    }
}

/// Damages bytes a little.
enum MutationSource {
    static func mutated(_ original: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &generator)
            let end = min(bytes.count, at + Int.random(in: 1...40, using: &generator))
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.removeSubrange(at..<end)
            case 2: bytes.insert(Array("<>&\"'/;![]-?=#.:(\0".utf8).randomElement(using: &generator) ?? 0, at: at)
            case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
            default: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            }
        }
        return bytes
    }
}
