import OpinionCore

/// What an officer reads after an act, and why one is refused: always with what to do next.
struct ActTexts: Sendable {
    let language: Language
    let zone: LocalZone
    let now: Instant

    /// What was done; with the acknowledgement, where a response brought one.
    func answer(_ outcome: ActOutcome, number: IncidentNumber, by actor: Actor) -> String {
        guard outcome.acknowledges else { return reply(outcome.reply, number: number, by: actor) }
        let name = actor.displayName
        return say("#\(number) 由 \(name) 簽收；", "#\(number) 由 \(name) 签收；", "#\(number) acknowledged by \(name); ")
            + reply(outcome.reply, number: number, by: actor)
    }

    func reply(_ reply: ActReply, number: IncidentNumber, by actor: Actor) -> String {
        switch reply {
        case .acknowledged(let running):
            return say("#\(number) 已簽收", "#\(number) 已签收", "#\(number) acknowledged") + next(running, number)
        case .alreadyAcknowledged(let by, let at):
            let time = zone.short(at, now: now)
            return say(
                "#\(number) 已由 \(by) 於 \(time) 簽收",
                "#\(number) 已由 \(by) 于 \(time) 签收",
                "#\(number) was acknowledged by \(by) at \(time)"
            )
        case .unacknowledged:
            return say(
                "#\(number) 已取消簽收，重新逐級提醒",
                "#\(number) 已取消签收，重新逐级提醒",
                "#\(number) is no longer acknowledged; the escalation starts again"
            )
        case .noted: return say("#\(number) 已記錄", "#\(number) 已记录", "#\(number) noted")
        case .levelSettled(let from, let to, let deadlines):
            let settled = say("#\(number) 級別核定：\(to)", "#\(number) 级别核定：\(to)", "#\(number) level settled: \(to)")
            let changed = say(
                "#\(number) 級別：\(from) → \(to)",
                "#\(number) 级别：\(from) → \(to)",
                "#\(number) level: \(from) → \(to)"
            )
            return (from == to ? settled : changed) + changes(deadlines)
        case .timeCorrected(let source, let at, let deadlines):
            let colon = say("：", "：", ": ")
            return "#\(number) \(source.name[language])\(colon)\(zone.long(at))" + changes(deadlines)
        case .extended, .instructed, .assigned, .concluded, .alreadyRecorded: return recorded(reply, number)
        case .milestone(let kind, let at, let effect, let running):
            return milestone(kind, at: at, effect, number) + next(running, number)
        case .waived(let kind, let running):
            let name = kind.name[language]
            return say("#\(number) 已免除 \(name)", "#\(number) 已免除 \(name)", "#\(number) waived: \(name)")
                + next(running, number)
        case .closed: return say("#\(number) 已辦結", "#\(number) 已办结", "#\(number) closed")
        case .reopened(let running):
            return say("#\(number) 已重新打開", "#\(number) 已重新打开", "#\(number) reopened") + next(running, number)
        case .dismissed: return say("#\(number) 已排除", "#\(number) 已排除", "#\(number) dismissed")
        }
    }

    func opened(_ incident: Incident) -> String {
        let number = incident.number
        return say("#\(number) 已建立：", "#\(number) 已建立：", "#\(number) opened: ") + incident.title
            + next(incident.runningClocks, number)
    }

    func refusal(_ refusal: ActRefusal, number: IncidentNumber) -> String {
        switch refusal {
        case .ended(let state):
            let name = state.name[language]
            return say(
                "#\(number) \(name)；要再處理請先 opinionctl reopen \(number)",
                "#\(number) \(name)；要再处理请先 opinionctl reopen \(number)",
                "#\(number) is \(name); to go on: opinionctl reopen \(number)"
            )
        case .notEnded(let state):
            let name = state.name[language]
            return say(
                "#\(number) \(name)，無須重新打開",
                "#\(number) \(name)，无须重新打开",
                "#\(number) is \(name): nothing to reopen"
            )
        case .notAcknowledged:
            return say("#\(number) 尚未簽收", "#\(number) 尚未签收", "#\(number) is not acknowledged")
        case .clockRunning(let kinds):
            return clockRunning(kinds, number)
        case .noSuchClock(let kind, let has):
            return say(
                "#\(number) 沒有「\(kind.name[language])」時限；有：\(names(has))",
                "#\(number) 没有「\(kind.name[language])」时限；有：\(names(has))",
                "#\(number) has no clock “\(kind.rawValue)”; it has: \(names(has))"
            )
        case .alreadyWaived(let kind):
            let name = kind.name[language]
            return say("#\(number) \(name) 早已免除", "#\(number) \(name) 早已免除", "#\(number) \(name) is waived already")
        case .alreadyMet(let kind, let at):
            let time = zone.short(at, now: now)
            return say(
                "#\(number) \(kind.name[language]) 已於 \(time) 完成",
                "#\(number) \(kind.name[language]) 已于 \(time) 完成",
                "#\(number) \(kind.name[language]) was done at \(time)"
            )
        case .inFuture(let at, let now):
            return say(
                "\(zone.long(at)) 還沒到（現在 \(zone.long(now))）",
                "\(zone.long(at)) 还没到（现在 \(zone.long(now))）",
                "\(zone.long(at)) is in the future (it is \(zone.long(now)))"
            )
        case .beforeStart(let at, let start):
            return say(
                "\(zone.long(at)) 早於時限起點 \(zone.long(start))：請核對時間；若事發更早，先 opinionctl occurred \(number) TIME -m …",
                "\(zone.long(at)) 早于时限起点 \(zone.long(start))：请核对时间；若事发更早，先 opinionctl occurred \(number) TIME -m …",
                "\(zone.long(at)) is before the clock's start \(zone.long(start)): check the time; if it happened earlier, first opinionctl occurred \(number) TIME -m …"
            )
        case .unknownLevel(let level, let known):
            let list = known.joined(separator: "、")
            return say(
                "沒有級別「\(level)」；有：\(list)",
                "没有级别「\(level)」；有：\(list)",
                "no level “\(level)”; there are: \(list)"
            )
        case .approverIsActor(let name):
            return say(
                "延長或免除時限須由他人批准，不能是 \(name) 自己",
                "延长或免除时限须由他人批准，不能是 \(name) 自己",
                "somebody else than \(name) must approve an extension or a waiver"
            )
        case .notLater, .pastDeadline: return notExtended(refusal, number)
        case .missing(let field):
            return ControlTexts.missing(field)[language]
        }
    }

