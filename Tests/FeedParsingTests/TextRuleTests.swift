import Testing

@testable import FeedParsing

/// The rules of plain text, a table for each.
@Suite struct TextRuleTests {
    @Test(arguments: [
        ("<div>a</div>b", "a\nb"), ("a<div>b", "a\nb"), ("a</p>b", "a\nb"), ("<p>a</p>\n\n<p>b</p>", "a\nb"),
        ("<h2>a</h2>b<section>c</section>", "a\nb\nc"), ("a<br><br>b", "a\nb"), ("a</br>b", "a\nb"),
        ("<ol><li>a<li>b<ul><li>c</ul></ol>d", "a\nb\nc\nd"), ("<dl><dt>a<dd>b</dl>", "a\nb"),
        ("<tr><td>a<td>b<tr><td>c", "a b\nc"),
        ("<table><caption>t</caption><tr><th>a</th><td>b</td></tr></table>", "t\na b"),
        ("<figure><img><figcaption>a</figcaption></figure>b", "a\nb"), ("a<blockquote>b</blockquote>c", "a\nb\nc"),
        ("<details><summary>a</summary>b</details>", "a\nb"), ("<fieldset><legend>a</legend>b</fieldset>", "a\nb"),
    ]) func blocksBreak(html: String, text: String) { #expect(plain(html) == text) }

    @Test(arguments: [
        ("a<i>b</i>c", "abc"), ("<span>地</span><span>條</span>", "地條"), ("地<wbr>條", "地條"), ("x<sup>2</sup>", "x2"),
        ("H<sub>2</sub>O", "H2O"), ("<a href=x>a</a>b", "ab"), ("a<font color=red>b</font>", "ab"),
        ("a<o:p>b</o:p>", "ab"),
        ("地<x-y>條</x-y>", "地條"), ("<label>a</label>b", "ab"), ("<noscript>a</noscript>b", "ab"),
        ("a<svg><text>b</text></svg>", "ab"),
        ("<object>a</object>", "a"), ("<q>a</q>b", "“a”b"), ("<q> a </q> b", "“ a ” b"), ("a</q>", "a"),
    ]) func inlineElementsDoNotBreak(html: String, text: String) { #expect(plain(html) == text) }

    @Test(arguments: [
        ("a<script>b</script>c", "ac"), ("a<SCRIPT>b</Script >c", "ac"), ("a<script>'</scripty>'</script>c", "ac"),
        ("a<script src=x/>b", "ab"), ("a<script src='x' />b", "ab"), ("a<style>b", "a"), ("a<iframe src=x>b", "ab"),
        ("a<iframe>b</iframe>c", "ac"), ("a<template><p>b</p></template>c", "ac"), ("a<template>b", "ab"),
        ("a<noframes>b</noframes>c", "ac"),
        ("<math><mi>E</mi><annotation encoding=tex>E=mc^2</annotation></math>", "E"),
        ("a</script>b", "ab"), ("a<script>b</script x>c", "ac"), ("a<!-- <script> -->b", "ab"),
    ]) func scriptsAreNoText(html: String, text: String) { #expect(plain(html) == text) }

    @Test(arguments: [
        ("a<span hidden>b</span>c", "ac"), ("a<span HIDDEN=''>b</span>c", "ac"), ("a<div hidden>b</div>c", "a\nc"),
        ("a<span style='display:none'>b</span>c", "ac"), ("a<span style=\"color:red; DISPLAY : none\">b</span>c", "ac"),
        ("a<span style=display:none>b</span>c", "ac"), ("a<div hidden>b<div>c</div>d</div>e", "a\ne"),
        ("a<div hidden><script>'</div>'</script>b</div>c", "a\nc"), ("a<div hidden><!-- </div> -->b</div>c", "a\nc"),
        ("<p hidden>a<p>b", "b"), ("<td hidden>a</td>b", "b"), ("a<b title='hidden'>b</b>", "ab"),
        ("a<b data-hidden>b</b>", "ab"), ("a<span style='display:block'>b</span>", "ab"), ("a<br hidden>b", "a\nb"),
        ("a<q hidden>b</q>c", "ac"),
    ]) func hiddenElementsAreNoText(html: String, text: String) { #expect(plain(html) == text) }

    @Test(arguments: [
        // WeChat's articles are shown by a script.
        ("<div style=\"visibility: hidden; opacity: 0;\">地條鋼</div>", "地條鋼"),
        // What never ends would hide all that follows.
        ("a<span hidden>b", "ab"), ("<div hidden>a<p>b", "a\nb"),
        // A page that is hidden as a whole until a script shows it.
        ("<body style='display:none'><p>a</p></body>", "a"), ("<div hidden>a</div><div hidden>b</div>", "a\nb"),
    ]) func nothingIsHiddenThatMightBeMeant(html: String, text: String) { #expect(plain(html) == text) }

    @Test(arguments: [
        ("<img alt='a b'>", "a b"), ("<p><img alt=\"a\"></p><img alt=b>", "a\nb"), ("<img alt='&lt;a&gt;'>", "<a>"),
        ("<img alt='IMG_1.JPG'>", nil), ("<img alt=''>", nil), ("<img src=x>", nil),
        ("<script><img alt=a></script>", nil),
        ("x<img alt=y>", "x"), ("<!-- <img alt=a> --><img alt=b>", "b"),
    ]) func picturesSpeakWhenNothingElseDoes(html: String, text: String?) {
        #expect(HTMLText.text(html, imageTexts: true) == text)
    }

    @Test(arguments: [
        ("<ruby>漢<rt>hàn</rt>字<rt>zì</rt></ruby>學", "漢字(hàn zì)學"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢(kan)"),
        ("<ruby><rb>漢</rb><rb>字</rb><rt>kan</rt><rt>ji</rt></ruby>", "漢字(kan ji)"), ("<ruby>漢字</ruby>x", "漢字x"),
        ("<ruby>漢<rt>kan", "漢(kan)"), ("a<rt>b</rt>", "ab"), ("<ruby>漢<div>字<rt>b</ruby>", "漢\n字b"),
        ("<ruby>漢<rt>kan</ruby>a<ruby>字<rt>ji</ruby>", "漢(kan)a字(ji)"),
    ]) func annotatedWordsStayWhole(html: String, text: String) { #expect(plain(html) == text) }

    @Test(arguments: [
        ("輿\u{AD}情", "輿情"), ("輿&shy;情", "輿情"), ("輿\u{200B}情", "輿情"), ("輿&ZeroWidthSpace;情", "輿情"), ("\u{FEFF}a", "a"),
        ("水\u{200D}泥", "水泥"), ("a\u{200C}b", "ab"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
        ("👨\u{200D}👩", "👨\u{200D}👩"),
        ("❤\u{FE0F}\u{200D}🔥", "❤\u{FE0F}\u{200D}🔥"), ("水\u{2060}泥", "水泥"), ("水\u{180E}泥", "水泥"),
        ("a\u{202E}b\u{202C}c", "abc"), ("a\u{2066}b\u{2069}c", "abc"), ("a\u{200F}b\u{61C}c", "abc"),
        ("&#8238;a", "a"),
        ("a\u{E0041}\u{E0042}b", "ab"), ("🏴\u{E0067}\u{E007F}x", "🏴\u{E0067}\u{E007F}x"), ("“a”…—", "“a”…—"),
        ("，、。", "，、。"),
        ("א\u{5D1}", "א\u{5D1}"), ("a\u{FFFD}b", "a\u{FFFD}b"), ("￥1", "￥1"), ("a\u{2028}b", "a\nb"),
    ]) func invisibleCharactersVanish(html: String, text: String) { #expect(plain(html) == text) }

    @Test(arguments: [
        ("張\u{3000}三", "張\u{3000}三"), ("\u{3000}\u{3000}新華社電", "新華社電"),
        ("<p>\u{3000}\u{3000}a</p><p>\u{3000}\u{3000}b</p>", "a\nb"),
        ("a \u{3000} b", "a\u{3000}b"), ("a\u{3000}<br>b", "a\nb"), ("a\u{3000}", "a"), ("&#12288;a", "a"),
        ("a \u{A0} b", "a b"),
        ("a b", "a b"), ("a  b", "a b"), ("a <b> b</b>", "a b"), ("a &amp; b", "a & b"), ("a\u{C}b", "a b"),
        ("<pre>a&#10;b</pre>", "a\nb"),
        ("a <", "a <"), ("a 地 b", "a 地 b"), ("<listing>a\nb</listing>", "a\nb"), ("<pre>a</pre>b\nc", "a\nb c"),
    ]) func whiteSpaceCollapses(html: String, text: String) { #expect(plain(html) == text) }

    @Test(arguments: [
        ("<textarea><p>a</textarea>b", "<p>ab"), ("<textarea>&lt;</textarea>", "<"),
        ("<title>a<b>c</title>d", "a<b>c\nd"),
        ("<xmp><b>&amp;</b></xmp>", "<b>&amp;</b>"), ("<textarea>a<b>b", "ab"), ("<xmp>a<br>b", "a\nb"),
        ("<textarea><script>a</textarea>", "<script>a"),
    ]) func rawTextIsText(html: String, text: String) { #expect(plain(html) == text) }

    @Test(arguments: [
        ("a<![CDATA[b]]>c", "abc"), ("<![CDATA[<p>a</p><p>b</p>]]>", "a\nb"), ("<![CDATA[a", "a"), ("a]]>b", "a]]>b"),
        ("<![CDATA[a<![CDATA[b]]>c", "abc"), ("a<!>b", "a<!>b"), ("a<!-->b", "ab"), ("a<!--->b", "ab"),
        ("a<!-- --!>b", "ab"),
        ("<!--[if gte mso 9]><p>a</p><![endif]-->b", "b"), ("<![if !IE]>a<![endif]>b", "ab"),
        ("a<?xml version='1.0'?>b", "ab"),
        ("a<!-- - -- -->b", "ab"),
    ]) func commentsAndSectionsVanish(html: String, text: String) { #expect(plain(html) == text) }

    @Test(arguments: [
        ("1<2", "1<2"), ("<3", "<3"), ("a < b > c", "a < b > c"), ("<地條鋼>", "<地條鋼>"), ("<>", "<>"), ("</>", "</>"),
        ("< p>a", "< p>a"),
        ("<a href=\"x>地條鋼</a> <a href=\"y\">b</a>", "地條鋼 b"), ("<img alt=\"a>b\">c", "c"),
        ("<a title=\"<b>x</b>\">c</a>", "c"),
        ("<p>a<b>b</p>c", "ab\nc"), ("<p>a</b></i>", "a"), ("a<b", "a"), ("a<zzz", "a<zzz"), ("<a href=x>a", "a"),
        ("<b/>a", "a"),
        ("<p class=>a", "a"), ("<p =>a", "a"), ("<p / a>b", "b"), ("<a href='x'title='y'>a", "a"),
        ("a<b>b<<b>c", "ab<c"),
    ]) func brokenMarkupKeepsItsWords(html: String, text: String) { #expect(plain(html) == text) }

    @Test(arguments: [
        ("Vec<T> and <b>b</b>", "Vec<T> and b"), ("<地條鋼>", "<地條鋼>"), ("<someone> says", "<someone> says"),
        ("a<br>b", "a b"),
        ("a\nb", "a b"), ("Use the &lt;br&gt; tag", "Use the <br> tag"),
        ("List<String> <zz a='<b>'>", "List<String> <zz a=''>"),
    ]) func titlesKeepWhatIsNoElement(html: String, text: String) { #expect(plain(html, .title) == text) }

    /// The text before the annotations is passed over a second time, without being written a second time.
    @Test func longAnnotatedTextsNeedNoMoreRoom() {
        let base = String(repeating: "漢字", count: 3000)
        #expect(plain("<ruby>\(base)<rt>\(base)</rt></ruby>") == "\(base)(\(base))")
    }

    @Test func pagesAreRead() {
        let page = """
            <!DOCTYPE html><html><head><title>T</title><style>p{}</style><script>x</script></head>
            <body><nav><a href=x>a</a></nav><h1>H</h1><p>p</p><noscript>n</noscript></body></html>
            """
        #expect(HTMLText.text(page) == "T\na\nH\np\nn")
        #expect(HTMLText.text(page, isSingleLine: true) == "T a H p n")
    }
}
