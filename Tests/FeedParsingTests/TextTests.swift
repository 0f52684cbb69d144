import Testing

@testable import FeedParsing

@Suite struct TextTests {
    @Test(arguments: [
        ("a<b>b</b>c", "abc"), ("<p>a</p><p>b</p>", "a\nb"), ("a<br>b<br/>c", "a\nb\nc"), ("a<hr>b", "a\nb"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"), ("<td>a</td><td>b</td>", "a b"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("地<span>條</span>鋼", "地條鋼"), ("地<em>\n</em>條", "地 條"), ("<div>地條</div>鋼", "地條\n鋼"),
        ("a<script>var x = '<p>';</script>b", "ab"), ("a<style>p{}</style>b", "ab"), ("a<script>never closed", "a"),
        ("a<!-- c -- d -->b", "ab"), ("a<!-- never closed", "a"), ("a<!DOCTYPE html>b", "ab"),
        ("a<?php echo ?>b", "ab"),
        ("a &amp; b &lt;c&gt;", "a & b <c>"), ("&nbsp;a&nbsp;&nbsp;b&nbsp;", "a b"),
        ("&hellip;&mdash;&ldquo;x&rdquo;", "…—“x”"),
        ("&#20013;&#x6587;", "中文"), ("&#x1F600;", "😀"), ("&#150;&#x92;", "–’"), ("&#0;a&#8;b", "ab"),
        ("&#xD800;", "\u{FFFD}"),
        ("&#1114112;", "\u{FFFD}"), ("Q&A &unknown; &", "Q&A &unknown; &"), ("&copy 2026 &copy=1", "© 2026 &copy=1"),
        ("&notin;&NotEqualTilde;", "∉≂̸"), ("1 < 2 > 0", "1 < 2 > 0"), ("a<b", "a"), ("x <y", "x <y"),
        ("<ann@example.org>", "<ann@example.org>"), ("<地條鋼>", "<地條鋼>"), ("<a title=\"x > y\">z</a>", "z"),
        ("<a title='x\">z</a>", "z"), ("a<o:p></o:p>b", "ab"), ("<P>A</P><DIV>B</DIV>", "A\nB"),
        ("<pre>a\n  b</pre>", "a\nb"), ("  a \n\t b  ", "a\nb"), ("<p>  a \n\t b  </p>", "a b"),
        ("a\u{0}b\u{7F}c", "abc"),
        ("a\u{85}b\u{91}c", "a…b‘c"), ("a\u{A0}b", "a b"), ("<![CDATA[x]]>", "x"),
        ("<h1>T</h1>x", "T\nx"), ("x<img alt=\"y\">z", "xz"), ("<option>a<option>b", "a\nb"),
        ("<ruby>漢<rt>han</rt></ruby>", "漢(han)"),
    ]) func htmlBecomesPlainText(html: String, text: String) {
        #expect(plain(html) == text)
    }

    @Test(arguments: ["", "  \n ", "<p></p>", "<script>x</script>", "&nbsp;", "<!-- x -->"]) func nothingIsNil(
        html: String
    ) {
        #expect(plain(html) == nil)
    }

    @Test func plainTextIsTakenAtItsWord() {
        #expect(plain("a <b> &amp; c\r\nd", .plain) == "a <b> &amp; c\nd")
    }

    @Test func allNamesOfTheStandardAreKnown() {
        for (name, character) in [
            ("nbsp", "\u{A0}"), ("Aacute", "Á"), ("zwnj", "\u{200C}"), ("fjlig", "fj"), ("check", "✓"),
        ] {
            #expect(reference("&\(name);") == character)
        }
        #expect(reference("&nosuch;") == nil)
    }

    @Test(arguments: [
        Repeated("<zz ", 300_000), Repeated("", "<zz a=\"\" ", 200_000, ">"),
        Repeated("<!x", 300_000), Repeated("&#1", 300_000),
        Repeated("<a x='", 200_000),
        Repeated("<script>", 100_000), Repeated("<!--", 300_000),
        Repeated("<p>", 300_000),
    ]) func hostileMarkupTakesLinearTime(html: Repeated) {
        let clock = ContinuousClock()
        let elapsed = clock.measure { _ = plain(html.text) }
        #expect(elapsed < .seconds(5))
    }
}
