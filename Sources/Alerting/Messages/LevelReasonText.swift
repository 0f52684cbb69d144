import OpinionCore

extension ReasonText {
    /// Levels and the times that deadlines are derived from.
    var level: Line? {
        switch alert.reason {
        case .raiseSuggested(let to, let why):
            wording.say(
                "\(cause(why))；建議升為\(to)，級別已由人員核定，未自動更改",
                "\(cause(why))；建议升为\(to)，级别已由人员核定，未自动更改",
                "\(cause(why)); \(to) is suggested; the level stays, since an officer has settled it"
            )
        case .levelRaised(let from, let to, let why, let deadlines):
            wording.say(
                "\(cause(why))；級別由\(from)升為\(to)",
                "\(cause(why))；级别由\(from)升为\(to)",
                "\(cause(why)); level raised from \(from) to \(to)"
            ) + changes(deadlines)
        case .levelSettled(let from, let to, let by, let reason, let deadlines):
            settled(from, to, by) + wording.because(reason) + changes(deadlines)
        case .timeCorrected(let by, let reason, let deadlines):
            wording.say("\(by) 更正了時間", "\(by) 更正了时间", "times corrected by \(by)") + wording.because(reason)
                + changes(deadlines)
        default: nil
        }
    }

    private func settled(_ from: String, _ to: String, _ by: String) -> Line {
        from == to
            ? wording.say("\(by) 核定級別為\(to)", "\(by) 核定级别为\(to)", "level \(to) settled by \(by)")
            : wording.say(
                "\(by) 將級別由\(from)核定為\(to)",
                "\(by) 将级别由\(from)核定为\(to)",
                "level changed from \(from) to \(to) by \(by)"
            )
    }

    private func cause(_ why: RaiseCause) -> Line {
        switch why {
        case .rule(let title, let words):
            let found = wording.list(words.prefix(8).map { Outside.short($0, graphemes: 20, bytes: 80) })
            let name = wording.say("命中規則〈\(title)〉", "命中规则〈\(title)〉", "rule “\(title)” matched")
            return words.isEmpty ? name : name + wording.say("（\(found)）", "（\(found)）", " (\(found))")
        case .outlets(let count, let within):
            let span = wording.span(within)
            return wording.say(
                "\(span)內已有 \(count) 家媒體報道",
                "\(span)内已有 \(count) 家媒体报道",
                "\(count) outlets within \(span)"
            )
        case .unusual(let rise): return unusual(rise)
        case .merged(let number):
            return wording.say(
                "併入的 #\(number) 擬為此級",
                "并入的 #\(number) 拟为此级",
                "#\(number), merged in, was proposed at it"
            )
        case .tiers(let count, let tiers, let within):
            let span = wording.span(within)
            let names = wording.list(tiers.map { Outside.short($0, graphemes: 10, bytes: 40) })
            return wording.say(
                "\(span)內已有 \(count) 家\(names)媒體報道",
                "\(span)内已有 \(count) 家\(names)媒体报道",
                "\(count) outlets of \(names) within \(span)"
            )
        }
    }

    /// `；時限：權威發布 新設 11-22 19:30；回應 原 11-24 14:30，取消`
    func changes(_ deadlines: [DeadlineChange]) -> Line {
        guard !deadlines.isEmpty else { return wording.say("；時限不變", "；时限不变", "; deadlines unchanged") }
        return deadlines.reduce("") { $0 + Line(runs: [.own(wording.semicolon)]) + change($1) + done($1) }
    }

    /// A moved deadline says anew whether the act was in time.
    private func done(_ change: DeadlineChange) -> Line {
        guard let met = change.met.map(wording.time), let isLate = change.isLate else { return "" }
        return isLate
            ? wording.say("（\(met) 完成，因此逾期）", "（\(met) 完成，因此逾期）", " (done at \(met), hence late)")
            : wording.say("（\(met) 完成，按時）", "（\(met) 完成，按时）", " (done at \(met), in time)")
    }

    private func change(_ change: DeadlineChange) -> Line {
        let name = wording.word(change.kind.name)
        switch (change.old.map(wording.deadline), change.new.map(wording.deadline)) {
        case (let old?, let new?) where old != new:
            return wording.say(
                "\(name)時限由 \(old) 改為 \(new)",
                "\(name)时限由 \(old) 改为 \(new)",
                "\(name) deadline moved from \(old) to \(new)"
            )
        case (_, let new?):
            return wording.say("\(name)時限 \(new)", "\(name)时限 \(new)", "\(name) deadline \(new)")
        case (let old?, nil):
            return wording.say(
                "\(name)時限（原 \(old)）取消",
                "\(name)时限（原 \(old)）取消",
                "\(name) deadline (was \(old)) no longer applies"
            )
        case (nil, nil): return name
        }
    }
}
