import OpinionCore

/// The codes of DingTalk's custom robots that are worth a row; any other is tried again.
enum DingTalkCodes {
    static func row(_ code: Int) -> VendorCode? { table.first { $0.code == code } }

    static let tooFast = VendorCode(
        130101,
        .retry(.seconds(60)),
        Phrase(
            "發送過快，每分鐘最多 20 條；稍後重試",
            "发送过快，每分钟最多 20 条；稍后重试",
            "too fast, 20 messages a minute at most; it is tried again later"
        )
    )

    static let table: [VendorCode] = [
        tooFast,
        VendorCode(-1, .retry(nil), Phrase("釘釘系統繁忙，稍後重試", "钉钉系统繁忙，稍后重试", "DingTalk is busy; it is tried again")),
        VendorCode(
            410100,
            .retry(.minutes(10)),
            Phrase("發送過快，被限流 10 分鐘", "发送过快，被限流 10 分钟", "too fast, throttled for 10 minutes")
        ),
        VendorCode(300001, .broken, token), VendorCode(300005, .broken, token), VendorCode(40035, .broken, parameter),
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
        VendorCode(43004, .broken, parameter), VendorCode(460101, .content, tooLong),
        VendorCode(430101, .content, Phrase("含平台認為不安全的鏈接", "含平台认为不安全的链接", "the platform refuses a link as unsafe")),
        VendorCode(430102, .content, refused), VendorCode(430104, .content, refused),
        VendorCode(430103, .content, Phrase("含平台拒絕的圖片", "含平台拒绝的图片", "the platform refuses an image")),
    ]

    private static let token = Phrase(
        "機器人地址（access_token）無效；請在群設置中核對並更新 url_file",
        "机器人地址（access_token）无效；请在群设置中核对并更新 url_file",
        "the robot's address (access_token) is not valid; compare it with the group's settings and update url_file"
    )
    private static let parameter = Phrase(
        "請求不被接受；請核對 url_file，並升級程序",
        "请求不被接受；请核对 url_file，并升级程序",
        "the request is not accepted; check url_file and update the program"
    )
    private static let refused = Phrase("內容被平台審核拒絕", "内容被平台审核拒绝", "the platform refuses the text")
    private static let tooLong = Phrase("消息過長", "消息过长", "the message is too long")
}
