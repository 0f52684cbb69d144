import ControlAPI
import OpinionCore
import TextMatching

/// What people read when they order, end or ask for a silence.
enum SilenceTexts {
    static let empty = Phrase(
        "缺少 --match：請寫明靜默什麼，如 --match area=… --match level=一般；全部靜默須由管理員加 --everything",
        "缺少 --match：请写明静默什么，如 --match area=… --match level=一般；全部静默须由管理员加 --everything",
        "--match is missing: say what is to be silent, such as --match area=… --match level=一般; everything takes an administrator and --everything"
    )
    static let everything = Phrase(
        "全部靜默（--everything）只有管理員可以設",
        "全部静默（--everything）只有管理员可以设",
        "only an administrator may silence everything (--everything)"
    )
    static let deadlines = Phrase(
        "連時限一起靜默（--deadlines）只有管理員可以設；不加它，時限提醒照發",
        "连时限一起静默（--deadlines）只有管理员可以设；不加它，时限提醒照发",
        "only an administrator may silence deadlines (--deadlines); without it reminders go on"
    )
    static let tooLong = Phrase(
        "靜默最長 7 天；更長的請管理員來設",
        "静默最长 7 天；更长的请管理员来设",
        "a silence lasts 7 days at most; ask an administrator for a longer one"
    )

    static func badEnd(_ text: String) -> Phrase {
        Phrase(
            "--until「\(text)」不是將來的時間：請寫 18:30、2h、2026-08-20 14:30 或 RFC 3339",
            "--until「\(text)」不是将来的时间：请写 18:30、2h、2026-08-20 14:30 或 RFC 3339",
            "--until “\(text)” is no time to come: write 18:30, 2h, 2026-08-20 14:30, or RFC 3339"
        )
    }

    static func fault(_ fault: SilenceFault) -> Phrase {
        let fields = SilenceMatcher.fieldNames.joined(separator: " ")
        let types = SilenceMatcher.typeNames.map(\.rawValue).joined(separator: " ")
        switch fault {
        case .unknownField(let name):
            return Phrase(
                "--match 沒有「\(name)」；有：\(fields)",
                "--match 没有「\(name)」；有：\(fields)",
                "--match has no “\(name)”; there are: \(fields)"
            )
        case .emptyField(let name):
            return Phrase("--match \(name)= 是空的", "--match \(name)= 是空的", "--match \(name)= is empty")
        case .badNumber(let value):
            return Phrase(
                "--match incident：「\(value)」不是事件編號",
                "--match incident：「\(value)」不是事件编号",
                "--match incident: “\(value)” is no incident number"
            )
        case .unknownType(let value):
            return Phrase(
                "--match type：沒有「\(value)」；可靜默：\(types)",
                "--match type：没有「\(value)」；可静默：\(types)",
                "--match type: no “\(value)”; what can be silenced: \(types)"
            )
        case .badQuery(let query, let error):
            return Phrase(
                "--match title「\(query)」：\(error.message(in: .traditionalChinese))",
                "--match title「\(query)」：\(error.message(in: .simplifiedChinese))",
                "--match title “\(query)”: \(error.message(in: .english))"
            )
        }
    }

    static func added(_ view: SilenceView, until: String) -> Phrase {
        let count = view.incidents.count
        let kept =
            view.deadlines
            ? Phrase("時限提醒也暫緩", "时限提醒也暂缓", "deadlines are held back, too")
            : Phrase("時限提醒照發", "时限提醒照发", "deadlines are told as always")
        return Phrase(
            "靜默 \(view.id) 生效至 \(until)；現有 \(count) 件事件符合；\(kept.traditional)；屆時匯總一次",
            "静默 \(view.id) 生效至 \(until)；现有 \(count) 件事件符合；\(kept.simplified)；届时汇总一次",
            "silence \(view.id) is in force until \(until); \(count) live incident(s) match; \(kept.english); one summary follows at its end"
        )
    }

    static func noSuch(_ id: Int) -> Phrase {
        Phrase(
            "沒有靜默 \(id)：見 opinionctl silence list --all",
            "没有静默 \(id)：见 opinionctl silence list --all",
            "there is no silence \(id): see opinionctl silence list --all"
        )
    }

    static func alreadyEnded(_ view: SilenceView) -> Phrase {
        let by = view.ended?.by
        return Phrase(
            "靜默 \(view.id) 早已" + (by.map { "由 \($0) " } ?? "到期") + "結束",
            "静默 \(view.id) 早已" + (by.map { "由 \($0) " } ?? "到期") + "结束",
            "silence \(view.id) had ended" + (by.map { ", by \($0)" } ?? "")
        )
    }

    static func expired(_ view: SilenceView, held: Int) -> Phrase {
        Phrase(
            "靜默 \(view.id) 已結束；暫緩的 \(held) 條匯總發出",
            "静默 \(view.id) 已结束；暂缓的 \(held) 条汇总发出",
            "silence \(view.id) has ended; \(held) alert(s) that were held back are told in a summary"
        )
    }
}
