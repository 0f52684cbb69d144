import Alerting
import OpinionCore
import OpinionStore

/// The canonical form of a hand-over: plain lines, the same bytes wherever it is printed.
struct HandoverText: Sendable {
    let bureau: String
    let zone: LocalZone
    let language: Language
    let facts: HandoverFacts
    let by: Actor
    let message: String?

    private var now: Instant { facts.period.upperBound }

    /// Ends with a line break.
    var text: String {
        let sections = [open, acts, undelivered, held, feeds, rules, silences]
        return (head + sections.flatMap { [""] + $0 }).map { $0 + "\n" }.joined()
    }

    private var head: [String] {
        let from = zone.long(facts.period.lowerBound)
        let note = message.map { say("附言：", "附言：", "note: ") + clean($0) }
        return [
            say("交班記錄 ", "交班记录 ", "Hand-over ") + clean(bureau),
            say("時段：\(from) 至 ", "时段：\(from) 至 ", "shift: \(from) to ") + "\(zone.long(now)) (\(zone.name))",
            say("交班人：", "交班人：", "handed over by: ") + clean("\(by.displayName) (\(by.user))"), note,
        ].compactMap { $0 }
    }

    // MARK: Open matters

    private var open: [String] {
        section(say("一、未結事件", "一、未结事件", "1. Open incidents"), facts.open.count)
            + facts.open.flatMap { [heading($0.incident)] + clocks($0.incident) + last($0.lastAct) }
    }

    private func heading(_ incident: Incident) -> String {
        let proposed = incident.isProposed ? say("擬", "拟", "proposed ") : ""
        let sudden = incident.isSudden ? say("·突發", "·突发", ", sudden") : ""
        let state = incident.state.name[language]
        let who = incident.acknowledged.map { " \($0.by.displayName) \(time($0.at))" } ?? ""
        return clean("#\(incident.number) \(proposed)\(incident.level)\(sudden) \(state)\(who)  \(incident.title)")
    }

    private func clocks(_ incident: Incident) -> [String] {
        incident.runningClocks.sorted { $0.due < $1.due }.map { clock in
            let isOver = clock.due <= now
            let span = (isOver ? now - clock.due : clock.due - now).spoken(language)
            let rest =
                isOver
                ? say("逾期 \(span)", "逾期 \(span)", "\(span) overdue") : say("剩 \(span)", "剩 \(span)", "\(span) left")
            return "   \(clock.kind.name[language]) " + say("截止 ", "截止 ", "due ") + "\(time(clock.due)) \(rest)"
        }
    }

    private func last(_ event: LogEvent?) -> [String] {
        guard let event else { return ["   " + say("尚無人處理", "尚无人处理", "nobody has done anything yet")] }
        return ["   " + say("最近 ", "最近 ", "last: ") + line(event)]
    }

    // MARK: What was done

    private var acts: [String] {
        let shown = facts.acts.prefix(HandoverFacts.mostActs)
        let isMore = facts.acts.count > shown.count
        let more = say("其後的見 opinionctl log show", "其后的见 opinionctl log show", "more: opinionctl log show")
        return section(say("二、本班處理", "二、本班处理", "2. Done in the shift"), shown.count)
            + shown.map { event in (event.incident.map { "#\($0) " } ?? "") + line(event) } + (isMore ? [more] : [])
    }

    private func line(_ event: LogEvent) -> String {
        let text = TimelineTexts(language: language, zone: zone).text(event)
        return clean("\(time(event.at)) \(event.actor.displayName) \(text)")
    }

    // MARK: How the watch does

    private var undelivered: [String] {
        section(say("三、未送達", "三、未送达", "3. Not delivered"), facts.undelivered.count)
            + facts.undelivered.map { entry in
                let tries = say("已試 \(entry.attempts) 次", "已试 \(entry.attempts) 次", "\(entry.attempts) attempts")
                return clean(
                    "\(entry.id.spoken) \(entry.channel) \(time(entry.alert.made)) \(tries) \(entry.reason ?? "")"
                )
            }
    }

    private var held: [String] {
        let count = facts.holders.map(\.count).reduce(0, +)
        return section(say("四、暫緩", "四、暂缓", "4. Held back"), count)
            + facts.holders.map { tally in
                let end = tally.hold.until.map { say(" 至 ", " 至 ", " until ") + time($0) } ?? ""
                let count = say("\(tally.count) 條", "\(tally.count) 条", "\(tally.count) alert(s)")
                return clean("\(HolderName.phrase(tally.hold.by)[language]) \(count)\(end)")
            }
    }

    private var feeds: [String] {
        let failing = facts.watch.failing
        let total = say("共 \(facts.watch.feeds) 個來源", "共 \(facts.watch.feeds) 个来源", "of \(facts.watch.feeds)")
        let head = say("五、讀不到的來源 ", "五、读不到的来源 ", "5. Feeds that cannot be read ") + String(failing.count)
        return [head + say("（\(total)）", "（\(total)）", " (\(total))")]
            + failing.map { feed in
                let since = feed.since.map { say("自 ", "自 ", "since ") + time($0) + " " } ?? ""
                return clean("\(feed.id) \(since)\(feed.text)")
            }
    }

    private var rules: [String] {
        section(say("六、規則提示", "六、规则提示", "6. Rules"), facts.watch.rules.count) + facts.watch.rules.map(clean)
    }

    private var silences: [String] {
        section(say("七、靜默中", "七、静默中", "7. Silences"), facts.silences.count)
            + facts.silences.map { silence in
                let end = say("至 ", "至 ", "until ") + time(silence.until)
                let name = say("靜默 ", "静默 ", "silence ") + String(silence.id)
                return clean("\(name) \(end) \(silence.by.displayName) \(silence.reason)")
            }
    }

    // MARK: Pieces

    private func section(_ title: String, _ count: Int) -> [String] { ["\(title) \(count)"] }
    private func time(_ instant: Instant) -> String { String(zone.long(instant).prefix(16)) }
    private func clean(_ text: String) -> String { HostileText.clean(text) }

    private func say(_ traditional: String, _ simplified: String, _ english: String) -> String {
        Phrase(traditional, simplified, english)[language]
    }
}
