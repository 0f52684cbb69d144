import OpinionCore

extension ReasonText {
    /// What the program tells because time passes.
    var watch: Line? {
        switch alert.reason {
        case .reminder(let kind, let key, let due, let late):
            reminder(wording.word(kind.name), key, due) + delay(late)
        case .unacknowledged(let since, let late):
            wording.say(
                "\(wording.time(since)) 起無人簽收，已 \(passed(since))",
                "\(wording.time(since)) 起无人签收，已 \(passed(since))",
                "nobody has acknowledged since \(wording.time(since)), for \(passed(since))"
            ) + delay(late)
        case .asked(let officer, let since):
            wording.say(
                "\(officer) 於 \(wording.time(since)) 簽收後尚無記錄，請說明進展；不答覆將重新逐級通知",
                "\(officer) 于 \(wording.time(since)) 签收后尚无记录，请说明进展；不答复将重新逐级通知",
                "\(officer) acknowledged at \(wording.time(since)) and has recorded nothing since; without an answer the escalation starts again"
            )
        case .askUnanswered(let officer):
            wording.say(
                "\(officer) 未答覆進展詢問，重新逐級通知",
                "\(officer) 未答复进展询问，重新逐级通知",
                "\(officer) did not answer the question; the escalation starts again"
            )
        default: nil
        }
    }

    private func passed(_ since: Instant) -> Line { wording.span(wording.now - since) }

    private func reminder(_ name: Line, _ key: String, _ due: Instant) -> Line {
        let deadline: Line = wording.say(
            "\(name)時限 \(wording.deadline(due))",
            "\(name)时限 \(wording.deadline(due))",
            "\(name) deadline \(wording.deadline(due))"
        )
        if key == "due" { return deadline + wording.say(" 已到", " 已到", " has come") }
        if key.hasSuffix("%") {
            return deadline + wording.say("：時間已過 \(key)", "：时间已过 \(key)", ": \(key) of the time has passed")
        }
        if key.hasPrefix("+") {
            let count = String(key.dropFirst())
            return deadline
                + wording.say(" 已過，第 \(count) 次催辦", " 已过，第 \(count) 次催办", " has passed; overdue reminder \(count)")
        }
        guard let before = TimeSpan(String(key.dropFirst())) else { return deadline }
        let span = wording.span(before)
        return deadline + wording.say("：到期前 \(span)提醒", "：到期前 \(span)提醒", ": reminder \(span) before it")
    }

    /// A reminder that was missed says so.
    private func delay(_ late: TimeSpan?) -> Line {
        guard let late else { return "" }
        let span = wording.span(late)
        return wording.say(
            "；本通知遲發 \(span)（其間監測中斷或時鐘有變）",
            "；本通知迟发 \(span)（其间监测中断或时钟有变）",
            "; this notice is \(span) late (the watch was down or the clock was changed)"
        )
    }
}
