import OpinionCore

/// An article as an outlet publishes it.
struct Article: Sendable {
    var key: String
    var url: String?
    var title: String
    var text: String
    var published: Instant?

    init(
        _ key: String = "1",
        url: String? = "https://news.example.cn/a/1.html",
        title: String = "東源縣一企業夜間生產地條鋼被查",
        text: String = "記者從東源縣獲悉，一企業夜間生產地條鋼，已被責令停產。",
        published: Instant? = start
    ) {
        (self.key, self.url, self.title, self.text, self.published) = (key, url, title, text, published)
    }

    var entry: String {
        """
        <entry><id>urn:x:\(key)</id><title>\(title)</title>
        \(url.map { "<link href=\"\($0)\"/>" } ?? "")<summary>\(text)</summary>
        \(published.map { "<published>\($0)</published><updated>\($0)</updated>" } ?? "")</entry>
        """
    }
}

/// A feed of these articles, with one that concerns nobody.
func atom(_ articles: [Article]) -> String {
    let calm = Article("calm", url: "https://news.example.cn/calm.html", title: "市民公園菊花盛開", text: "秋高氣爽。")
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>新聞</title><id>urn:x</id><updated>\(start)</updated>
        \((articles + [calm]).map(\.entry).joined(separator: "\n"))
        </feed>
        """
}
