import OpinionCore

/// Words for channels that stop delivering, and that deliver again.
struct ChannelNewsText: Sendable {
    let wording: Wording

    func subject(_ trouble: ChannelTrouble) -> Line {
        wording.say(
            "通道「\(trouble.channel)」送不出預警",
            "通道“\(trouble.channel)”送不出预警",
            "channel “\(trouble.channel)” does not deliver"
        )
    }

    func subject(_ recovery: ChannelRecovery) -> Line {
        recovery.lateCount == 0
            ? wording.say(
                "通道「\(recovery.channel)」恢復，沒有遲到的預警",
                "通道“\(recovery.channel)”恢复，没有迟到的预警",
                "channel “\(recovery.channel)” delivers again; nothing was late"
            )
            : wording.say(
                "通道「\(recovery.channel)」恢復，\(recovery.lateCount) 條預警遲到",
                "通道“\(recovery.channel)”恢复，\(recovery.lateCount) 条预警迟到",
                "channel “\(recovery.channel)” delivers again; \(recovery.lateCount) alert(s) come late"
            )
    }

    func reason(_ trouble: ChannelTrouble) -> Line {
        let cause: Line = "\(Outside.short(trouble.cause, graphemes: 200, bytes: 800))"
        let since = wording.time(trouble.since)
        return wording.say(
            "\(since) 起送不出，\(trouble.waiting) 條待送；緊急的另走其他通道。\(cause)",
            "\(since) 起送不出，\(trouble.waiting) 条待送；紧急的另走其他通道。\(cause)",
            "nothing got through since \(since), \(trouble.waiting) alert(s) wait; urgent ones go another way. \(cause)"
        )
    }

    func reason(_ recovery: ChannelRecovery) -> Line {
        let (since, until) = (wording.time(recovery.since), wording.time(recovery.until))
        if recovery.lateCount == 0 {
            return wording.say(
                "\(since) 至 \(until) 不通，其間沒有預警遲到",
                "\(since) 至 \(until) 不通，其间没有预警迟到",
                "nothing got through from \(since) to \(until); no alert was late"
            )
        }
        return wording.say(
            "\(since) 至 \(until) 未送達，現按序補送",
            "\(since) 至 \(until) 未送达，现按序补送",
            "nothing got through from \(since) to \(until); what waited follows in order"
        )
    }

    /// `#127-3 新事件 東源縣…（11-23 03:10）`
    func line(_ late: ChannelRecovery.Late) -> Line {
        let title: Line = late.title.map { " \(Outside.title($0))" } ?? ""
        let name = "\(own: late.id) " + wording.word(late.type.name) + title
        let time = wording.time(late.made)
        return name + wording.say("（\(time)）", "（\(time)）", " (\(time))")
    }
}

extension BodyText {
    /// One line for each alert that comes late, and how many more there are.
    var lateAlerts: [Message.Section] {
        guard case .channelRecovered(let recovery) = alert.reason else { return [] }
        return list(
            recovery.late,
            total: recovery.lateCount,
            atMost: ChannelRecovery.listed,
            of: .entries(at: "opinionctl alerts list"),
            line: ChannelNewsText(wording: wording).line
        )
    }
}
