import OpinionCore

/// The codes of Bark's server that are worth a row; most speak by their message.
enum BarkCodes {
    static let table = VendorTable(
        Phrase("Bark 服務器", "Bark 服务器", "a Bark server"),
        RobotAnswer.Reading(keys: ["code"], success: "200"),
        rows: [
            VendorCode(400, .broken, .says(VendorWords.request), clues: clues),
            VendorCode(500, .retry(nil), .says(busy), clues: clues),
        ]
    )

    private static let clues: [VendorCode.Clue] = [
        .init(["payloadtoolarge", "payload too large", "too large"], "too_long", .content, .says(VendorWords.tooLong)),
        .init(
            ["device token", "device key", "device_key", "baddevicetoken", "unregistered"],
            "device",
            .broken,
            .says(device)
        ),
    ]
    private static let busy = Phrase("推送失敗，稍後重試", "推送失败，稍后重试", "the push failed; it is tried again")
    private static let device = Phrase(
        "設備未註冊或已換機；請在 Bark 應用中複製新地址並更新 url_file",
        "设备未注册或已换机；请在 Bark 应用中复制新地址并更新 url_file",
        "the device is not registered, or was replaced; copy its new address from the Bark app into url_file"
    )
}
