import Testing

@testable import FeedParsing

/// What holds for whatever comes in.
@Suite struct SanitiserPropertyTests {
    /// Pieces of which hostile and broken HTML is put together.
    private static let pieces = [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<a href=\"http://x/?a=1&amp;b=2\">", "<a href=x>", "<a>",
        "</a>", "<table>", "</table>", "<tr>", "<td>",
        "</td>", "<th colspan=2>", "<ul>", "</ul>", "<li>", "<br>", "<hr>", "<img src=a.png alt=x>", "<script>",
        "</script>", "<span hidden>", "</span>",
        "<div style=\"display:none\">", "<q>", "</q>", "<ruby>", "</ruby>", "<rt>", "<rp>", "<pre>", "</pre>",
        "<textarea>", "</textarea>", "<title>", "</title>", "<xmp>",
        "</xmp>", "<![CDATA[", "]]>", "<!--", "-->", "&lt;p&gt;", "&lt;/p&gt;", "&lt;br&gt;", "&amp;amp;", "&amp;nbsp;",
        "&nbsp;", "&#10;", "&copy", "地條鋼", "word", "a",
        "\n", " ", "\t", "\"", "'", "<", ">", "&", "\u{3000}", "\u{200D}", "\u{202E}", "<h1>", "</h2>", "<caption>",
        "<tbody>", "<dl>", "<dt>", "<dd>", "<video src=//v/x>",
        "<source src=z>", "</video>", "<font>", "<center>", "<option>", "<svg>", "</svg>", "<body>", "<p a=\"",
        "<blockquote cite=\"javascript:x\">", "\r\n", "\u{7}", "\u{85}",
    ]

    private static func samples(_ count: Int, seed: UInt64) -> [String] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 1...25, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
        }
    }

    @Test(arguments: 1...4) func sanitisingTwiceChangesNothing(seed: UInt64) {
        for html in Self.samples(1500, seed: seed) {
            for base in ["https://example.org/a/", nil] {
                let once = HTMLSanitiser.sanitise(html, base: base)
                #expect(HTMLSanitiser.sanitise(once, base: base) == once, "\(html)")
                #expect(StrictFragment.problem(in: once) == nil, "\(html)")
            }
        }
    }

    /// Words are never lost, nor joined or parted but where broken markup leaves open what it means.
    @Test(arguments: 5...8) func plainTextStaysTheSame(seed: UInt64) {
        var others = 0
        for html in Self.samples(1500, seed: seed) where !html.contains("<ruby>") {
            let before = plain(html), after = plain(HTMLSanitiser.sanitise(html, base: nil))
            #expect(before.map(Self.letters) == after.map(Self.letters), "\(html)")
            others += before == after ? 0 : 1
        }
        #expect(others < 15)
    }

    private static func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    @Test(arguments: 9...12) func mutatedMarkupIsStillSafe(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let sources = Self.samples(50, seed: seed).map { Array($0.utf8) }
        for _ in 0..<1500 {
            var bytes = sources.randomElement(using: &generator) ?? []
            for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
                let at = Int.random(in: 0..<bytes.count, using: &generator)
                if Bool.random(using: &generator) {
                    bytes[at] = UInt8.random(in: 0...255, using: &generator)
                } else {
                    bytes.remove(at: at)
                }
            }
            let (text, clean) = bytes.withUnsafeBufferPointer {
                (HTMLText.text($0, .html), HTMLSanitiser.sanitise($0, base: "https://example.org/"))
            }
            #expect(StrictFragment.problem(in: clean) == nil)
            #expect(
                (text ?? "").unicodeScalars.allSatisfy {
                    $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" || $0 == "\t"
                }
            )
        }
    }

    @Test func whatComesOutIsBounded() {
        for html in Self.samples(300, seed: 99) {
            #expect((plain(html) ?? "").utf8.count <= html.utf8.count * 3 / 2)
        }
    }

    /// Ten times the text takes ten times as long, or thereabouts, not a hundred times.
    @Test(arguments: [
        "<zz ", "<p ", "<p a='", "<p a=\"", "<p a=\">", "</script", "<script>", "<script>x</", "<span hidden>",
        "<div hidden><p>", "<!--", "<!-", "<![CDATA[", "<textarea>", "<xmp>",
        "<ruby>a<rt>b", "<ruby>", "&", "&lt;", "&lt;p ", "&lt;a href=", "&lt;br&gt;", "&amp;", "&amp;amp;", "&#1",
        "&#xD800;", "\n", " \n", "<b>", "<p>", "<li>", "<table><tr><td>", "</p>",
        "</b>", "<a href=x>", "<q>", "<img srcset='a,", "<img srcset='a, b, ", "<img alt=x>", "\u{3000}", "\u{200D}",
        "地", "<", "<地", "]]>", "<!x", "</ ", "<script></a ", "-->", "--", "<img style='display:",
    ]) func timeIsLinear(piece: String) {
        let small = String(repeating: piece, count: 2_000), large = String(repeating: piece, count: 60_000)
        let clock = ContinuousClock()
        func run(_ html: String) { _ = (plain(html), plain(html, .title), HTMLSanitiser.sanitise(html, base: nil)) }
        let short = clock.measure { for _ in 0..<3 { run(small) } } / 3
        let long = clock.measure { run(large) }
        #expect(long < short * 30 * 8 + .milliseconds(400))
    }
}
