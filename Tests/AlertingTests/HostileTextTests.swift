import OpinionCore
import Testing

@testable import Alerting

struct HostileTextTests {
    @Test(arguments: [
        "@all 快看", "@所有人", "@13800138000", "[點我](http://evil.example)", "](http://evil.example)",
        "![圖](http://e.example/x.png)",
        "**粗** _斜_ `碼` ~~刪~~ | 表 |", "# 標題", "> 引用", "<font color=red>紅</font>", "<at id=all></at>", "<@all>",
        "\\[x\\](http://e)", "&lt;at&gt; &#64;all", "[\u{301}x](\u{301}http://e)", "@\u{200B}all",
        "http://evil.example/a",
        "a\n# 標題\n@all", "a\r\n\r\n【演練】", "\u{2028}@all\u{2029}", "\u{202E}lla@", "WWW.evil.example", "```\ncode\n```",
        "- [ ] x",
    ])
    func titlesNeitherPingNorLinkNorBreakLines(title: String) throws {
        let source = AlertSource(outlet: title, tier: title, title: title + "二", url: title)
        let alert = Samples.opened(Samples.incident(title: title), source: source)
        let message = MessageRenderer.render(alert, id: Samples.id, settings: Samples.settings(), now: Samples.now)
        let plain = MessageRenderer.render(
            Samples.opened(source: Samples.source),
            id: Samples.id,
            settings: Samples.settings(),
            now: Samples.now
        )
        let text = DingTalkForm.form.text(message, language: .traditional, limit: 19_000)
        for forbidden in "[]()@<>`~\\|&!_" where !(SafeLink.of(title) != nil && "[]()".contains(forbidden)) {
            #expect(!text.contains(where: { $0.unicodeScalars.contains(forbidden.unicodeScalars.first ?? "?") }))
        }
        #expect(!DingTalkForm.form.title(message).contains { "[]()@<>*`".contains($0) })
        #expect(message.head.count == 3)
        #expect(message.lines.allSatisfy { !$0.plain.contains(where: \.isNewline) })
        #expect(message.head.dropFirst() == plain.head.dropFirst())
    }

    @Test(arguments: [
        ("地\u{0}條\u{7}鋼", "地條鋼"), ("地\u{200B}條\u{FEFF}鋼\u{AD}", "地條鋼"), ("\u{202E}鋼條地\u{202C}", "鋼條地"),
        ("\u{2066}a\u{2069}\u{200F}b", "ab"), ("  a \t\n\u{3000} b  ", "a b"), ("\u{1B}[31m紅\u{9B}0m", "[31m紅0m"),
        ("x\u{E0041}\u{E0042}", "x"), ("\u{3164}\u{115F}空", "空"), ("", ""), (" ", ""), ("\u{200B}", ""),
    ])
    func whatCannotBeSeenIsRemoved(text: String, clean: String) {
        #expect(HostileText.clean(text) == clean)
    }

    @Test
    func stackedMarksAreThinnedOut() {
        let zalgo = "鋼" + String(repeating: "\u{301}", count: 5_000)
        #expect(HostileText.clean(zalgo).unicodeScalars.count == 5)
    }

    @Test
    func longTitlesAreCutBetweenCharacters() {
        let title = String(repeating: "👨‍👩‍👧‍👦鋼e\u{301}", count: 1_000)
        let cut = Outside.title(title)
        #expect(cut.count <= 80)
        #expect(cut.utf8.count <= 400)
        #expect(cut.hasSuffix("…"))
        #expect(HostileText.clean(title).hasPrefix(cut.dropLast()))
    }

    @Test(
        arguments: [
            ("https://a.cn/x", "https://a.cn/x"), ("HTTP://a.cn/(x) y", "http://a.cn/%28x%29%20y"),
            ("http://a.cn/新聞?a=1&b=%E4#c", "http://a.cn/%E6%96%B0%E8%81%9E?a=1&b=%E4#c"),
            ("http://a.cn/@x", "http://a.cn/%40x"),
            ("http://a.cn/\u{202E}", "http://a.cn/%E2%80%AE"), ("http://a.cn/a\n@all", "http://a.cn/a%0A%40all"),
            ("javascript:alert(1)", nil), ("file:///etc/passwd", nil), ("http://gov.cn@evil.example/", nil),
            ("//a.cn", nil),
            ("http:a.cn", nil), ("http://", nil), ("http:///x", nil), ("http://a b/", nil), ("", nil), (nil, nil),
            ("http://a.cn/" + String(repeating: "x", count: 1_000), nil),
        ] as [(String?, String?)]
    )
    func onlyHarmlessAddressesBecomeLinks(text: String?, link: String?) {
        #expect(SafeLink.of(text) == link)
    }
}
