import OpinionCore

/// What an HTTP status says that is no success, the same for all channels.
enum StatusVerdict {
    /// The verdict of a status outside 2xx. 408, 425, 429 and 5xx pass by themselves; 410 and all other 4xx do not, and
    /// a redirect is never followed, since it would carry the message to an address that nobody configured.
    static func of(_ answer: ChannelAnswer, now: Instant) -> Verdict {
        let reason = VerdictReason("http_\(answer.status)", text(answer.status))
        switch answer.status {
        case 408, 425, 429, 500...599: return .retry(after: RetryAfter.of(answer, now: now), reason: reason)
        case 300...499: return .channelBroken(reason)
        default: return .unknown(reason)
        }
    }

    private static func text(_ status: Int) -> Phrase {
        let advice = advice(status)
        return Phrase(
            "對方答覆 HTTP \(status)：\(advice.traditional)",
            "对方答复 HTTP \(status)：\(advice.simplified)",
            "the answer is HTTP \(status): \(advice.english)"
        )
    }

    private static func advice(_ status: Int) -> Phrase {
        switch status {
        case 300...399:
            Phrase(
                "要求轉到別的地址，已拒絕；請把最終地址寫入 url_file",
                "要求转到别的地址，已拒绝；请把最终地址写入 url_file",
                "it points to another address, which is not followed; put the final address into url_file"
            )
        case 401, 403: Phrase("被拒絕；請核對地址與密鑰", "被拒绝；请核对地址与密钥", "refused; check address and secret")
        case 404, 405: Phrase("地址不對；請核對 url_file", "地址不对；请核对 url_file", "wrong address; check url_file")
        case 408, 425: Phrase("稍後重試", "稍后重试", "it is tried again")
        case 410:
            Phrase(
                "接收端已停用，不再發送；請更換地址或刪去此通道",
                "接收端已停用，不再发送；请更换地址或删去此通道",
                "the receiver is gone and gets nothing more; change the address or remove the channel"
            )
        case 429: Phrase("發送過快，稍後重試", "发送过快，稍后重试", "too many messages; it is tried again later")
        case 400...499:
            Phrase("請求不被接受；請核對地址與接收端", "请求不被接受；请核对地址与接收端", "not accepted; check address and receiver")
        case 500...599: Phrase("接收端故障，稍後重試", "接收端故障，稍后重试", "the receiver fails; it is tried again")
        default: Phrase("無法判斷是否送達", "无法判断是否送达", "whether it arrived cannot be told")
        }
    }
}