    // MARK: Pieces

    func say(_ traditional: String, _ simplified: String, _ english: String) -> String {
        Phrase(traditional, simplified, english)[language]
    }

    private func milestone(_ kind: ClockKind, at: Instant, _ effect: MilestoneEffect, _ number: Int) -> String {
        let head = say("#\(number) 已記錄", "#\(number) 已记录", "#\(number) recorded: ") + kind.name[language]
        let time = say("（\(zone.long(at))）", "（\(zone.long(at))）", " (\(zone.long(at)))")
        switch effect {
        case .inTime: return head + time + say("，按時", "，按时", ", in time")
        case .late: return head + time + say("，逾期，照實記錄", "，逾期，照实记录", ", late, and recorded as late")
        case .noClock: return head + time + say("，沒有因此停止的時限", "，没有因此停止的时限", "; no clock stops by it")
        }
    }

    /// What is due next, and how it is recorded.
    func next(_ running: [Clock], _ number: Int) -> String {
        guard let clock = running.min(by: { $0.due < $1.due }) else {
            return say("。時限都已了結；辦結：", "。时限都已了结；办结：", ". No clock runs; to finish: ") + "opinionctl close \(number)"
        }
        let left = clock.due - now
        let span = left.spoken(language)
        let rest =
            left > .zero
            ? say("剩 \(span)", "剩 \(span)", "\(span) left") : say("逾期 \(span)", "逾期 \(span)", "\(span) late")
        let due = zone.deadline(clock.due, now: now)
        return say("。下一時限：", "。下一时限：", ". Next: ")
            + "\(clock.kind.name[language]) \(due) (\(rest)) → \(clock.kind.command(number))"
    }

    /// Deadlines that moved, old and new.
    func changes(_ deadlines: [DeadlineChange]) -> String {
        let none = say("無", "无", "none")
        return deadlines.map { change in
            let old = change.old.map { zone.deadline($0, now: now) } ?? none
            let new = change.new.map { zone.deadline($0, now: now) } ?? none
            return "; \(change.kind.name[language]): \(old) → \(new)" + done(change)
        }.joined()
    }

    /// A moved deadline says anew whether the act was in time.
    private func done(_ change: DeadlineChange) -> String {
        guard let met = change.met.map({ zone.short($0, now: now) }), let isLate = change.isLate else { return "" }
        return isLate
            ? say("（\(met) 完成，因此逾期）", "（\(met) 完成，因此逾期）", " (done at \(met), hence late)")
            : say("（\(met) 完成，按時）", "（\(met) 完成，按时）", " (done at \(met), in time)")
    }

    private func clockRunning(_ kinds: [ClockKind], _ number: Int) -> String {
        let first = kinds.first ?? .reply
        let example = first.command(number) + (first == .update ? " --final" : "")
        return say(
            "#\(number) 不能辦結：\(names(kinds)) 仍在計時。先記錄：\(example)，或 opinionctl waive \(number) \(first.rawValue) --reason … --approver …",
            "#\(number) 不能办结：\(names(kinds)) 仍在计时。先记录：\(example)，或 opinionctl waive \(number) \(first.rawValue) --reason … --approver …",
            "#\(number) cannot be closed: still running: \(names(kinds)). First \(example), or opinionctl waive \(number) \(first.rawValue) --reason … --approver …"
        )
    }

    private func names(_ kinds: [ClockKind]) -> String {
        kinds.map { "\($0.name[language]) (\($0.rawValue))" }.joined(separator: say("、", "、", ", "))
    }
}
