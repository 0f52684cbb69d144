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

    /// Another happening of the same area, in another county and in other words.
    static let furnaceFire = Article(
        "fire",
        url: "https://other.example.cn/fire.html",
        title: "河源龍川縣廢棄糖廠中頻爐起火 無人傷亡",
        text: "消防救援支隊通報，糖廠內閒置的中頻爐起火，明火已經撲滅，起火原因有待查明。"
    )

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
