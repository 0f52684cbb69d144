import Testing

@testable import FeedParsing

/// Character references, and text that was escaped once too often.
@Suite struct ReferenceTests {
    @Test(arguments: [
        ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("&AMP;&LT;", "&<"),
        ("&hellip;&CounterClockwiseContourIntegral;", "…∳"), ("&fjlig;", "fj"),
        ("&nosuch;", "&nosuch;"), ("&;", "&;"), ("&", "&"), ("&a", "&a"), ("& a", "& a"), ("&zwj;&zwnj;x", "x"),
        ("&Aacute;&aacute;", "Áá"),
        ("&zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz;", "&zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz;"),
    ]) func namesAreThoseOfTheStandard(html: String, text: String) { #expect(plain(html) == text) }

    @Test(arguments: [
        ("&copy 2026", "© 2026"), ("&eacutetait", "était"), ("&notit;", "&notit;"), ("&nbspa", "a"), ("&ltp&gt", "<p>"),
        ("Caf&eacute", "Café"), ("M&uumlnchen", "München"), ("&hellip", "&hellip"), ("&copyright", "&copyright"),
        ("&region=cn", "&region=cn"),
        ("?a=1&copy=2", "?a=1&copy=2"), ("?a=1&lt=2", "?a=1&lt=2"), ("&timestamp", "&timestamp"),
        ("&section_id", "&section_id"), ("Q&A", "Q&A"),
        ("AT&T", "AT&T"), ("R&D;", "R&D;"), ("&para-medic", "¶-medic"),
    ]) func semicolonsMayBeMissing(html: String, text: String) { #expect(plain(html) == text) }

    @Test(arguments: [
        ("&#20013;&#x6587;&#X6587;", "中文文"), ("&#20013", "中"), ("&#x6587 x", "文 x"), ("&#150;&#x80;&#159;", "–€Ÿ"),
        ("&#129;a", "a"), ("&#0;a", "a"),
        ("&#xD800;", "\u{FFFD}"), ("&#xDE00;", "\u{FFFD}"), ("&#xD83D;&#xDE00;", "😀"), ("&#55357;&#56832;", "😀"),
        ("&#xD83D;x", "\u{FFFD}x"),
        ("&#x110000;", "\u{FFFD}"), ("&#99999999999999999999;", "\u{FFFD}"), ("&#xFFFE;", "\u{FFFD}"), ("&#27;a", "a"),
        ("&#;", "&#;"), ("&#x;", "&#x;"),
        ("&#xG;", "&#xG;"), ("&#00065;", "A"), ("&#127;a", "a"), ("&#9;a", "a"),
    ]) func numbersAreReadAsBrowsersDo(html: String, text: String) { #expect(plain(html) == text) }

    @Test(arguments: [
        ("&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;", "a\nb"), ("&lt;p&gt;地條鋼&lt;/p&gt; 全文", "地條鋼\n全文"),
        ("&lt;p class=&quot;x&quot;&gt;a &amp;amp; b&lt;/p&gt;", "a & b"), ("&lt;img src=&quot;x&quot;/&gt;a", "a"),
        ("  &lt;div&gt;a&lt;/div&gt;", "a"),
        ("a&lt;br /&gt;b&lt;br /&gt;c", "a\nb\nc"), ("a &lt;a href=&quot;x&quot;&gt;b&lt;/a&gt; c", "a b c"),
        ("&lt;p&gt;a&lt;script&gt;b&lt;/script&gt;&lt;/p&gt;", "a"), ("&lt;P&gt;a&lt;/P&gt;", "a"),
        ("&#60;p&#62;a", "<p>a"),
    ]) func markupEscapedTwiceIsMarkup(html: String, text: String) { #expect(plain(html) == text) }

    @Test(arguments: [
        ("Use the &lt;br&gt; tag", "Use the <br> tag"),
        ("&lt;details&gt; and &lt;summary&gt;", "<details> and <summary>"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
        ("a &lt;b&gt;c&lt;/b&gt; d", "a <b>c</b> d"),
        ("<p>&lt;p&gt;a&lt;/p&gt;</p>", "<p>a</p>"), ("&lt;T&gt;a&lt;/T&gt;", "<T>a</T>"),
        ("if a &lt;b then", "if a <b then"),
        ("&lt;p", "<p"), ("&lt;3 you", "<3 you"), ("<code>&lt;p&gt;&lt;/p&gt;</code>", "<p></p>"),
        ("使用&lt;br&gt;標籤", "使用<br>標籤"),
        ("&lt;地條鋼&gt;", "<地條鋼>"), ("&lt;b地&gt;a&lt;/b&gt;", "<b地>a</b>"),
    ]) func textAboutMarkupIsText(html: String, text: String) {
        #expect(plain(html) == text)
        #expect(plain(html, .title) == text)
    }

    @Test(arguments: [
        ("AT&amp;amp;T", "AT&T"), ("Tom &amp;amp; Jerry", "Tom & Jerry"), ("don&amp;#8217;t", "don’t"),
        ("&amp;ldquo;Hi&amp;rdquo;", "“Hi”"),
        ("地條鋼&amp;nbsp;產能", "地條鋼 產能"), ("a&amp;lt;b", "a<b"), ("AT&amp;T", "AT&T"), ("A&amp;B;", "A&B;"),
        ("a&amp;copy", "a&copy"),
        // Text about references.
        ("the &amp;nbsp; reference", "the &nbsp; reference"), ("a&amp;lt;b &lt; c", "a&lt;b < c"),
        ("<p>a&amp;lt;b</p>", "a&lt;b"),
        ("?a=1&amp;b=2", "?a=1&b=2"), ("&amp;lt;p&amp;gt;a&amp;lt;/p&amp;gt;", "<p>a</p>"),
    ]) func referencesEscapedTwiceAreReferences(html: String, text: String) {
        #expect(plain(html) == text)
        #expect(plain(html, .title) == text)
    }

    @Test(arguments: ["&lt;p&gt;a", "<p>", "a &amp; b"]) func plainTextHasNoReferences(text: String) {
        #expect(plain(text, .plain) == text)
    }

    @Test func everyNameOfTheTableIsFound() {
        for name in ["AElig", "zwnj", "NotEqualTilde", "female", "ffilig", "Aacute", "a", "", "zz"] {
            #expect((reference("&\(name);") != nil) == (name.count > 3))
        }
    }
}

/// What a whole reference stands for; nil when it is none.
func reference(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { CharacterReference.read($0, at: 0) }
        .map { String(decoding: $0.utf8, as: UTF8.self) }
}
