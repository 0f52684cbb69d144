import OpinionCore

/// What people read of a request id that cannot be taken.
enum RequestTexts {
    static let badID = Phrase(
        "請求頭 Opinion-Request-Id 應為 8 至 64 個字母、數字或 - _ .，每個命令一個新的",
        "请求头 Opinion-Request-Id 应为 8 至 64 个字母、数字或 - _ .，每个命令一个新的",
        "the header Opinion-Request-Id takes 8 to 64 letters, digits, or - _ . and a new one for each command"
    )

    static func other(_ id: String) -> Phrase {
        Phrase(
            "請求編號 \(id) 已用於另一個命令：什麼都沒有做，請換一個新的編號",
            "请求编号 \(id) 已用于另一个命令：什么都没有做，请换一个新的编号",
            "request id \(id) was used for another command: nothing was done; take a new one"
        )
    }
}
