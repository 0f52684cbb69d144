import OpinionCore

/// How far our clock is from a vendor's, which decides whether a signature holds.
enum ClockSkew {
    /// That the signature does not match, with the seconds where the answer's `Date` tells them.
    static func signature(_ answer: ChannelAnswer, now: Instant) -> Phrase {
        guard let skew = of(answer, now: now) else {
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

    /// nil when the answer does not say.
    private static func of(_ answer: ChannelAnswer, now: Instant) -> TimeSpan? {
        answer[header: "Date"].flatMap(HTTPDate.parse).map { now - $0 }
    }
}
