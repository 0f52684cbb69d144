import Glibc

/// List pages as they are found in the wild, written for these tests.
enum PageFixtures {
    /// What a page's best reading is: titles, addresses and dates of its first reports, and how many there are.
    struct Expected {
        let count: Int
        let title: String
        let url: String
        let date: String?
    }

    /// Titles of reports.
    static let titles = [
        "市工业和信息化局召开安全生产专题会议", "关于公布2026年第三批专精特新中小企业名单的通知", "我市开展淘汰落后产能专项检查", "东源县一企业夜间生产被查处",
        "关于做好节能监察工作的通知", "全市工业经济运行情况新闻发布会召开", "关于征求《河源市绿色工厂管理办法》意见的公告", "市局赴企业开展走访调研活动",
    ]

    /// The menu, crumbs and friendly links around a list.
    static func framed(_ list: String, title: String = "通知公告_河源市工业和信息化局", charset: String = "utf-8") -> String {
        """
        <!DOCTYPE html><html lang="zh-CN"><head><meta http-equiv="Content-Type" content="text/html; charset=\(charset)">
        <title>\(title)</title><script>var a = "<li><a href='/x.html'>假的链接不是报道标题</a></li>";</script>
        <style>.list{color:red}</style></head><body><div class="header"><ul class="nav">
        <li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开信息目录</a></li><li><a href="/zwfw/">政务服务</a></li>
        <li><a href="/hdjl/">互动交流</a></li><li><a href="javascript:void(0)">更多</a></li></ul></div>
        <div class="crumbs"><a href="/">首页</a> &gt; <a href="../">政务公开</a> &gt; <a href="./">通知公告</a></div>
        \(list)
        <div class="footer"><ul class="links"><li><a href="http://www.gov.example/">中华人民共和国中央人民政府网站</a></li>
        <li><a href="http://www.gd.gov.example/">广东省人民政府门户网站</a></li>
        <li><a href="http://www.miit.gov.example/">工业和信息化部官方网站</a></li>
        <li><a href="http://gdii.gd.gov.example/">广东省工业和信息化厅网站</a></li></ul>
        <p>主办单位：河源市工业和信息化局 网站标识码 粤ICP备00000000号</p></div></body></html>
        """
    }

    private static func rows(_ row: (Int, String) -> String) -> String {
        titles.enumerated().map { row($0.offset, $0.element) }.joined(separator: "\n")
    }

    private static func day(_ index: Int) -> String { index < 13 ? "\(22 - index)" : "0\(22 - index)" }

    /// TRS WCM: dots for long titles, the whole in `title`, paging by script.
    static let trs = framed(
        "<div class=\"con\"><ul class=\"news_list\">"
            + rows { index, title in
                "<li><a href=\"./202611/t202611\(day(index))_100\(index).html\" title=\"\(title)\" target=\"_blank\">\(title.prefix(12))...</a><span>[2026-11-\(day(index))]</span></li>"
            } + "</ul><div class=\"page\"><script>createPageHTML(20, 0, \"index\", \"html\");</script></div></div>"
    )

    /// DedeCMS, GBK: picture and title link to the same page.
    static let dede = framed(
        "<div class=\"listbox\"><ul class=\"e2\">"
            + rows { index, title in
                "<li><a href='/a/news/\(index).html' class='preview'><img src='/u/\(index).jpg'/></a>[<b><a href='/a/news/'>新闻</a></b>] <a href=\"/a/news/\(index).html\" class=\"title\">\(title)</a><span class=\"info\"><small>日期：</small>2026-11-\(day(index)) 08:30<small>点击：</small>9\(index)</span><p class=\"intro\">近日，我局组织开展专项行动，对全市重点企业进行了全面检查，发现问题若干。</p></li>"
            }
            + "</ul></div><div class=\"dede_pages\"><ul class=\"pagelist\"><li><a href='list_1_2.html'>下一页</a></li></ul></div>",
        charset: "gb2312"
    )

    /// The table of 政府信息公開, GBK.
    static let table = framed(
        "<table class=\"tb\"><tr><th>序号</th><th>索引号</th><th>标题</th><th>发布日期</th></tr>"
            + rows { index, title in
                "<tr class=\"bg\(index % 2)\"><td>\(index + 1)</td><td>0069-2026-\(index)</td><td><a href='content.jsp?id=\(index)&amp;c=2'>\(title)</a></td><td>2026年11月\(day(index))日</td></tr>"
            } + "</table>",
        charset: "gbk"
    )

    /// The day in one element, year and month in another.
    static let split = framed(
        "<div id=\"list\"><ul>"
            + rows { index, title in
                "<li><div class=\"time\"><b>\(day(index))</b><i>2026-11</i></div><div class=\"txt\"><h4><a href=\"/info/\(index).htm\">\(title)</a></h4></div></li>"
            } + "</ul></div>"
    )

    /// A definition list for each report.
    static let definitions = framed(
        "<div class=\"main\">"
            + rows { index, title in
                "<dl class=\"it\"><dt><a href=\"/art/2026/11/\(day(index))/art_1_\(index).html\">\(title)</a></dt><dd class=\"t\">发布时间：2026年11月\(day(index))日</dd></dl>"
            } + "</div>"
    )

