import Testing
import TextMatching

/// Which words of the original text a hit shows.
@Suite struct EvidenceTests {
    @Test func spansCoverTheOriginalWords() throws {
        #expect(try evidence("地条钢", headline("查處地 條\u{200B}鋼案")) == ["title 2+5 地 條\u{200B}鋼"])
        #expect(try evidence("cafe", headline("a cafe\u{301}!")) == ["title 2+5 cafe\u{301}"])
        #expect(try evidence("cafe", headline("a cafe\u{301}\u{323}!")) == ["title 2+6 cafe\u{301}\u{323}"])
        #expect(try evidence("ガス", headline("大ｶﾞｽ管")) == ["title 1+3 ｶﾞｽ"])
        #expect(try evidence("m2", headline("100 ㎡ 地")) == ["title 4+1 ㎡"])
        #expect(try evidence("\"big data\"", headline("👍Big \n Data")) == ["title 1+10 Big \n Data"])
        #expect(try evidence("葛城", headline("葛\u{E0100}城\u{E0101}市")) == ["title 0+4 葛\u{E0100}城\u{E0101}"])
    }

    @Test func offsetsCountScalarsNotBytesOrCharacters() throws {
        #expect(try evidence("河源", headline("👨\u{200D}👩\u{200D}👧𠮷河源")) == ["title 6+2 河源"])
    }

    @Test func spansAreSortedByPartAndPlaceAndCountOnce() throws {
        let document = Document(title: "鋼 steel", summary: "鋼鋼", contentText: "x 鋼")
        #expect(
            try evidence("钢 OR 鋼 OR steel OR \"鋼\"", document) == [
                "title 0+1 鋼", "title 2+5 steel", "summary 0+1 鋼", "summary 1+1 鋼", "content_text 2+1 鋼",
            ]
        )
    }

    @Test func wordsOfOneExpandedCharacterCountOnce() throws {
        #expect(try evidence("\"(株)社\" OR 株", headline("㈱社")) == ["title 0+1 ㈱", "title 0+2 ㈱社"])
        #expect(try evidence("株 OR \"(株\" OR \"(株)社\"", headline("㈱社")) == ["title 0+1 ㈱", "title 0+2 ㈱社"])
    }

    @Test func overlappingTermsAreAllShown() throws {
        #expect(try evidence("死亡 OR 亡 OR 死亡人數", headline("死亡人數")) == ["title 0+2 死亡", "title 0+4 死亡人數", "title 1+1 亡"])
    }

    @Test func onlyBranchesThatHoldGiveEvidence() throws {
        #expect(try evidence("(a b) OR (a c)", headline("a c")) == ["title 0+1 a", "title 2+1 c"])
        #expect(try evidence("(a b) OR c", headline("a c")) == ["title 2+1 c"])
        #expect(try evidence("c NOT (a b)", headline("a c")) == ["title 2+1 c"])
        #expect(try evidence("c NOT NOT a", headline("a c")) == ["title 0+1 a", "title 2+1 c"])
        #expect(try evidence("title:a", Document(title: "a", contentText: "a")) == ["title 0+1 a"])
    }

    @Test func attributeHitsNameTheirPart() throws {
        let document = Document(title: "鋼", tier: "央媒", tags: ["甲", "乙鋼"])
        #expect(try evidence("鋼 tier:央 tag:鋼", document) == ["title 0+1 鋼", "tier 0+1 央", "tag 1+1 鋼"])
    }

    @Test func endlessRepetitionIsCutAndSaysSo() throws {
        let document = Document(title: "受傷", contentText: String(repeating: "死亡", count: 10_000), tags: ["死亡"])
        let set = QuerySet([try query("死亡 OR 受傷"), try query("受傷"), try query("tag:死亡")])
        let hits = set.evaluate(document)
        #expect(hits.map(\.evidence.spans.count) == [Evidence.limit, 1, 1])
        #expect(hits.map(\.evidence.isTruncated) == [true, false, false])
        #expect(hits[0].evidence.spans.first?.text == "受傷")
        #expect(hits[0].evidence.spans.last?.start == 2 * (Evidence.limit - 2))
    }

    @Test func exactlyTheLimitIsComplete() throws {
        let document = Document(contentText: String(repeating: "死亡", count: Evidence.limit))
        let hit = try #require(QuerySet([query("死亡")]).evaluate(document).first)
        #expect(hit.evidence.spans.count == Evidence.limit)
        #expect(!hit.evidence.isTruncated)
    }
}
