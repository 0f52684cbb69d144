import OpinionCore

/// What the answers of one vendor's robots mean, as data.
struct VendorTable: Sendable {
    /// The vendor, as people call it.
    let vendor: Phrase
    /// How an answer tells its code.
    let reading: RobotAnswer.Reading
    /// The codes that are worth a row; any other is tried again.
    let rows: [VendorCode]
    /// What a gateway's denial without any code means.
    let denied: VendorCode?

    init(_ vendor: Phrase, _ reading: RobotAnswer.Reading, denied: VendorCode? = nil, rows: [VendorCode]) {
        (self.vendor, self.reading, self.rows, self.denied) = (vendor, reading, rows, denied)
    }

    /// HTTP 200 with the code of success is a delivery and nothing else is.
    func verdict(_ answer: ChannelAnswer, secrets: ChannelSecrets, now: Instant) -> Verdict {
        let robot = RobotAnswer.read(answer.body, reading)
        if let robot, let refusal = refusal(robot, answer, secrets, now: now) { return refusal }
        guard answer.status == 200 else {
            return (200...299).contains(answer.status) ? unreadable : StatusVerdict.of(answer, now: now)
        }
        return robot?.code == reading.success ? .sent : unreadable
    }

    /// What any other code says; nil without one, and for one that is in no table where the status says more.
    private func refusal(
        _ robot: RobotAnswer,
        _ answer: ChannelAnswer,
        _ secrets: ChannelSecrets,
        now: Instant
    ) -> Verdict? {
        let message = robot.message.map(secrets.redact)
        let isSigned = secrets.secret != nil
        guard let code = robot.code else {
            let wait = robot.wait.map { TimeSpan.seconds(min(3_600, max(0, $0))) }
            return robot.isDenied
                ? denied?.verdict(answer, message: nil, isSigned: isSigned, wait: wait, now: now) : nil
        }
        if code == reading.success { return nil }
        if let row = rows.first(where: { $0.code == code }) {
            return row.verdict(answer, message: message, isSigned: isSigned, now: now)
        }
        guard answer.status == 200 else { return nil }
        return VendorCode(code, .unexplained, unknown(code)).verdict(
            answer,
            message: message,
            isSigned: isSigned,
            now: now
        )
    }

    private var unreadable: Verdict {
        .unknown(
            VerdictReason(
                "answer",
                Phrase(
                    "答覆無法識別，是否送達不明；請核對 url_file 是否為\(vendor.traditional)的地址",
                    "答复无法识别，是否送达不明；请核对 url_file 是否为\(vendor.simplified)的地址",
                    "the answer cannot be read, so it may have arrived or not; check that url_file is an address of \(vendor.english)"
                )
            )
        )
    }

    private func unknown(_ code: String) -> Phrase {
        Phrase(
            "\(vendor.traditional)答覆未知代碼 \(code)，稍後重試",
            "\(vendor.simplified)答复未知代码 \(code)，稍后重试",
            "\(vendor.english) answers with the unknown code \(code); it is tried again"
        )
    }
}
