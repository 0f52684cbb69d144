import OpinionCore

extension BodyText {
    /// One line for each incident of a digest, and how many more there are.
    var digest: [Message.Section] {
        guard case .digest(let digest) = alert.reason else { return [] }
        let text = DigestText(digest: digest, wording: wording)
        let place = BodyText.Counted.incidents(at: "opinionctl list")
        return list(digest.entries, total: digest.entryCount, atMost: 30, of: place, line: text.line)
    }
}

/// The digest of a department, in words.
struct DigestText: Sendable {
    let digest: Digest
    let wording: Wording

    /// `產業發展科：新立案 2、簽收 1、辦結 1，未結 5（逾期 1）`
    var subject: Line {
        let figures = digest.figures
        let open = wording.say("未結 \(figures.open)", "未结 \(figures.open)", "\(figures.open) open")
        let overdue = wording.say("（逾期 \(figures.overdue)）", "（逾期 \(figures.overdue)）", " (\(figures.overdue) overdue)")
        let name: Line = "\(digest.department)" + wording.say("：", "：", ": ")
        let parts = movements + [figures.overdue > 0 ? open + overdue : open]
        return name + parts.joined(separator: wording.comma)
    }

    /// What happened since the last digest, as far as anything did.
    private var movements: [Line] {
        let figures = digest.figures
        return [
            figures.opened > 0
                ? wording.say("新立案 \(figures.opened)", "新立案 \(figures.opened)", "\(figures.opened) new") : nil,
            figures.acknowledged > 0
                ? wording.say(
                    "簽收 \(figures.acknowledged)",
                    "签收 \(figures.acknowledged)",
                    "\(figures.acknowledged) acknowledged"
                )
                : nil,
            figures.closed > 0
                ? wording.say("辦結 \(figures.closed)", "办结 \(figures.closed)", "\(figures.closed) closed") : nil,
        ].compactMap { $0 }
    }

    /// Of all that is open in the department.
    var nearest: Line {
        guard let nearest = digest.nearest else {
            return wording.say("無未了時限", "无未了时限", "none is running")
        }
        return "#\(nearest.number) " + HeldText(wording: wording).deadline(nearest.kind, nearest.due)
    }

    /// `11-22 08:50 至 17:20；規則命中報道 12 條`
    var reason: Line {
        let (from, until) = (wording.time(digest.from), wording.time(digest.until))
        let span = wording.say("\(from) 至 \(until)", "\(from) 至 \(until)", "\(from) to \(until)")
        let reports = wording.say(
            "規則命中報道 \(digest.figures.reports) 條",
            "规则命中报道 \(digest.figures.reports) 条",
            "\(digest.figures.reports) report(s) matched its rules"
        )
        return span + Line(runs: [.own(wording.semicolon)]) + reports + delay
    }

    private var delay: Line {
        guard let late = digest.late else { return "" }
        let span = wording.span(late)
        return wording.say(
            "；本簡報遲發 \(span)（其間監測中斷或時鐘有變）",
            "；本简报迟发 \(span)（其间监测中断或时钟有变）",
            "; this digest is \(span) late (the watch was down or the clock was changed)"
        )
    }

    /// `#12【一般·擬】東源縣… · 新事件、擴散 2 · 3 家媒體 5 條 · 回應 11-24 14:30（剩 47 小時）· 待簽收 → opinionctl show 12`
    func line(_ entry: Digest.Entry) -> Line {
        let news = entry.news.map { kind -> Line in
            let name = wording.word(kind.type.name)
            return kind.count > 1 ? name + " \(kind.count)" : name
        }
        let extent = wording.say(
            "\(entry.outlets) 家媒體 \(entry.items) 條",
            "\(entry.outlets) 家媒体 \(entry.items) 条",
            "\(entry.outlets) outlet(s), \(entry.items) item(s)"
        )
        let facts = [news.joined(separator: wording.comma)] + (entry.items > 0 ? [extent] : [])
        return HeldText(wording: wording).line(entry.incident, facts: facts)
    }
}
