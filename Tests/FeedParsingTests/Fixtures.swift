/// Feeds of our own writing, one of each format.
enum Fixtures {
    static let rss2 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/"
             xmlns:a="http://www.w3.org/2005/Atom">
        <channel>
          <title>河源要聞 &amp; 公告</title>
          <link>https://news.example.cn/</link>
          <a:link rel="self" href="https://news.example.cn/rss.xml"/>
          <description>本地&lt;b&gt;新聞&lt;/b&gt;</description>
          <language>zh-cn</language>
          <copyright>© 2026</copyright>
          <managingEditor>editor@example.cn (王編輯)</managingEditor>
          <lastBuildDate>Sun, 22 Nov 2026 06:30:00 GMT</lastBuildDate>
          <ttl>30</ttl>
          <skipHours><hour>1</hour><hour>2</hour></skipHours>
          <image><url>https://news.example.cn/logo.png</url><title>標誌</title><link>https://other.example/</link></image>
          <item>
            <title>工業園區&lt;b&gt;停電&lt;/b&gt; A &amp;amp; B</title>
            <link>/a/1.html?x=1&amp;y=2</link>
            <guid isPermaLink="false">n-1</guid>
            <pubDate>Sun, 22 Nov 2026 14:30:05 +0800</pubDate>
            <author>li@example.cn (李記者)</author>
            <category>工業</category><category domain="x">電力</category><category>工業</category>
            <description><![CDATA[<p>第一段</p><p>第二段 A&amp;B</p>]]></description>
            <c:encoded><![CDATA[<div>全文<br>第二行</div>]]></c:encoded>
            <enclosure url="https://cdn.example.cn/v.mp4" length="1024" type="video/mp4"/>
          </item>
          <item>
            <title>只有標題與日期</title>
            <guid>https://news.example.cn/a/2.html</guid>
            <d:date>2026-11-22</d:date>
            <d:creator>張三</d:creator>
            <d:subject>化工</d:subject>
          </item>
        </channel>
        </rss>
        """

    static let rss1 = """
        <?xml version="1.0"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
          <channel rdf:about="https://old.example/">
            <title>Old site</title><link>https://old.example/</link><description>D</description>
            <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
            <items><rdf:Seq><rdf:li resource="https://old.example/1"/></rdf:Seq></items>
          </channel>
          <image rdf:about="https://old.example/i.png"><title>Image</title><url>https://old.example/i.png</url></image>
          <item rdf:about="https://old.example/1">
            <title>First</title><link>https://old.example/1</link><description>One</description>
            <dc:date>2026-11-22T14:30+08:00</dc:date><dc:creator>Ann</dc:creator>
          </item>
          <item rdf:about="https://old.example/2"><title>Second</title></item>
        </rdf:RDF>
        """

    static let atom1 = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hant" xml:base="https://blog.example/base/">
          <title type="text">Blog &lt;1&gt;</title>
          <subtitle type="html">All &lt;em&gt;news&lt;/em&gt;</subtitle>
          <id>urn:uuid:feed</id>
          <link href="./"/>
          <link rel="self" href="feed.atom"/>
          <rights>CC &amp; BY</rights>
          <updated>2026-11-22T06:30:05.250Z</updated>
          <author><name>Ann</name><email>ann@example.org</email><uri>/ann</uri></author>
          <entry xml:base="2026/">
            <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Big <b>news</b></div></title>
            <id>urn:uuid:1</id>
            <link rel="edit" href="edit/1"/>
            <link rel="alternate" type="application/json" href="1.json"/>
            <link rel="alternate" type="text/html" href="1.html"/>
            <link rel="enclosure" href="1.pdf" type="application/pdf" length="77" title="文件"/>
            <published>2026-11-21T00:00:00Z</published>
            <updated>2026-11-22T00:00:00Z</updated>
            <category term="t1" label="標籤一"/><category term="t2"/>
            <summary>a &lt; b</summary>
            <content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>One &amp; two</x:p><x:p class="q">Three<x:br/>four</x:p></x:div></content>
          </entry>
          <entry>
            <title type="html">A &amp;amp; &lt;i&gt;B&lt;/i&gt;</title>
            <id>urn:uuid:2</id>
            <author><name>Bob</name></author>
            <content type="html">&lt;p&gt;x&lt;/p&gt;</content>
          </entry>
        </feed>
        """

    static let json11 = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "JSON 源", "home_page_url": "https://j.example/",
         "feed_url": "https://j.example/feed.json", "language": "zh-Hant", "description": "說明",
         "authors": [{"name": "編輯部", "url": "https://j.example/about"}],
         "items": [
          {"id": 1234, "url": "https://j.example/1", "title": "第一\\u0000條 \\ud83d\\ude00", "content_html": "<p>一</p><p>二</p>",
           "date_published": "2026-11-22T14:30:05+08:00", "tags": ["甲", "乙", "甲"],
           "attachments": [{"url": "a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 12, "title": "音"}]},
          {"id": "b", "external_url": "https://k.example/2", "content_text": "純文字\\n第二行", "summary": "摘要",
           "author": {"name": "乙"}, "date_modified": "2026-11-22"}
         ]}
        """

    static let all: [String] = [rss2, rss1, atom1, json11]
}
