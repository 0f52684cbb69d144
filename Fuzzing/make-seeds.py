#!/usr/bin/env python3
"""Writes the seeds of the fuzzers and their dictionaries: make-seeds.py, from anywhere.

Each seed shows the fuzzer one form that the parser knows; it finds the rest. `found-…` files in corpus/ were found by
fuzzing (Scripts/fuzz.sh keep) and stay as they are."""
import os
import shutil

HERE = os.path.dirname(os.path.abspath(__file__))
ATOM = 'xmlns="http://www.w3.org/2005/Atom"'
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def rss(item, channel="<title>T</title><link>https://a.example/</link>", attributes=""):
    return f'<?xml version="1.0"?><rss version="2.0" {attributes}><channel>{channel}<item>{item}</item></channel></rss>'


def atom(entry, feed="<title>T</title><id>urn:f</id>", attributes=""):
    return f"<feed {ATOM} {attributes}>{feed}<entry>{entry}</entry></feed>"


XML = {
    "rss20": rss('<title>One &amp; two</title><link>https://a.example/1?utm_source=x</link><description>&lt;p&gt;Body&lt;/p&gt;</description>'
                 '<author>ann@a.example (Ann)</author><category domain="d">c</category><comments>https://a.example/c</comments>'
                 '<enclosure url="https://a.example/e.mp3" length="12" type="audio/mpeg"/><guid isPermaLink="false">g-1</guid>'
                 '<pubDate>Sat, 21 Nov 2026 08:30:00 +0800</pubDate><source url="https://b.example/f">B</source>'),
    "rss20-channel": rss("<title>t</title>", "<title>T</title><link>https://a.example/</link><description>d</description><language>zh-cn</language>"
                         "<copyright>c</copyright><managingEditor>e@a.example</managingEditor><webMaster>w@a.example</webMaster>"
                         "<pubDate>21 Nov 26 08:30 GMT</pubDate><lastBuildDate>Sat, 21 Nov 2026 08:30:00 GMT</lastBuildDate>"
                         "<ttl>60</ttl><skipHours><hour>3</hour></skipHours><skipDays><day>Monday</day></skipDays>"
                         "<image><url>i.png</url><title>i</title><link>l</link></image><cloud domain='d' port='80'/>"),
    "rss-content": rss("<title><![CDATA[A <b>b</b>]]></title><content:encoded><![CDATA[<p>x<br/>y</p><script>z</script>]]></content:encoded>"
                       "<dc:creator>Ann</dc:creator><dc:date>2026-11-21T08:30:00+08:00</dc:date><dc:subject>s</dc:subject>",
                       attributes=DC + ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'),
    "rss-media": rss('<media:group><media:content url="v.mp4" type="video/mp4" medium="video" width="1"><media:title>t</media:title></media:content>'
                     '<media:thumbnail url="i.jpg"/></media:group><media:description type="html">&lt;i&gt;d</media:description>',
                     attributes='xmlns:media="http://search.yahoo.com/mrss/"'),
    "rss-itunes": rss('<itunes:title>t</itunes:title><itunes:author>a</itunes:author><itunes:summary>s</itunes:summary>'
                      '<itunes:duration>1:02:03</itunes:duration><itunes:image href="i.jpg"/><itunes:keywords>a, b</itunes:keywords>',
                      '<itunes:category text="News"><itunes:category text="Daily"/></itunes:category><itunes:owner><itunes:name>n</itunes:name></itunes:owner>',
                      'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'),
    "rss-syndication": rss("<slash:comments>3</slash:comments><geo:lat>1.5</geo:lat><geo:long>2</geo:long><georss:point>1 2</georss:point>"
                           "<wfw:commentRss>https://a.example/c</wfw:commentRss><thr:total>2</thr:total>",
                           "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>"
                           '<atom:link rel="self" href="https://a.example/f"/>',
                           'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" '
                           'xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" xmlns:georss="http://www.georss.org/georss" xmlns:thr="http://purl.org/syndication/thread/1.0" '
                           'xmlns:atom="http://www.w3.org/2005/Atom"'),
    "rss091": '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">'
              "<rss version='0.91'><channel><title>T</title><item><title>t</title><link>l</link></item></channel></rss>",
    "rss090": '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>T</title></channel>'
              "<item><title>t</title><link>https://a.example/</link></item></rdf:RDF>",
    "rdf": f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" {DC}><channel rdf:about="u"><title>T</title>'
           '<items><rdf:Seq><rdf:li rdf:resource="a"/></rdf:Seq></items></channel><item rdf:about="a"><title>t</title><link>a</link><dc:date>2026-11-21</dc:date></item></rdf:RDF>',
    "atom10": atom('<title type="html">a &lt;b&gt;b&lt;/b&gt;</title><link href="/1"/><link rel="enclosure" href="e" length="1" type="audio/mpeg"/><id>urn:1</id>'
                   '<published>2026-11-21T08:30:00.5Z</published><updated>2026-11-21T08:30:00+08:00</updated><author><name>n</name><email>e@a.example</email><uri>u</uri></author>'
                   '<category term="t" scheme="s" label="l"/><summary>s</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x &amp; y</p><br/></div></content>'
                   '<source><title>S</title><id>urn:s</id></source><rights>r</rights>', attributes='xml:base="https://a.example/b/" xml:lang="fr"'),
    "atom-base64": atom('<title>t</title><content type="application/octet-stream">SGVsbG8gd29ybGQ=</content><link rel="alternate" type="text/html" hreflang="en" href="x"/>'),
    "atom-src": atom('<title type="xhtml"><xh:div xmlns:xh="http://www.w3.org/1999/xhtml">a<xh:b>b</xh:b></xh:div></title><content src="c.html" type="text/html"/>'),
    "atom03": '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped">T</title><tagline>g</tagline><modified>2026-11-21T08:30Z</modified><entry><title>t</title>'
              '<issued>2026-11-21T08:30</issued><created>2026-11-21</created><content type="text/html" mode="base64">PGI+eDwvYj4=</content><link rel="alternate" href="h"/></entry></feed>',
    "cdf": '<CHANNEL HREF="https://a.example/" BASE="b"><TITLE>T</TITLE><ABSTRACT>A</ABSTRACT><ITEM HREF="1.html" LASTMOD="2026-11-21T08:30"><TITLE>t</TITLE><ABSTRACT>a</ABSTRACT></ITEM></CHANNEL>',
    "sitemap-news": '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">'
                    "<url><loc>https://a.example/1</loc><lastmod>2026-11-21</lastmod><news:news><news:publication><news:name>N</news:name><news:language>zh</news:language></news:publication>"
                    "<news:publication_date>2026-11-21T08:30:00Z</news:publication_date><news:title>t</news:title><news:keywords>a, b</news:keywords></news:news><image:image><image:loc>i.jpg</image:loc></image:image></url></urlset>",
    "sitemap-index": '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://a.example/s.xml</loc><lastmod>2026-11-21T08:30:00Z</lastmod></sitemap></sitemapindex>',
    "doctype": '<!DOCTYPE rss [<!ENTITY nbsp "&#160;"><!ENTITY a "b&amp;c"><!ENTITY x SYSTEM "file:///x"><!ENTITY % p "q">%p;]>' + rss("<title>a&nbsp;b&a;&x;</title>")[21:],
    "laughs": '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>' + rss("<title>&c;</title>")[21:],
    "broken-ampersand": rss("<title>Q&A R&D &nbsp; &eacute; &bogus; &#x110000; &#0; &#128;</title>"),
    "broken-tags": rss("<title>a < b <b>c</title><link>l<description>x</p></description>"),
    "broken-end": rss("<title>a</title><description><![CDATA[x")[:150],
    "broken-prefix": rss('<dc:creator>n</dc:creator><x:y z:w="1" z:w="2">v</x:y>'),
    "broken-junk": "\r\n  Warning: something\n<br/>" + rss("<title>a</title>"),
    "broken-roots": "<rss><channel><title>T</title></channel></rss><item><title>t</title></item><!-- x --><?y?>",
    "broken-controls": rss("<title>a\x01\x0b\x1fb\x7f</title>"),
    "broken-attributes": '<rss version="2.0" version="2.0"><channel><item a=b c><title x="<">t</title></item></channel></rss>',
    "comments": "<!-- a --><?xml-stylesheet href='x'?>" + rss("<!-- b --><title>a<!-- c -->b<?d e?></title>")[21:],
    "page": "<!DOCTYPE html><html><head><title>x</title></head><body>404</body></html>",
    "chinese": rss("<title>河源市人民政府</title><pubDate>2026年11月21日 08:30</pubDate><description>第一段&lt;br&gt;第二段</description>"),
}
BYTES = {
    "gbk": ('<?xml version="1.0" encoding="gb2312"?>' + rss("<title>河源市人民政府</title>")[21:]).encode("gbk"),
    "big5": ('<?xml version="1.0" encoding="big5"?>' + rss("<title>河源市人民政府</title>")[21:]).encode("big5"),
    "utf16": rss("<title>河a</title>").encode("utf-16"),
    "utf16be": rss("<title>河a</title>")[21:].encode("utf-16-be"),
    "utf32": rss("<title>河a</title>").encode("utf-32"),
    "latin1": ('<?xml version="1.0" encoding="iso-8859-1"?>' + rss("<title>é\x93</title>")[21:]).encode("latin-1"),
    "lie": ('<?xml version="1.0" encoding="gbk"?>' + rss("<title>é河</title>")[21:]).encode(),
}
JSON = {
    "feed": '{"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"https://a.example/","feed_url":"https://a.example/f","description":"d","icon":"i","language":"zh",'
            '"authors":[{"name":"n","url":"u","avatar":"v"}],"expired":false,"hubs":[{"type":"t","url":"u"}],"items":[{"id":"1","url":"https://a.example/1","external_url":"x","title":"t",'
            '"content_html":"<p>x</p>","content_text":"x","summary":"s","image":"i.jpg","banner_image":"b","date_published":"2026-11-21T08:30:00Z","date_modified":"2026-11-21T08:30:00+08:00",'
            '"tags":["a","b"],"attachments":[{"url":"e.mp3","mime_type":"audio/mpeg","size_in_bytes":1,"duration_in_seconds":2.5}]}]}',
    "version1": '{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"author":{"name":"n"},"date_published":1763712000}]}',
    "escapes": r'{"version":"https://jsonfeed.org/version/1","items":[{"id":"\u0041\ud83d\ude00\ud800\"\\\/\b\f\n\r\t\u0000"}]}',
    "numbers": '{"version":"https://jsonfeed.org/version/1","items":[{"id":-1.5e+10,"x":[0,-0,1e999,12345678901234567890,true,null]}]}',
    "torn": '{"version":"https://jsonfeed.org/version/1","items":[{"id":"a"},{"id":"b',
    "nested": '{"version":"https://jsonfeed.org/version/1","x":' + "[" * 60 + "]" * 60 + ',"items":[]}',
    "duplicates": '{"items":[],"version":"https://jsonfeed.org/version/1","items":[{"id":"a","id":"b"}],}',
    "list": '{"data":{"list":[{"title":"t","url":"/a.html","time":"2026-11-21 08:30"}]}}',
    "array": '[{"title":"t"}]',
}
HTML = {
    "blocks": "<p>a</p><div>b<br>c<br/>d</div><h1>e</h1><pre> f\n g</pre><hr><blockquote>h</blockquote>",
    "inline": "a<b>b</b><i class='x'>c</i> <a href=\"u?x=1&amp;y=2\">d</a>&nbsp;e &#8212; f&eacute;&#x4e2d;&copy g",
    "table": "<table><tr><th>a<td>b</tr><tr><td>c</table><ul><li>d<li>e</ul><dl><dt>f<dd>g</dl>",
    "hidden": "a<script>if(a<b){}</script>b<style>x{}</style>c<noscript>d</noscript><template>e</template><!-- f --><p hidden>g</p><p style='display:none'>h</p>",
    "escaped": "&lt;p&gt;a &amp;amp; b&lt;/p&gt;&amp;lt;b&amp;gt;",
    "broken": "<p a='1' b=2 c <b>d</p></b><!-- e <![CDATA[f]]> <?g?> <!h> </ i> <1> a < b > c &amp &;",
    "title": "Vec<T> <b>bold</b> R&D <3 a<br>b",
    "list-page": '<html><head><base href="/n/"><meta charset="utf-8"><title>列表</title></head><body><ul class="list"><li><a href="1.html">第一條</a><span>2026-11-21</span></li>'
                 '<li><a href="2.html" title="第二條全">第二條</a><span>[11/22]</span></li><li><a href="javascript:x">三</a>今天</li></ul><a href="?page=2">下一頁</a></body></html>',
    "article": "<html><body><nav><a href='/'>首頁</a></nav><h1>標題</h1><div class='content'><p>第一段文字，足夠長的一段，含有標點。</p><p>第二段文字，也足夠長。</p></div><footer>版權</footer></body></html>",
    "attack": "<img src=x onerror=alert(1)><a href='java&#10;script:x'>a</a><svg><script>x</script></svg><iframe srcdoc='x'></iframe><math><style><img></style>",
    "controls": "a\x01b\x7fc\u0085d\u00a0e\u200bf\ufeffg\u2028h",
    "chinese": "<p>　　河源市<font color=red>人民</font>政府<br />　　第二段</p>",
}
TEXT = "標題：河源市人民政府 title é"
CHARSET = {
    "utf8": b"text/xml; charset=utf-8\n" + TEXT.encode(),
    "none": b"\n" + TEXT.encode(),
    "gbk": b"text/xml; charset=gbk\n" + "标题：河源市".encode("gbk"),
    "gb18030": b"text/xml; charset=GB18030\n" + "标题𠮷é".encode("gb18030"),
    "big5": b"text/xml; charset=\"big5\"\n" + "標題：河源市".encode("big5"),
    "hkscs": b"a/b;charset=big5-hkscs\n" + "標題".encode("big5hkscs") + b"\x88\x62\x88\x66",
    "shift_jis": b"text/html; charset=Shift_JIS\n" + "見出し ｱ".encode("shift_jis"),
    "euc-jp": b"text/html; charset=euc-jp\n" + "見出し 丂".encode("euc_jp", "replace"),
    "iso-2022-jp": b"text/html; charset=iso-2022-jp\n" + "見出し a".encode("iso2022_jp"),
    "euc-kr": b"text/html; charset=euc-kr\n" + "제목".encode("euc_kr"),
    "koi8-r": b"text/html; charset=koi8-r\n" + "Заголовок".encode("koi8_r"),
    "windows-1251": b"text/html; charset=windows-1251\n" + "Заголовок".encode("cp1251"),
    "windows-1252": b"text/html; charset=iso-8859-1\n" + "“é”€".encode("cp1252"),
    "iso-8859-2": b"text/html; charset=iso-8859-2\n" + "žluťoučký".encode("iso8859_2"),
    "utf-7": b"text/html; charset=utf-7\n+ADw-script+AD4-",
    "utf-16": b"text/xml\n" + TEXT.encode("utf-16"),
    "utf-16be": b"text/xml; charset=utf-16be\n" + TEXT.encode("utf-16-be"),
    "utf-32": b"text/xml\n" + TEXT.encode("utf-32"),
    "utf-32be": b"text/xml; charset=utf-32be\n\x00\x00\xfe\xff" + TEXT.encode("utf-32-be"),
    "declared": b"\n<?xml version='1.0' encoding='gb2312'?>" + "标题".encode("gbk"),
    "lie": b"text/xml; charset=gbk\n<?xml version='1.0' encoding='gbk'?>" + TEXT.encode(),
    "broken-utf8": b"text/xml; charset=utf-8\nabc\xe6\xa8\xed\xa0\x80\xc0\xaf\xf8\x88\xff def" + TEXT.encode(),
    "broken-gbk": b"text/xml; charset=gbk\n" + "标题".encode("gbk") + b"\x81<b>\xff\x80" + "河".encode("gbk") + b"\xb0",
    "broken-utf16": b"text/xml\n\xff\xfe<\x00\x00\xd8a\x00\x00",
    "hz": b"text/html; charset=hz-gb-2312\n~{<:Ky2;~}",
}
DATE = """Sat, 21 Nov 2026 08:30:00 +0800|Saturday, 21-Nov-26 08:30:00 GMT|Sat Nov 21 08:30:00 2026|21 Nov 26 8:30 EST|2026-11-21T08:30:00Z
2026-11-21T08:30:00.123456+08:00|2026-11-21|2026-11|2026|20261121T083000Z|20261121|2026-W47-6|2026-325|2026-11-21 08:30|2026-11-21T24:00:00Z|2026-12-31T23:59:60Z
2026年11月21日 08:30|2026年11月21日|11-21|[11/22]|今天 08:30|昨天|3小時前|2026/11/21 下午 3:05|公元2026年11月|令和8年11月21日|2026년 11월 21일 오후 3:05
Сб, 21 ноя 2026 08:30:00 +0300|21 ноября 2026|Sa., 21. November 2026 08:30 Uhr|sam. 21 novembre 2026 à 08h30|21 de noviembre de 2026 08:30|1763712000|1763712000000
Nov 21, 2026 8:30:00 PM PST|11/21/2026 08:30 AM|21.11.2026 08:30|Thu, 32 Foo 2026 99:99:99 +9999|-0001-01-01T00:00:00Z|99999-12-31""".replace("\n", "|").split("|")

NAMES = """rss channel item title link description guid pubDate content:encoded dc:date dc:creator dc:subject rdf:RDF rdf:about feed entry id updated published issued modified
created summary content author name email uri category source enclosure media:content media:group media:thumbnail itunes:summary itunes:author urlset url loc lastmod sitemapindex
sitemap news:news news:title news:publication_date CHANNEL ITEM ABSTRACT image textInput ttl skipHours skipDays language copyright managingEditor generator cloud docs comments""".split()
SPACES = """http://www.w3.org/2005/Atom http://purl.org/atom/ns# http://purl.org/rss/1.0/ http://www.w3.org/1999/02/22-rdf-syntax-ns# http://purl.org/dc/elements/1.1/
http://purl.org/dc/terms/ http://purl.org/rss/1.0/modules/content/ http://search.yahoo.com/mrss/ http://www.itunes.com/dtds/podcast-1.0.dtd http://www.w3.org/1999/xhtml
http://www.sitemaps.org/schemas/sitemap/0.9 http://www.google.com/schemas/sitemap-news/0.9 http://www.georss.org/georss http://my.netscape.com/rdf/simple/0.9/""".split()
MARKS = ["<![CDATA[", "]]>", "<!--", "-->", "<?xml version=\"1.0\"?>", "<?", "?>", "<!DOCTYPE ", "<!ENTITY ", "&amp;", "&lt;", "&#", "&#x", ";", "&nbsp;", "&eacute;", "/>", "</", "xmlns=\"", "xmlns:",
         "xml:base=\"", "xml:lang=\"", "encoding=\"", "SYSTEM \"", "[", "]", "%", "\"", "'", "="]
ATTRIBUTES = ["type=\"html\"", "type=\"xhtml\"", "type=\"text\"", "mode=\"base64\"", "mode=\"escaped\"", "rel=\"alternate\"", "rel=\"enclosure\"", "rel=\"self\"", "href=\"", "isPermaLink=\"false\"",
              "version=\"2.0\"", "version=\"0.91\"", "url=\"", "length=\"", "term=\"", "label=\"", "src=\"", "rdf:resource=\"", "text=\""]
TAGS = """p div br br/ hr h1 pre ul li ol dl dt dd table tr td th caption b i em strong a span font script style noscript template textarea title iframe svg math img video audio source picture
figure figcaption article main nav header footer aside section form input button select option base meta link body head html center blockquote code sub sup ruby rt rp""".split()
LABELS = """utf-8 gb2312 gbk gb18030 big5 big5-hkscs shift_jis euc-jp iso-2022-jp euc-kr iso-2022-kr koi8-r koi8-u windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255
windows-1256 windows-1257 windows-1258 windows-874 iso-8859-1 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-8-i iso-8859-10 iso-8859-13 iso-8859-14
iso-8859-15 iso-8859-16 macintosh x-mac-cyrillic ibm866 utf-16 utf-16le utf-16be utf-32 utf-7 hz-gb-2312 x-user-defined us-ascii replacement tis-620""".split()
DATE_WORDS = """Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec January December Mon Tue Wed Thu Fri Sat Sun Monday Sunday GMT UTC UT EST EDT CST CDT MST MDT PST PDT CET CEST BST JST MSK HKT Z
+0800 -0500 +08:00 AM PM a.m. p.m. 年 月 日 时 時 分 秒 上午 下午 凌晨 晚上 中午 今天 昨天 前天 小時前 小时前 分鐘前 天前 刚刚 星期六 周六 令和 平成 年前 년 월 일 오전 오후 января ноября ноя янв пн вторник
novembre novembre. janvier févr. août à lundi samedi um Uhr Januar März Dezember Montag Samstag enero noviembre diciembre de lunes sábado T W : / - . , h 24:00 23:59:60 1763712000 2026 11-21""".split()
JSON_WORDS = ["{", "}", "[", "]", ":", ",", "\"", "\\u", "\\ud83d\\ude00", "\\\"", "true", "false", "null", "1e9", "-0", "https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.1"] + [
    f'"{name}"' for name in """version title home_page_url feed_url description language items id url external_url content_html content_text summary image banner_image date_published date_modified
author authors name tags attachments mime_type size_in_bytes duration_in_seconds next_url icon favicon expired hubs data list result""".split()]

DOCUMENT = "龍川縣鋼廠查處地 條.鋼\n兩人死亡，12 人受傷\nＡＩ產業 big data 5G基站；事故致三人遇難，鋼材\n央媒\n快訊"
# The forms of Rules/ and of the tests, each with a document that it may hold for.
QUERY = {
    "words": "地條鋼 AND ai OR (鋼材 NOT 電影)", "full-width": "（地條鋼　ＡＩ）　ＮＯＴ　「停水停電」", "fields": "title:$鋼 NOT (title:演練 OR body:紀念)",
    "lists": "$鋼 AND $m", "named": "($n OR $q) $r", "phrase": r'"big data" OR "a\"b\\c" OR “死亡” OR 『事故』', "prefix": "da* OR tier:央媒",
    "near": "死亡 NEAR/5 (龍川縣 OR 人) ONEAR/0 受傷", "atleast": "ATLEAST/2($鋼 OR 死亡 OR title:鋼)", "count": "COUNT/3(鋼 OR 人 OR /\\d/)",
    "regex": "/\\d+人(死亡|受傷)/ OR /地條.{0,3}鋼/", "regex-beside": "死亡 NOT /[一二三]+人/", "regex-slow": "死亡 /(a+)+b/\n死亡" + "a" * 60 + "!b",
    "tag": "tag:快訊 author:龍川縣", "not": "NOT NOT (死亡 NOT NOT 受傷)", "loose": "地條鋼\n地—條*鋼 地.條.鋼", "near-regex": "/死.亡/ NEAR/5 (a* OR $鋼)",
    "rule": "(($鋼 OR 鋼材) (title:故障 OR title:被困 OR 死亡)) NOT ((title:$m OR title:電影) NOT title:龍川縣)",
    "operator-alone": "a AND", "operator-foreign": "a && b", "operator-near": "a near/5 b", "operator-w": "a W/5 b", "minus": "a -b", "comma": "a，b", "wildcard": "a*b", "wildcard-han": "鋼*",
    "field-unknown": "titel:a", "field-han": "標題：a", "field-inside": "title:(a body:b)", "name-unknown": "$鋼廠", "name-none": "$", "parentheses": "(a (b)", "empty": "()", "quote": "「a", "stray": "a」",
    "threshold": "ATLEAST/9(a OR b)", "distance": "a NEAR/999 b", "words-only": "a NEAR/2 (b c)", "regex-flags": "/a/i", "regex-bad": "a /(b/", "regex-class": "a /[b/", "regex-range": "a /[z-a]/", "regex-empty": "a /b?/",
    "regex-alone": "/\\d+/", "everything": "NOT a", "nothing": "", "control": "a\x01b", "invisible": "地\u200b條\u00ad鋼 A\u0301",
}
LISTS = {
    "plain": "$$casualty\n死亡\n傷亡\nbig data\nda*\n/\\d+人死亡/\n$accident\n$$accident\n事故\n爆炸\n$=risk=$casualty AND $accident\n$=near=死亡 NEAR/3 $accident",
    "circle": "$$a\n$b\nx\n$$b\n$a\n$=c=$d\n$=d=a NOT $c", "faults": "$$\n\n$$empty\n$$a b\n(x)\nx AND y\n$none\n$q\n/(/\n-x\n「x\n$=a b=x\n$=q=x OR\n$=a=y",
    "order": "$=a=$b OR $c\n$=b=$c x\n$=c=y NOT z\n$$l\n$m\n$$m\n$n\n$$n\nx", "doubling": "$=a0=x\n" + "\n".join(f"$=a{n}=$a{n - 1} y OR $a{n - 1} z" for n in range(1, 20)),
    "not": "$=never=NOT a\n$=regex=/\\d/\n$=both=$never $regex\n$=field=title:a\n$=inner=body:$field",
}
FOLD = {
    "han": "地條鋼 臺灣颱風 乾後裏髮 爲衆羣峯麪", "width": "ＡＩ４Ｋ （，：！） ｶﾞｷﾞﾊﾟ ①②㎡㈱㍿ ﬁ ǅ ſ İ ß", "marks": "e\u0301A\u030a か\u3099は\u309a 葛\U000e0100\ufe00 👍\ufe0f 👨\u200d👩",
    "spaces": "  a\u3000 b\n地\t條 \u200b鋼\ufeff c\u00add ", "loose": "地.條*鋼 地—條—鋼 地 ，。！？ 條 Аи АI ΟΚ", "scripts": "한국 각 ไทย हिन्दी עברית عربي Ёё Ωσς 𝐀𝟗 豈\u2f00\U0002f800",
    "signs": "don’t ‑–— 約翰・列儂•侬 「」『』〈〉…～~ 〇々〡", "zero": "a\x00b\x01c\x7f\u0085\ufffe",
}
REGEX = {
    f"{number:02}": f"{pattern}\n查處地条的那钢材，致 12 人 死亡，三人遇難；ＧＤＰ 下降５ (死亡) STEELWORKS aaa!b 傷人數"
    for number, pattern in enumerate([
        "地條.{0,3}鋼", r"\d+人死亡", "[一二三]+人遇難", r"gdp下降\d", "（死亡）", "死 亡", r"(?<n>死|傷)亡?人數", r"steel(works)?\b", "[条鋼]鐵", "死亡.*工廠", "(a+)+b", "死亡|遇難|a?bc+d", r"\(死\)",
        "(?=死亡).遇", r"\x41BC死", "(?i)死亡", "((死亡)){1,3}?", "(?!死).亡", "(?#死).亡", "(?x) 死 亡", r"\p{Han}+", "(?:死|傷)(?>亡)", "(?|死|傷)", r"[[:digit:]①-③\d^-]+人", r"(死)\1", r"死\K亡", "(?1)(死)", r"\Q死\E亡",
        "(*ACCEPT)死", "死{a|b}亡", "死++亡*+", "^致?.*$", r"\A\s\S\w\W\b\B\Z", r"(?<=死)亡(?<!x)", "(?(1)死|亡)", r"[^死]亡", "[]死]", r"\N{U+6B7B}\cA\o{101}\g{-1}", "死{2,}{0}", "ß①", "(?P<a>死)(?P=a)?", "死(?C1)亡"])}
QUERY_WORDS = """AND OR NOT NEAR/ ONEAR/ ATLEAST/2( COUNT/2( ( ) （ ） " “ ” 「 」 『 』 $鋼 $m $n $q $r $ ＄ title: body: outlet: tier: feed: author: tag: 標題： : ： / ／ * ＊ -
\\ , ， 、 ； | && || ~ ^ 地條鋼 地條 鋼 死亡 事故 ai big data AI 5G 人 NOT( ＮＯＴ""".split() + [" AND ", " OR ", " NOT ", " NEAR/3 ", " ", "\u3000", "\n", "\u200b", "\ufeff", "\u0301"]
REGEX_WORDS = r""". * + ? | ( ) [ ] [^ { } {2} {0,3} {2,} ( (?: (?= (?! (?<= (?<! (?> (?| (?# (?i) (?x) (?s) (?m) (?<n> (?P<n> (?'n' (?P=n) (?1) (?R) (?&n) (?(1) (*ACCEPT) (*FAIL) (*COMMIT) (*SKIP) (?C1)
\d \w \s \b \B \A \Z \z \G \K \R \X \h \v \N \p{Han} \P{L} \x{6B7B} \x41 \o{101} \cA \Q \E \1 \g{1} \k<n> \\ \/ \( [[:alpha:]] [:digit:] ^ $ +? *+ ++ ?? 死 亡 死亡 條 鋼 人 a b 1 12""".split()
FOLD_WORDS = [chr(c) for c in [0x20, 0x3000, 0xA0, 0x200B, 0x200D, 0xAD, 0xFEFF, 0x2060, 0x301, 0x308, 0x327, 0xFE0F, 0xE0100, 0xE0001, 0x3099, 0x309A, 0xFF9E, 0xFF9F, 0x3371, 0x3231, 0x2474, 0xFDFA, 0xFB03, 0xDF, 0x130, 0x149, 0x1C4,
              0x3A3, 0x3C2, 0x1E9E, 0x2126, 0x212A, 0x304B, 0x306F, 0xFF76, 0x1100, 0x1161, 0x11A8, 0xAC00, 0x5730, 0x689D, 0x92FC, 0x2E9F, 0x2F00, 0xF900, 0x2F800, 0x20BB7, 0x1F44D, 0x1F1E8, 0x410, 0x430, 0x391, 0x131, 0x7F, 0x85, 0x2028, 0x3007, 0x3005, 0x2019, 0xB7, 0x2014]] + list(".,*-—·，。！")

def quoted(word):
    """As dictionaries of libFuzzer write it."""
    data = word if isinstance(word, bytes) else word.encode()
    return '"' + "".join(chr(b) if 0x20 <= b < 0x7F and chr(b) not in '"\\' else f"\\x{b:02x}" for b in data) + '"'


def write(target, seeds, words):
    folder = f"{HERE}/corpus/{target}"
    kept = {}
    if os.path.isdir(folder):
        kept = {name: open(f"{folder}/{name}", "rb").read() for name in os.listdir(folder) if name.startswith("found-")}
        shutil.rmtree(folder)
    os.makedirs(folder)
    for name, seed in list(seeds.items()) + list(kept.items()):
        with open(f"{folder}/{name}", "wb") as out:
            out.write(seed if isinstance(seed, bytes) else seed.encode())
    with open(f"{HERE}/dictionaries/{target}.dict", "w", encoding="ascii") as out:
        out.write("# Written by make-seeds.py.\n" + "".join(quoted(word) + "\n" for word in dict.fromkeys(words)))


os.makedirs(f"{HERE}/dictionaries", exist_ok=True)
ELEMENTS = [f"<{name}>" for name in NAMES] + [f"</{name}>" for name in NAMES]
write("xml", {**XML, **BYTES}, ELEMENTS + [f'"{space}"' for space in SPACES] + MARKS + ATTRIBUTES)
write("json", JSON, JSON_WORDS)
write("html", HTML, [f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS] + MARKS + ["href=\"", "src=\"", "class=\"", "style=\"", "hidden", "onclick=", "javascript:", "2026-11-21", "今天"])
write("charset", CHARSET, LABELS + [f"charset={label}\n" for label in LABELS[:12]] + ["<?xml version=\"1.0\" encoding=\""] + [
    b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff", b"\x1b$B", b"\x1b(B", b"\x1b$)C", b"\x0e", b"\x0f", b"~{", b"~}", b"\x81\x30\x81\x30", b"\xe3\x32\x9a\x35",
    b"\x84\x31\xa4\x37", b"\x88\x62", b"\x8f\xa2\xaf", b"\x8e\xb1", b"\xfa\x40", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\x80", b"\xff", b"\x80", b"\x00"])
write("date", {f"{number:02}": text for number, text in enumerate(DATE)}, DATE_WORDS)
write("query", {name: text if "\n" in text else f"{text}\n{DOCUMENT}" for name, text in QUERY.items()}, QUERY_WORDS + REGEX_WORDS)
write("lists", LISTS, QUERY_WORDS + ["\n$$", "\n$=a=", "\n$a", "\n$b", "$c"])
write("fold", FOLD, FOLD_WORDS)
write("regex", REGEX, REGEX_WORDS)
