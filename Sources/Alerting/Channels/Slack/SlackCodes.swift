import OpinionCore

/// The words that Slack's incoming webhooks answer with; a status that says enough needs no row.
enum SlackCodes {
    static let table = VendorTable(
        Phrase("Slack", "Slack", "Slack"),
        RobotAnswer.Reading(keys: [], success: "ok"),
        rows: [
            VendorCode("no_service", .broken, address), VendorCode("no_service_id", .broken, address),
            VendorCode("no_team", .broken, address), VendorCode("team_disabled", .broken, address),
            VendorCode("invalid_token", .broken, address), VendorCode("no_active_hooks", .broken, address),
            VendorCode("channel_not_found", .broken, channel), VendorCode("channel_is_archived", .broken, channel),
            VendorCode("action_prohibited", .broken, prohibited),
            VendorCode("posting_to_general_channel_denied", .broken, prohibited),
            VendorCode("invalid_payload", .content, form), VendorCode("invalid_blocks", .content, form),
            VendorCode("invalid_blocks_format", .content, form), VendorCode("no_text", .content, form),
            VendorCode("msg_too_long", .content, VendorWords.tooLong),
            VendorCode("msg_blocks_too_long", .content, VendorWords.tooLong),
            VendorCode("rate_limited", .retry(.seconds(30)), tooFast),
            VendorCode("rollup_error", .retry(nil), VendorWords.busy(Phrase("Slack ", "Slack ", "Slack"))),
        ]
    )

    private static let tooFast = VendorWords.tooFast(
        Phrase("每秒最多 1 條", "每秒最多 1 条", "one message a second at most")
    )
    private static let address = Phrase(
        "webhook 地址無效或已停用；請在 Slack 重建並更新 url_file",
        "webhook 地址无效或已停用；请在 Slack 重建并更新 url_file",
        "the webhook's address is not valid or was disabled; make a new one in Slack and update url_file"
    )
    private static let channel = Phrase(
        "頻道已刪除或歸檔；請換頻道並更新 url_file",
        "频道已删除或归档；请换频道并更新 url_file",
        "the channel was deleted or archived; choose another and update url_file"
    )
    private static let prohibited = Phrase(
        "工作區管理員不允許在此發送；請與管理員聯繫",
        "工作区管理员不允许在此发送；请与管理员联系",
        "an administrator of the workspace does not allow it; ask them"
    )
    private static let form = Phrase("消息格式不被接受", "消息格式不被接受", "the form of the message is not accepted")
}
