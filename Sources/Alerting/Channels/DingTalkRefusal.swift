import OpinionCore

/// Code 310000: one of the robot's three safety settings does not hold; `errmsg` says which.
enum DingTalkRefusal {
    static let code = 310000

    static func verdict(_ answer: ChannelAnswer, message: String?, now: Instant) -> Verdict {
        let words = (message ?? "").lowercased()
        let reason =
            if words.contains("timestamp") || words.contains("sign") || words.contains("签名") || words.contains("时间戳") {
                VerdictReason("sign", signature(skew: skew(answer, now: now)))
            } else if words.contains("whitelist") || words.contains("white list") || words.contains("白名单") {
                VerdictReason("ip", address)
            } else if words.contains("keyword") || words.contains("关键词") {
                VerdictReason("keyword", keyword)
            } else {
                VerdictReason("vendor_310000", other)
            }
        return .channelBroken(reason.adding(answer: message))
    }

    /// How far our clock is from the vendor's, by the answer's `Date`; nil when it does not say.
    private static func skew(_ answer: ChannelAnswer, now: Instant) -> TimeSpan? {
        answer[header: "Date"].flatMap(HTTPDate.parse).map { now - $0 }
    }

    private static func signature(skew: TimeSpan?) -> Phrase {
        guard let skew else {
            return Phrase(
                "簽名不匹配：檢查服務器時間，並核對 secret_file",
                "签名不匹配：检查服务器时间，并核对 secret_file",
                "the signature does not match: check this machine's clock and secret_file"
            )
        }
        let seconds = abs(skew.seconds)
        let isClock = seconds > 60
        return Phrase(
            "簽名不匹配：檢查服務器時間，相差 \(seconds) 秒\(isClock ? "" : "，時間無誤則核對 secret_file")",
            "签名不匹配：检查服务器时间，相差 \(seconds) 秒\(isClock ? "" : "，时间无误则核对 secret_file")",
            "the signature does not match: check this machine's clock, it is \(seconds) s off\(isClock ? "" : "; if the clock is right check secret_file")"
        )
    }

    private static let address = Phrase(
        "出口 IP 不在機器人的白名單中；請在群設置中加入",
        "出口 IP 不在机器人的白名单中；请在群设置中加入",
        "this machine's public address is not on the robot's list; add it in the group's settings"
    )
    private static let keyword = Phrase(
        "消息不含機器人要求的關鍵詞；請改用加簽，或把關鍵詞設為每條都有的「時限」",
        "消息不含机器人要求的关键词；请改用加签，或把关键词设为每条都有的“时限”",
        "the robot wants a keyword that the message lacks; use a signature instead, or make “Deadline” the keyword"
    )
    private static let other = Phrase(
        "機器人的安全設置不通過；請核對加簽、關鍵詞與 IP 白名單",
        "机器人的安全设置不通过；请核对加签、关键词与 IP 白名单",
        "the robot's safety settings refuse it; check signature, keywords and address list"
    )
}
