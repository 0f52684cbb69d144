import OpinionCore

// List pages and JSON lists.
extension Problem {
    static let needsPage = Problem(
        .needsRecipe,
        "kind: page 要有 page: {item: …, link: …, title: …, date: …}。運行 opinionctl feeds check 地址，它會給出可用的選擇器。",
        "kind: page needs page: {item: …, link: …, title: …, date: …}; opinionctl feeds check URL proposes selectors."
    )

    static let needsJSON = Problem(
        .needsRecipe,
        "kind: json 要有 json: {items: …, title: …, link: …}。運行 opinionctl feeds check 地址，它會列出可用的路徑。",
        "kind: json needs json: {items: …, title: …, link: …}; opinionctl feeds check URL lists the paths."
    )

    static func needsKind(_ key: String) -> Problem {
        Problem(
            .needsKind,
            "有「%1」就要寫明 kind: %1，否則它不起作用。",
            "“%1” stands here without kind: %1, so it would do nothing.",
            [key]
        )
    }

    static let twoTurns = Problem(
        .twoWays,
        "next 和 next_pattern 只能有一個。",
        "next and next_pattern exclude each other; keep one."
    )

    static let needsTurn = Problem(
        .needsTurn,
        "要讀多頁，須以 next（選擇器）或 next_pattern（如 index_{n-1}.html）說明下一頁在哪。",
        "to read several pages, say where the next one is: next (a selector) or next_pattern (index_{n-1}.html)."
    )

    static func badPagePattern(_ text: String) -> Problem {
        Problem(
            .badPattern,
            "「%1」裏沒有 {n}（頁碼）或 {n-1}（頁碼減一）。",
            "“%1” holds neither {n} (the number of the page) nor {n-1} (one less).",
            [text]
        )
    }

    static func badFeedTimezone(_ text: String) -> Problem {
        Problem(
            .badTimezone,
            "沒有「%1」這個時區，請寫成 Asia/Shanghai 或 +08:00。",
            "there is no time zone “%1”; write a name such as Asia/Shanghai, or +08:00.",
            [text]
        )
    }

    /// What the parser of feeds does not understand.
    static func recipe(_ text: Phrase) -> Problem { Problem(.badSelector, text) }
}
