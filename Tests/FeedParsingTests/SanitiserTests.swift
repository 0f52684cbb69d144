import Testing

@testable import FeedParsing

/// What sanitised HTML looks like, a table for each rule.
@Suite struct SanitiserTests {
    static func clean(_ html: String, base: String? = "https://example.org/a/b?c") -> String {
        HTMLSanitiser.sanitise(html, base: base)
    }

    @Test(arguments: [
        ("<p>a<p>b", "<p>a</p><p>b</p>"), ("<b>a", "<b>a</b>"), ("a</b>", "a"),
        ("<p>a<div>b</div>", "<p>a</p><div>b</div>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
        ("<b><i>a</b>b</i>", "<b><i>a</i></b>b"),
        ("<b><p>a</b>b</p>", "<b><p>ab</p></b>"), ("<h1>a</h2>b", "<h1>a</h1>b"), ("a</p>b", "a<br>b"),
        ("a</div></div>b", "a<br>b"),
        ("</p>a", "a"), ("<p>a</p></p>b", "<p>a</p>b"), ("a</br>b", "a<br>b"), ("<br/>", "<br>"), ("<hr>", "<hr>"),
        ("<P CLASS=x>A</P>", "<p>A</p>"),
        ("<p>a<hr>b", "<p>a</p><hr>b"), ("<blockquote><p>a</blockquote>b", "<blockquote><p>a</p></blockquote>b"),
        ("<p/>a", "<p>a</p>"),
    ]) func everythingIsClosedAndNested(html: String, result: String) { #expect(Self.clean(html) == result) }

    @Test(arguments: [
        ("<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"),
        ("<td>a</td><td>b</td>", "a  b"), ("<tr>a</tr>b", "<div>a</div>b"),
        ("<table><td>a<table><td>b</table>c</table>", "<table><td>a<table><td>b</td></table>c</td></table>"),
        (
            "<table><thead><tr><th>a<tbody><tr><td>b</table>",
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"
        ),
        ("<table><td colspan=2 rowspan=x width=9>a</table>", "<table><td colspan=\"2\">a</td></table>"),
        ("<table><tr><td>a</div>b</td></tr></table>", "<table><tr><td>a<br>b</td></tr></table>"),
        ("<table><caption>a<tr><td>b</table>", "<table><caption>a</caption><tr><td>b</td></tr></table>"),
        ("<table border=1><col><colgroup></table>", "<table></table>"),
    ]) func tablesAreTables(html: String, result: String) { #expect(Self.clean(html) == result) }

    @Test(arguments: [
        ("<font color=red>a</font>", "a"), ("<center>a</center>", "<div>a</div>"),
        ("<html><head><title>t</title></head><body>a</body></html>", "<div><div><div>t</div></div><div>a</div></div>"),
        ("<form><input name=x><button>a</button></form>", "<div>a</div>"),
        ("<select><option>a<option>b</select>", "<div><div>a<div>b</div></div></div>"),
        ("<script>a</script>b<style>c</style>", "b"), ("a<iframe src=x>b</iframe>c", "ac"),
        ("<svg><script>a</script><text>b</text></svg>", "b"),
        ("<textarea><b>a</textarea>", "&lt;b&gt;a"), ("<xmp><b>&amp;</xmp>", "<pre>&lt;b&gt;&amp;amp;</pre>"),
        ("<x-y>a</x-y>", "a"), ("<q>a</q>", "“a”"),
        ("<noscript><img src=x></noscript>", "<img src=\"https://example.org/a/x\">"),
        ("<acronym>a</acronym><strike>b</strike><tt>c</tt>", "<abbr>a</abbr><s>b</s><code>c</code>"),
        ("a<!-- b -->c", "ac"), ("a<!--[if IE]>b<![endif]-->c", "ac"), ("<![CDATA[<b>a</b>]]>", "<b>a</b>"),
        ("<?php x ?>a", "a"), ("<!DOCTYPE html>a", "a"),
        ("<b hidden>a</b>b", "b"), ("a<div style='display:none'>b</div>c", "a<br>c"),
        ("<div hidden><p>a</p></div>", "<div><p>a</p></div>"), ("<div hidden>a", "<div>a</div>"),
        ("<source src=x>a", "a"),
        (
            "<a href=x>a<a href=y>b</a></a>",
            "<a href=\"https://example.org/a/x\">a</a><a href=\"https://example.org/a/y\">b</a>"
        ),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>"),
        ("<embed src=x><object data=x>a</object>", "a"), ("<base href=x><link href=x><meta x>a", "a"),
    ]) func otherElementsKeepTheirText(html: String, result: String) { #expect(Self.clean(html) == result) }

    @Test(arguments: [
        ("a < b & c > d \"e\"", "a &lt; b &amp; c &gt; d \"e\""), ("&lt;b&gt;", "&lt;b&gt;"),
        ("&nbsp;&eacute;&#20013;", "\u{A0}é中"), ("?a=1&copy=2", "?a=1&amp;copy=2"),
        ("<地條鋼>", "&lt;地條鋼&gt;"), ("<3", "&lt;3"), ("a\nb", "a<br>b"), ("a\r\nb", "a<br>b"),
        ("<b>a\nb</b>", "<b>a\nb</b>"), ("<font>a\nb</font>", "<span>a\nb</span>"),
        ("a\u{0}\u{7}b\u{7F}c\u{202E}d", "abcd"), ("a\u{85}b", "a…b"),
        ("<pre>a\n  b&#10;c</pre>", "<pre>a\n  b\nc</pre>"), ("  a  ", "a"),
        ("&lt;p&gt;a&lt;/p&gt;", "<p>a</p>"), ("AT&amp;amp;T", "AT&amp;T"),
        ("Use the &lt;br&gt; tag", "Use the &lt;br&gt; tag"),
        ("<font>&lt;p&gt;a&lt;/p&gt;</font>", "<span>&lt;p&gt;a&lt;/p&gt;</span>"),
        ("<i></i>AT&amp;amp;T", "<i></i>AT&amp;amp;T"), ("<font>AT&amp;amp;T</font>", "<span>AT&amp;amp;T</span>"),
    ]) func textIsEscaped(html: String, result: String) { #expect(Self.clean(html) == result) }

    @Test(arguments: [
        ("src=x.png", "src=\"https://example.org/a/x.png\""),
        ("src='/x?a=1&amp;b=2'", "src=\"https://example.org/x?a=1&amp;b=2\""), ("src=//h/x", "src=\"https://h/x\""),
        ("src=' http://h/a b '", "src=\"http://h/a%20b\""),
        ("src=http://h/x alt='a \"b\" <c>' onerror=alert(1)", "src=\"http://h/x\" alt=\"a &quot;b&quot; &lt;c&gt;\""),
        ("data-src=http://h/real src=http://h/blank", "src=\"http://h/real\""),
        ("data-original=/r src=data:image/gif;base64,x", "src=\"https://example.org/r\""),
        ("width=10 height=50% border=1 style=x class=y id=z", "width=\"10\" height=\"50%\""), ("width=10px", ""),
        ("title=a lang=zh dir=RTL dir=ltr", "title=\"a\" lang=\"zh\" dir=\"RTL\""),
        ("srcset='a.png 1x, //h/b.png 2x'", "srcset=\"https://example.org/a/a.png 1x, https://h/b.png 2x\""),
        ("srcset='data:x 1x, /c.png 300w'", "srcset=\"https://example.org/c.png 300w\""),
        ("srcset='javascript:x'", ""),
        ("srcset='a.png, b.png'", "srcset=\"https://example.org/a/a.png, https://example.org/a/b.png\""),
        ("src=a src=b", "src=\"https://example.org/a/a\""),
        ("srcset=''", ""), ("src=''", ""), ("src", ""),
        ("src=\"http://h/&quot;onload=x\"", "src=\"http://h/%22onload=x\""), ("src='mailto:a@b'", ""),
    ]) func imagesHaveAllowedAttributes(attributes: String, result: String) {
        #expect(Self.clean("<img \(attributes)>") == (result.isEmpty ? "<img>" : "<img \(result)>"))
    }

    @Test(arguments: [
        (
            "<video src=v.mp4 poster=p.jpg autoplay onplay=x><source src=w type=video/mp4></video>",
            "<video src=\"https://example.org/a/v.mp4\" poster=\"https://example.org/a/p.jpg\" controls=\"\" preload=\"none\"><source src=\"https://example.org/a/w\" type=\"video/mp4\"></video>"
        ),
        ("<audio src=data:x>a</audio>", "<audio controls=\"\" preload=\"none\">a</audio>"),
        ("<ol start=3 reversed type=a><li value=2>a</ol>", "<ol start=\"3\" reversed=\"\"><li value=\"2\">a</li></ol>"),
        ("<blockquote cite=/x>a</blockquote>", "<blockquote cite=\"https://example.org/x\">a</blockquote>"),
        ("<time datetime=2026-11-22>a</time>", "<time datetime=\"2026-11-22\">a</time>"),
        (
            "<a title=t href=#n target=_top rel=me>a</a>",
            "<a href=\"https://example.org/a/b?c#n\" title=\"t\">a</a>"
        ), ("<a name=x>a</a>", "a"),
        ("<a href=mailto:a@b.c>a</a>", "<a href=\"mailto:a@b.c\">a</a>"),
        (
            "<picture><source srcset=a media='(x>1)'><img src=b></picture>",
            "<picture><source srcset=\"https://example.org/a/a\" media=\"(x&gt;1)\"><img src=\"https://example.org/a/b\"></picture>"
        ),
        ("<details open>a</details>", "<details open=\"\">a</details>"),
        ("<abbr title='&lt;'>a</abbr>", "<abbr title=\"&lt;\">a</abbr>"),
    ]) func otherAttributesFollowTheirElement(html: String, result: String) { #expect(Self.clean(html) == result) }

    @Test func withoutABaseAddressesStayRelative() {
        #expect(Self.clean("<img src=/x>", base: nil) == "<img src=\"/x\">")
        #expect(Self.clean("<img src=x>", base: "a/b") == "<img src=\"x\">")
        #expect(Self.clean("<img src='x'>", base: "file:///etc/") == "<img src=\"x\">")
    }

    @Test func depthIsBounded() {
        let result = Self.clean(
            String(repeating: "<div><b>", count: 5000) + "a" + String(repeating: "</b></div>", count: 5000)
        )
        #expect(result.components("<").count < 600)
        #expect(plain(result) == "a")
        #expect(Self.clean(result) == result)
    }

    @Test(arguments: [
        ("a\nb\n\nc", "<p>a<br>b</p><p>c</p>"), ("", ""), (" \n ", ""), ("<b> & \"", "<p>&lt;b&gt; &amp; &quot;</p>"),
        ("a\r\n\r\nb\rc", "<p>a</p><p>b<br>c</p>"),
        ("\n\na\n \n\n\nb\n", "<p>a</p><p>b</p>"), ("a\u{7}\u{202E}b", "<p>ab</p>"),
        ("&lt;p&gt;", "<p>&amp;lt;p&amp;gt;</p>"),
    ]) func plainTextBecomesParagraphs(text: String, html: String) { #expect(HTMLSanitiser.paragraphs(text) == html) }
}

extension String {
    fileprivate func components(_ separator: Character) -> [Substring] { split(separator: separator) }
}
