import Testing
import TextMatching

@Suite struct FoldingTests {
    @Test(arguments: [
        ("地條鋼", "地条钢"), ("乾後裏裡發髮", "干后里里发发"), ("臺灣颱風檯", "台湾台风台"), ("爲為衆眾羣群", "为为众众群群"),
        ("峯線綫麪麵", "峰线线面面"), ("產業 産業", "产业产业"), ("ＡＩ４Ｋ", "ai4k"), ("Straße", "strasse"),
        ("ΣΑΣ σας", "σασ σασ"), ("ﬁn ﬀ", "fin ff"), ("Ångström", "angstrom"), ("e\u{301}a\u{308}", "ea"), ("É", "e"),
        ("İstanbul", "istanbul"), ("Ё", "е"), ("①②㎡㈱", "1 2 m2(株)"), ("第①批", "第1批"), ("陶喆", "陶喆"), ("㍿", "株式会社"),
        ("𝐀𝟗", "a9"), ("ｶﾞｷﾞﾊﾟ", "ガギパ"),
        ("か\u{3099}は\u{309A}", "がぱ"), ("ヴ ｳﾞ", "ヴ ヴ"), ("⼀⻓⻔", "一长门"), ("豈\u{F900}", "岂岂"), ("\u{2F800}", "丽"),
        ("地 条\u{3000}钢", "地条钢"), ("地\u{200B}条\u{00AD}钢\u{FEFF}", "地条钢"), ("地\n\t条\u{2060}\u{200D}钢", "地条钢"),
        ("4K 產業 升級 AI 芯片", "4k产业升级ai芯片"), ("a  b\u{3000}\nc", "a b c"), ("  a  ", "a"), (" \u{200B} ", ""),
        ("soft\u{00AD}ware", "software"), ("a\u{200B}b", "a b"), ("葛\u{E0100}\u{FE00}城", "葛城"), ("👍\u{FE0F}", "👍"),
        ("don’t ‑ –", "don't - -"), ("約翰・列儂 约翰•列侬", "约翰·列侬约翰·列侬"), ("，（）：！", ",():!"), ("「」《》。", "「」《》。"),
        ("한국 가", "한국 가"), ("ไทย", "ไทย"), ("👨\u{200D}👩", "👨👩"), ("\u{301}x", "x"), ("ǅ", "dz"), ("ſ", "s"),
    ])
    func textFoldsTo(_ text: String, _ folded: String) {
        #expect(Folding.foldedString(text).unicodeScalars.map(\.value) == folded.unicodeScalars.map(\.value))
    }

    @Test(arguments: 0..<64)
    func everyScalarFoldsToSomethingThatFoldsToItself(_ block: UInt32) {
        let values = (block * 0x1000)..<((block + 1) * 0x1000)
        let text = "x" + values.compactMap { Unicode.Scalar($0) }.map { "\($0)x" }.joined()
        let once = Folding.fold(text).scalars
        #expect(Folding.fold(Folding.foldedString(text)).scalars == once)
    }

    @Test func tableAgreesWithTheStandardLibraryOnSimpleLowerCase() {
        for value in UInt32(0x41)...0x5A { #expect(Folding.fold(scalar(value)).scalars == [value + 0x20]) }
        for value in UInt32(0xFF21)...0xFF3A { #expect(Folding.fold(scalar(value)).scalars == [value - 0xFEC0]) }
        for value in UInt32(0x410)...0x418 { #expect(Folding.fold(scalar(value)).scalars == [value + 0x20]) }
    }

    @Test func offsetsLeadBackToTheOriginal() {
        let text = "發 e\u{301}㎡ｶﾞ"
        let folded = Folding.fold(text)
        #expect(folded.description == "发em2ガ")
        #expect(folded.starts == [0, 2, 4, 4, 5])
        #expect(folded.ends == [1, 4, 5, 5, 7])
        #expect(folded.originalRange(of: 1..<3) == 2..<5)
    }

    @Test(arguments: UInt64(0)..<40)
    func offsetsStayInOrderAndInsideTheText(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = Samples.text(length: 200, using: &generator)
        let folded = Folding.fold(text)
        let count = text.unicodeScalars.count
        #expect(folded.starts.count == folded.scalars.count && folded.ends.count == folded.scalars.count)
        #expect(zip(folded.starts, folded.starts.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(zip(folded.starts, folded.ends).allSatisfy { $0 < $1 && $1 <= count })
        #expect(Folding.foldedString(folded.description) == folded.description)
    }

    private func scalar(_ value: UInt32) -> String { Unicode.Scalar(value).map { String($0) } ?? "" }
}
