import OpinionCore

/// The codes of ntfy's error answers that are worth a row; a message that was taken is answered with itself.
enum NtfyCodes {
    static let table = VendorTable(
        Phrase("ntfy 服務器", "ntfy 服务器", "an ntfy server"),
        RobotAnswer.Reading(keys: ["code", "event"], success: "message"),
        rows: [
            VendorCode(40009, .broken, topic), VendorCode(40010, .broken, topic),
            VendorCode(40101, .broken, .token(token)), VendorCode(40301, .broken, .token(token)),
            VendorCode(41303, .content, VendorWords.tooLong),
            VendorCode(42901, .retry(.seconds(60)), tooFast),
            VendorCode(42908, .retry(.minutes(10)), quota), VendorCode(42909, .retry(.minutes(10)), .token(token)),
            VendorCode(50701, .retry(.minutes(10)), nobody),
        ]
    )

    private static let topic = Phrase(
        "主題名不被接受；請核對 url_file 最後一段",
        "主题名不被接受；请核对 url_file 最后一段",
        "the topic's name is not accepted; check the last part of url_file"
    )
    private static let token = Phrase(
        "服務器不許向此主題發送；請核對 secret_file 中的訪問令牌及其權限",
        "服务器不许向此主题发送；请核对 secret_file 中的访问令牌及其权限",
        "the server does not let us write to this topic; check the access token in secret_file and what it may do"
    )
    private static let tooFast = Phrase("發送過快；稍後重試", "发送过快；稍后重试", "too fast; it is tried again later")
    private static let quota = Phrase(
        "今日配額已用完；請換服務器或提高配額",
        "今日配额已用完；请换服务器或提高配额",
        "the day's quota is used up; raise it or use another server"
    )
    private static let nobody = Phrase(
        "主題無人訂閱；請在手機應用中訂閱",
        "主题无人订阅；请在手机应用中订阅",
        "nobody is subscribed to the topic; subscribe in the app"
    )
}
