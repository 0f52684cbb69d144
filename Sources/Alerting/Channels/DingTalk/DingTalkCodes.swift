import OpinionCore

/// The codes of DingTalk's custom robots that are worth a row; any other is tried again.
enum DingTalkCodes {
    static let table = VendorTable(
        vendor,
        RobotAnswer.Reading(keys: ["errcode"], success: "0"),
        denied: VendorCode("1111", .retry(.seconds(60)), .says(tooFast), name: "too_fast"),
        rows: [
            VendorCode(-1, .retry(nil), VendorWords.busy(vendor)), VendorCode(130101, .retry(.seconds(60)), tooFast),
            VendorCode(
                410100,
                .retry(.minutes(10)),
                Phrase("發送過快，被限流 10 分鐘", "发送过快，被限流 10 分钟", "too fast, throttled for 10 minutes")
            ),
            VendorCode(300001, .broken, token), VendorCode(300005, .broken, token),
            VendorCode(40035, .broken, VendorWords.request),
            VendorCode(
                400013,
                .broken,
                Phrase(
                    "群已解散；請在新群建機器人並更換地址",
                    "群已解散；请在新群建机器人并更换地址",
                    "the group is dissolved; add a robot to a new one and change the address"
                )
            ),
            VendorCode(400101, .broken, token),
            VendorCode(
                400102,
                .broken,
                Phrase("機器人已停用；請在群設置中啟用", "机器人已停用；请在群设置中启用", "the robot is disabled; enable it in the group's settings")
            ),
            VendorCode(
                400105,
                .broken,
                Phrase("不支持此消息類型；請升級程序", "不支持此消息类型；请升级程序", "the message type is not supported; update the program")
            ),
            VendorCode(
                400106,
                .broken,
                Phrase("機器人已不在群中；請重新添加", "机器人已不在群中；请重新添加", "the robot is no longer in the group; add it again")
            ),
            VendorCode(43004, .broken, VendorWords.request), VendorCode(460101, .content, VendorWords.tooLong),
            VendorCode(430101, .content, Phrase("含平台認為不安全的鏈接", "含平台认为不安全的链接", "the platform refuses a link as unsafe")),
            VendorCode(430102, .content, VendorWords.refused), VendorCode(430104, .content, VendorWords.refused),
            VendorCode(430103, .content, Phrase("含平台拒絕的圖片", "含平台拒绝的图片", "the platform refuses an image")),
            VendorCode(310000, .broken, .says(safety), clues: clues),
        ]
    )

    /// One of the robot's three safety settings does not hold; the message says which.
    private static let clues: [VendorCode.Clue] = [
        .init(["timestamp", "sign", "签名", "时间戳"], "sign", .broken, .signature),
        .init(["whitelist", "white list", "白名单"], "ip", .broken, .says(VendorWords.address)),
        .init(["keyword", "关键词"], "keyword", .broken, .says(VendorWords.keyword)),
    ]

    private static let token = Phrase(
        "機器人地址（access_token）無效；請在群設置中核對並更新 url_file",
        "机器人地址（access_token）无效；请在群设置中核对并更新 url_file",
        "the robot's address (access_token) is not valid; compare it with the group's settings and update url_file"
    )
    private static let vendor = Phrase("釘釘機器人", "钉钉机器人", "DingTalk")
    private static let tooFast = VendorWords.tooFast(
        Phrase("每分鐘最多 20 條", "每分钟最多 20 条", "20 messages a minute at most")
    )
    private static let safety = Phrase(
        "機器人的安全設置不通過；請核對加簽、關鍵詞與 IP 白名單",
        "机器人的安全设置不通过；请核对加签、关键词与 IP 白名单",
        "the robot's safety settings refuse it; check signature, keywords and address list"
    )
}
