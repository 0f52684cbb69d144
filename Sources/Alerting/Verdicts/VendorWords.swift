import OpinionCore

/// Causes that several vendors have codes for.
enum VendorWords {
    static let address = Phrase(
        "出口 IP 不在機器人的白名單中；請在群設置中加入",
        "出口 IP 不在机器人的白名单中；请在群设置中加入",
        "this machine's public address is not on the robot's list; add it in the group's settings"
    )
    static let unsigned = Phrase(
        "機器人要求加簽，而通道沒有 secret_file；把加簽密鑰存成文件，用 secret_file 指明",
        "机器人要求加签，而通道没有 secret_file；把加签密钥存成文件，用 secret_file 指明",
        "the robot wants a signature and the channel has no secret_file; put the signing key into a file and name it with secret_file"
    )
    static let noToken = Phrase(
        "服務器要求訪問令牌，而通道沒有 secret_file；把令牌存成文件，用 secret_file 指明",
        "服务器要求访问令牌，而通道没有 secret_file；把令牌存成文件，用 secret_file 指明",
        "the server wants an access token and the channel has no secret_file; put the token into a file and name it with secret_file"
    )
    static let keyword = Phrase(
        "消息不含機器人要求的關鍵詞；請改用加簽，或把關鍵詞設為每條都有的「時限」",
        "消息不含机器人要求的关键词；请改用加签，或把关键词设为每条都有的“时限”",
        "the robot wants a keyword that the message lacks; use a signature instead, or make “Deadline” the keyword"
    )
    static let request = Phrase(
        "請求不被接受；請核對 url_file，並升級程序",
        "请求不被接受；请核对 url_file，并升级程序",
        "the request is not accepted; check url_file and update the program"
    )
    static let refused = Phrase("內容被平台審核拒絕", "内容被平台审核拒绝", "the platform refuses the text")
    static let tooLong = Phrase("消息過長", "消息过长", "the message is too long")

    static func busy(_ vendor: Phrase) -> Phrase {
        Phrase(
            "\(vendor.traditional)系統繁忙，稍後重試",
            "\(vendor.simplified)系统繁忙，稍后重试",
            "\(vendor.english) is busy; it is tried again"
        )
    }

    static func tooFast(_ limit: Phrase) -> Phrase {
        Phrase(
            "發送過快，\(limit.traditional)；稍後重試",
            "发送过快，\(limit.simplified)；稍后重试",
            "too fast, \(limit.english); it is tried again later"
        )
    }
}
