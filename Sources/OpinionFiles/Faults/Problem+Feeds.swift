// Feeds and OPML.
extension Problem {
    static let notFeedList = Problem(
        .wrongType,
        "來源文件應是列表，每個來源一項「- {id: …, outlet: …, tier: …, url: …}」。",
        "a file of feeds is a list, one “- {id: …, outlet: …, tier: …, url: …}” for each."
    )

    static let noFeeds = Problem(.emptyFolder, "文件夾裏一個來源也沒有。", "the folder holds no feed at all.")

    static func badID(_ text: String) -> Problem {
        Problem(
            .badID,
            "「%1」不能作 id：只能有字母、數字、- _ .，最長 64 個字符。",
            "“%1” is no id: letters, digits, - _ . only, at most 64 characters.",
            [text]
        )
    }

    static func duplicateID(_ id: String, first: String) -> Problem {
        Problem(.duplicateID, "id「%1」重複，前一處在 %2。", "the id “%1” is used again; first at %2.", [id, first])
    }

    static func badURL(_ text: String) -> Problem {
        Problem(
            .badURL,
            "「%1」不是 http 或 https 地址。",
            "“%1” is no http or https address.",
            [Secrecy.address(text)]
        )
    }

    static let passwordInURL = Problem(
        .passwordInURL,
        "地址裏不能有用戶名和密碼，它們會出現在日誌裏。",
        "an address must hold no user name or password: they would show in logs."
    )

    static func privateAddress(_ host: String) -> Problem {
        Problem(
            .privateAddress,
            "「%1」是內網地址，不在 allow_addresses 裏。",
            "“%1” is a private address that allow_addresses does not allow.",
            [host]
        )
    }

    static func badHeader(_ name: String) -> Problem {
        Problem(
            .badHeader,
            "請求頭「%1」不能用：名稱有誤，值為空或有控制字符，或由本程序自己發送（Host、User-Agent、Content-* 等）。",
            "the header “%1” cannot be sent: its name is none, its value is empty or has control characters, or it is the program's own (Host, User-Agent, Content-* …).",
            [name]
        )
    }

    static func secretHeader(_ name: String) -> Problem {
        Problem(
            .secretInPlace,
            "請求頭「%1」須保密：請寫入文件，再用 headers_file 或 cookie_file 指明文件名。",
            "the header “%1” is a secret: put it into a file and name that with headers_file or cookie_file.",
            [name]
        )
    }

    static func secretNotHeaders(_ name: String) -> Problem {
        Problem(
            .badHeader,
            "文件「%1」的每一行應是「名稱: 值」，且不能是本程序自己發送的請求頭。",
            "each line of the file “%1” must be “Name: value”, and none a header that is the program's own.",
            [name]
        )
    }

    static func duplicateURL(first: String) -> Problem {
        Problem(.duplicateURL, "這個地址重複，前一處在 %1。", "this address is polled already; first at %1.", [first])
    }

    static func noTier(_ tier: String) -> Problem {
        Problem(
            .noTier,
            "有來源沒有寫明層級（opinion:tier），暫記為「%1」。",
            "feeds without a tier (opinion:tier) count as “%1”.",
            [tier]
        )
    }

    static func xmlSyntax(_ what: XMLFaultKind) -> Problem {
        Problem(.xmlSyntax, "XML 格式有誤：" + what.chinese + "。", "XML syntax: " + what.english + ".")
    }

    static let doctype = Problem(
        .doctype,
        "OPML 裏不能有 <!DOCTYPE> 或自定義實體，請刪去。",
        "an OPML file holds no <!DOCTYPE> or entities; remove it."
    )
    static let notOPML = Problem(
        .notOPML,
        "不是 OPML：最外層應是 <opml>，其中有 <body>。",
        "is no OPML: the root must be <opml> with a <body>."
    )
    static let outlineWithoutAddress = Problem(
        .outlineWithoutAddress,
        "這一項是來源（type=\"rss\"）卻沒有 xmlUrl。",
        "this outline is a feed without an xmlUrl."
    )
}
