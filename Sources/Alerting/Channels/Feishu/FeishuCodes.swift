import OpinionCore

/// The codes of Feishu's custom bots that are worth a row.
enum FeishuCodes {
    static let table = VendorTable(
        vendor,
        RobotAnswer.Reading(keys: ["code", "StatusCode"], success: "0"),
        rows: [
            VendorCode(11232, .retry(.seconds(60)), tooFast),
            VendorCode(9499, .broken, .says(VendorWords.request), clues: badOrTooFast),
            VendorCode(19001, .broken, token), VendorCode(19021, .broken, .signature, name: "sign"),
            VendorCode(19022, .broken, .says(VendorWords.address), name: "ip"),
            VendorCode(19024, .broken, .says(VendorWords.keyword), name: "keyword"),
            VendorCode(10002, .content, VendorWords.refused),
        ]
    )

    /// One code for a bad request and for too many of them.
    private static let badOrTooFast: [VendorCode.Clue] = [
        .init(
            ["too many", "frequency", "rate limit", "frequent", "频率", "限流"],
            "too_fast",
            .retry(.seconds(60)),
            .says(tooFast)
        ),
        .init(["too large", "too long", "exceed", "过长", "超过"], "too_long", .content, .says(VendorWords.tooLong)),
    ]
    private static let vendor = Phrase("飛書機器人", "飞书机器人", "Feishu")
    private static let tooFast = VendorWords.tooFast(
        Phrase("每分鐘最多 100 條、每秒 5 條", "每分钟最多 100 条、每秒 5 条", "100 messages a minute and 5 a second at most")
    )
    private static let token = Phrase(
        "機器人地址無效或機器人已移除；請在群設置中核對並更新 url_file",
        "机器人地址无效或机器人已移除；请在群设置中核对并更新 url_file",
        "the bot's address is not valid, or the bot was removed; compare it with the group's settings and update url_file"
    )
}
