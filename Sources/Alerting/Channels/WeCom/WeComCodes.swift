import OpinionCore

/// The codes of WeCom's group robots that are worth a row.
enum WeComCodes {
    static let table = VendorTable(
        vendor,
        RobotAnswer.Reading(keys: ["errcode"], success: "0"),
        rows: [
            VendorCode(-1, .retry(nil), VendorWords.busy(vendor)),
            VendorCode(45009, .retry(.seconds(60)), tooFast), VendorCode(45033, .retry(.seconds(60)), tooFast),
            VendorCode(93000, .broken, key), VendorCode(40001, .broken, key), VendorCode(40014, .broken, key),
            VendorCode(40058, .content, VendorWords.tooLong), VendorCode(45002, .content, VendorWords.tooLong),
            VendorCode(40008, .content, kind), VendorCode(40033, .content, form),
        ]
    )

    private static let vendor = Phrase("企業微信機器人", "企业微信机器人", "WeCom")
    private static let tooFast = VendorWords.tooFast(
        Phrase("每分鐘最多 20 條", "每分钟最多 20 条", "20 messages a minute at most")
    )
    private static let key = Phrase(
        "機器人地址（key）無效或機器人已移除；請在群設置中核對並更新 url_file",
        "机器人地址（key）无效或机器人已移除；请在群设置中核对并更新 url_file",
        "the robot's address (key) is not valid, or the robot was removed; compare it with the group's settings and update url_file"
    )
    private static let kind = Phrase("不支持此消息類型", "不支持此消息类型", "the kind of message is not supported")
    private static let form = Phrase(
        "消息含平台不接受的字符",
        "消息含平台不接受的字符",
        "the message has characters that the platform refuses"
    )
}