    /// An old page in GBK: tables, unclosed cells and fonts, dates without a year.
    static let old = """
        <html><head><title>新闻</title></head><body bgcolor=#ffffff><table width=760><tr><td><font size=2>
        <a href="index.asp">首页</a>|<a href="about.asp">关于</a></font></table><table border=0 class=lb>
        """
        + rows { index, title in
            "<tr><td height=25><font color=red>·<a href='shownews.asp?id=\(index)' target=_blank>\(title)</a><td align=right><font size=2>[11/\(day(index))]"
        } + "</table></body></html>"

    /// Cards: the whole card is one link; times relative.
    static let cards = framed(
        "<section class=\"feed-list\">"
            + rows { index, title in
                "<a class=\"card\" href=\"https://news.example.com/a/\(index)\"><img src=\"x.jpg\" alt=\"图\"><h3>\(title)</h3><p class=\"desc\">记者从有关部门获悉，近日该市出台措施，推动制造业高质量发展，取得积极成效。</p><span class=\"time\">\(index + 1)小时前</span></a>"
            } + "</section>"
    )

    /// The list comes in pieces of four, each a `ul` of its own.
    static let pieces = framed(
        "<div class=\"list-box\"><ul>"
            + rows { index, title in
                "<li><span class=\"r\">11-\(day(index))</span><a href=\"../gsgg/\(index).shtml\">\(title)</a></li>\(index == 3 ? "</ul><ul>" : "")"
            } + "</ul></div>"
    )

    /// ZCMS: date first, `<base>`, backslashes.
    static let based = framed(
        "<base href=\"http://old.example.gov.cn/xw/\"><div class=\"cms_list\">"
            + rows { index, title in
                "<div class=\"list_item\"><em>2026/11/\(day(index))</em><a href=\"..\\tz\\\(index).html\">\(title)</a></div>"
            } + "</div>"
    )

    /// The date is text behind the link, in no element.
    static let loose = framed(
        "<ul id=\"ulList\">"
            + rows { index, title in "<li>• <a href=\"/n/\(index).html\">\(title)</a> (2026-11-\(day(index)))</li>" }
            + "</ul>"
    )

    /// The date stands within the link.
    static let inside = framed(
        "<ul class=\"lm_list\">"
            + rows { index, title in
                "<li><a href=\"/n/\(index).html\"><span>2026-11-\(day(index))</span>\(title)</a></li>"
            } + "</ul>"
    )

    /// Traditional characters, `<time>`.
    static let taiwan = framed(
        "<main><ul class=\"announce\">"
            + ["經濟部召開產業發展會議說明", "公告修正工廠管理輔導法施行細則", "辦理節能減碳補助計畫說明會", "工廠夜間排放廢氣遭裁罰案說明"].enumerated().map {
                "<li><time datetime=\"2026-11-2\($0.offset)\">115.11.2\($0.offset)</time><a href=\"/tw/\($0.offset)\">\($0.element)</a></li>"
            }.joined() + "</ul></main>"
    )

    /// A news site in English.
    static let english = """
        <html lang=en><head><title>News | Example Ministry</title></head><body><nav><ul><li><a href="/">Home page of us</a></li>
        <li><a href="/about">About the ministry</a></li><li><a href="/contact">Contact the ministry</a></li></ul></nav><main>
        """
        + [
            "Minister opens new steel recycling plant", "Factory fined for illegal night production",
            "Quarterly industrial output report released", "Consultation on energy efficiency rules opens",
        ]
        .enumerated().map {
            "<article class=\"post\"><h2 class=\"post-title\"><a href=\"/news/\($0.offset)\">\($0.element)</a></h2><p class=\"meta\"><time datetime=\"2026-11-2\($0.offset)T09:00:00+08:00\">Nov 2\($0.offset)</time></p><p class=\"summary\">The ministry announced on Sunday that measures will follow soon for all plants.</p></article>"
        }.joined() + "</main><footer><a href=/legal>Legal notice and privacy</a></footer></body></html>"

    /// A bulletin in English with dates in words.
    static let bulletin = """
        <html><head><title>Bulletins</title></head><body><table id="results">
        """
        + [
            "Recall of pressure cookers announced", "Warning about counterfeit chargers",
            "Inspection results of fireworks shops", "Update on chemical plant incident",
        ]
        .enumerated().map {
            "<tr><td class=\"d\">November 2\($0.offset), 2026</td><td><a href=\"bulletin.php?id=\($0.offset)\">\($0.element)</a></td></tr>"
        }.joined() + "</table></body></html>"

    /// A portal: columns of headlines without dates, which are in the addresses.
    static let portal = framed(
        "<div class=\"column\"><h2><a href=\"/yw/\">要闻</a></h2><div class=\"box\">"
            + rows { index, title in "<p><a href=\"/yw/202611/\(day(index))/c_\(index).htm\">\(title)</a></p>" }
            + "</div></div>"
    )

    /// Bytes of a text in GBK.
    static func gbk(_ text: String) -> [UInt8] {
        var input = Array(text.utf8).map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count + 16)
        guard let converter = iconv_open("GB18030", "UTF-8") else { return [] }
        defer { iconv_close(converter) }
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress, to = target.baseAddress
                var left = source.count, room = target.count
                _ = iconv(converter, &from, &left, &to, &room)
                return target.count - room
            }
        }
        return output.prefix(written).map { UInt8(bitPattern: $0) }
    }
}
