import OpinionCore

/// What an officer reads after an act for the record.
enum ActRecordTexts {
    static func tooLong(_ file: String, bytes: Int) -> Phrase {
        let (limit, size) = (Attachment.limit / 1_024, (bytes + 1_023) / 1_024)
        let name = file.isEmpty ? "" : "「\(file)」"
        return Phrase(
            "\(name)有 \(size) KiB，記錄中一份文字最多 \(limit) KiB，什麼都沒有做。請登記摘要，全文另存。",
            "\(name)有 \(size) KiB，记录中一份文字最多 \(limit) KiB，什么都没有做。请登记摘要，全文另存。",
            "\(name) has \(size) KiB; the record keeps at most \(limit) KiB of one text; nothing was done. Record a summary and file the whole elsewhere."
        )
    }

    static func unknownConcern(_ name: String) -> Phrase {
        let known = Concern.allCases.map(\.rawValue)
        let list = known.joined(separator: "、")
        return Phrase(
            "沒有關切「\(name)」；有：\(list)",
            "没有关切「\(name)」；有：\(list)",
            "no concern “\(name)”; there are: \(known.joined(separator: ", "))"
        )
    }

    static func badComingTime(_ text: String) -> Phrase {
        Phrase(
            "「\(text)」不是將來的時間：--until 請寫 18:00（下一個 18:00）、+2h、5wd（5 個工作日後）、2026-08-20 18:00 或 RFC 3339",
            "「\(text)」不是将来的时间：--until 请写 18:00（下一个 18:00）、+2h、5wd（5 个工作日后）、2026-08-20 18:00 或 RFC 3339",
            "“\(text)” is no time to come: for --until write 18:00 (the next one), +2h, 5wd (five working days), 2026-08-20 18:00, or RFC 3339"
        )
    }
}

extension ActTexts {
    func recorded(_ reply: ActReply, _ number: IncidentNumber) -> String {
        switch reply {
        case .extended(let kind, let from, let until, let running):
            let (name, old, new) = (
                kind.name[language], zone.deadline(from, now: now), zone.deadline(until, now: now)
            )
            return say(
                "#\(number) \(name) 時限由 \(old) 延至 \(new)",
                "#\(number) \(name) 时限由 \(old) 延至 \(new)",
                "#\(number) \(name) extended from \(old) to \(new)"
            ) + next(running, number)
        case .instructed(let from, let at):
            return say(
                "#\(number) 已記錄 \(from) 的批示（\(zone.long(at))）",
                "#\(number) 已记录 \(from) 的批示（\(zone.long(at))）",
                "#\(number) recorded: instruction of \(from) (\(zone.long(at)))"
            )
        case .assigned(let name):
            return say("#\(number) 交 \(name) 辦理", "#\(number) 交 \(name) 办理", "#\(number) assigned to \(name)")
        case .concluded:
            return say("#\(number) 已記錄評估與結論", "#\(number) 已记录评估与结论", "#\(number) conclusion recorded")
        case .alreadyRecorded(let at, let by):
            let time = zone.short(at, now: now)
            return say(
                "#\(number) 已有同樣的記錄（\(by) \(time)），沒有重複登記",
                "#\(number) 已有同样的记录（\(by) \(time)），没有重复登记",
                "#\(number) has the same record already (\(by), \(time)); nothing was added"
            )
        default: return ""
        }
    }

    func notExtended(_ refusal: ActRefusal, _ number: IncidentNumber) -> String {
        switch refusal {
        case .notLater(let kind, let until, let due):
            let (name, asked, due) = (
                kind.name[language], zone.deadline(until, now: now), zone.deadline(due, now: now)
            )
            return say(
                "延期須晚於現有時限：#\(number) \(name) 現為 \(due)，所填 \(asked)",
                "延期须晚于现有时限：#\(number) \(name) 现为 \(due)，所填 \(asked)",
                "an extension must be later than the deadline: #\(number) \(name) is due \(due), you said \(asked)"
            )
        case .pastDeadline(let kind, let due):
            let (name, time) = (kind.name[language], zone.deadline(due, now: now))
            return say(
                "#\(number) \(name) 已於 \(time) 逾期，不能再延：完成後照實登記，或經批准 opinionctl waive \(number) \(kind.rawValue) --reason … --approver …",
                "#\(number) \(name) 已于 \(time) 逾期，不能再延：完成后照实登记，或经批准 opinionctl waive \(number) \(kind.rawValue) --reason … --approver …",
                "#\(number) \(name) was due \(time) and cannot be extended any more: record it when done, or opinionctl waive \(number) \(kind.rawValue) --reason … --approver …"
            )
        default: return ""
        }
    }
}
