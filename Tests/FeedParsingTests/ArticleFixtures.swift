/// Pages of articles, written for these tests.
enum ArticleFixtures {
    static let paragraphs = [
        "11月22日，市工业和信息化局召开全市淘汰落后产能工作会议，部署下一阶段重点任务，要求各县区压实责任，确保取得实效。",
        "会议指出，“地条钢”死灰复燃的风险仍然存在，必须保持高压态势，发现一起、查处一起、通报一起，绝不手软。",
        "会议强调，要畅通举报渠道，鼓励群众监督；对失职渎职的，依规依纪严肃追究责任。",
    ]

    private static let body = paragraphs.map { "<p>　　\($0)</p>" }.joined(separator: "\n")

    /// A government site: TRS, the metas of the national standard, share buttons.
    static let government = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>我市部署淘汰落后产能工作_河源市工业和信息化局</title>
        <meta name="SiteName" content="河源市工业和信息化局"><meta name="ArticleTitle" content="我市部署淘汰落后产能工作">
        <meta name="PubDate" content="2026-11-22 09:15"><meta name="ContentSource" content="河源日报"></head><body>
        <div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li></ul></div>
        <div class="crumb">您的位置：<a href="/">首页</a> &gt; <a href="/a">工作动态</a></div>
        <div class="article"><h1>我市部署淘汰落后产能工作</h1>
        <div class="info"><span>发布时间：2026-11-22 09:15</span><span>来源：河源日报</span> <span>浏览次数：<b>123</b></span> 字体：大 中 小</div>
        <div class="TRS_Editor"><style>.TRS_Editor p{margin:0}</style>\(body)</div>
        <div class="share bdsharebuttonbox">分享到：<a href="#">微信</a><a href="#">微博</a></div><p>【打印】【关闭】</p></div>
        <div class="related"><h3>相关新闻</h3><ul><li><a href="1">我市召开安全生产会议，要求全面排查隐患</a></li></ul></div>
        <div class="footer">主办：河源市工业和信息化局 版权所有，未经许可不得转载，违者必究。</div><script>var x = "脚本里的文字，不是正文。";</script></body></html>
        """

    /// An old page: one table, text with line breaks, the line of source and time in the text.
    static let table = """
        <html><head><title>新聞</title></head><body><table><tr><td><a href=/>首頁</a> <a href=/n>新聞</a></td></tr></table>
        <table width=760><tr><td align=center><h2>工廠夜間排放廢氣遭裁罰</h2></td></tr>
        <tr><td align=center>來源：中央社　作者：王小明　日期：2026年11月21日</td></tr>
        <tr><td>　　環保局昨日表示，轄內一工廠於夜間排放廢氣，經民眾檢舉後查獲，依法裁罰新臺幣一百萬元，並限期改善。<br><br>
        　　業者則說明，設備故障所致，已停工檢修，將配合主管機關的要求，儘速完成改善工程。</td></tr></table>
        <table><tr><td>地址：某某路一號　電話：02-0000-0000</td></tr></table></body></html>
        """

    /// A news site with JSON-LD and Open Graph.
    static let linkedData = """
        <html lang="en"><head><title>Factory fined after night-time emissions | Example News</title>
        <meta property="og:title" content="Factory fined after night-time emissions"><meta property="og:site_name" content="Example News">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Example"},
        {"@type":"NewsArticle","headline":"Factory fined after night-time emissions","datePublished":"2026-11-21T18:00:00+08:00","author":[{"@type":"Person","name":"Jane Doe"}],"publisher":{"name":"Example News"}}]}</script></head>
        <body><nav><a href="/">Home</a><a href="/world">World</a></nav><main><article><h1>Factory fined after night-time emissions</h1>
        <p class="byline">By Jane Doe, 2 hours ago</p><p>The environment office said on Saturday that a plant had released exhaust gas at night, which neighbours reported.</p>
        <p>The company, which has operated since 1998, blamed a faulty valve, and promised repairs within two weeks.</p>
        <aside class="newsletter"><p>Sign up for our newsletter, it is free, quick, and easy to leave again.</p></aside>
        <p>A fine of one million was imposed, the office added, and a second inspection will follow in December.</p></article></main>
        <div class="comments"><p>Great article, I agree, thanks, this is what I always said, and more people should say so.</p></div>
        <footer><p>All rights reserved, Example News, 2026, imprint, privacy, terms.</p></footer></body></html>
        """

    /// Text in a `div` with line breaks; the day only in the address.
    static let bare = """
        <html><head><title>关于召开新闻发布会的公告-示例网</title></head><body><div class=top><a href=/>首页</a></div><div id=zoom>
        定于近日召开全市工业经济运行情况新闻发布会，介绍有关情况，并回答记者提问。<br>欢迎各新闻媒体派员参加，请提前报名，凭证入场。</div></body></html>
        """
}
