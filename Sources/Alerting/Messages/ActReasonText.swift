import OpinionCore

extension ReasonText {
    /// What a person did.
    var act: Line? {
        switch alert.reason {
        case .acknowledged(let by): wording.say("\(by) 已簽收", "\(by) 已签收", "acknowledged by \(by)")
        case .unacknowledgedAgain(let by, let reason):
            wording.say("\(by) 撤回簽收，須重新簽收", "\(by) 撤回签收，须重新签收", "\(by) withdrew the acknowledgement; it is open again")
                + wording.because(reason)
        case .milestone(let kind, let by, let at, let isLate, _, let place):
            milestone(wording.word(kind.name), by, wording.time(at), isLate) + venue(place)
        case .waived(let kind, let by, let approver, let reason):
            waived(wording.word(kind.name), by, approver) + wording.because(reason)
        case .extended(let kind, let by, let approver, let reason, let from, let until):
            extended(wording.word(kind.name), by, approver, from, until) + wording.because(reason)
        case .briefed(let people, let by, let at, let isLate): briefed(people, by, wording.time(at), isLate)
        case .instructed(let from, let text, let by, let at): instructed(from, text, by, wording.time(at))
        case .assigned(let name, let by):
            wording.say("\(by) 交 \(name) 辦理", "\(by) 交 \(name) 办理", "assigned to \(name) by \(by)")
        case .closed(let by, let reason):
            wording.say("\(by) 辦結", "\(by) 办结", "closed by \(by)") + wording.because(reason)
        case .reopened(let by, let reason):
            wording.say("\(by) 重新啟動", "\(by) 重新启动", "reopened by \(by)") + wording.because(reason)
        case .dismissed(let by, let reason):
            wording.say("\(by) 排除，不按輿情處置", "\(by) 排除，不按舆情处置", "dismissed by \(by)") + wording.because(reason)
        default: nil
        }
    }

    private func milestone(_ name: Line, _ by: String, _ at: Line, _ isLate: Bool) -> Line {
        let manner = isLate ? wording.say("逾期", "逾期", "late") : wording.say("按時", "按时", "in time")
        return wording.say(
            "\(name)已於 \(at) \(manner)完成，\(by) 登記",
            "\(name)已于 \(at) \(manner)完成，\(by) 登记",
            "\(name) done \(manner) at \(at), recorded by \(by)"
        )
    }

    private func waived(_ name: Line, _ by: String, _ approver: String) -> Line {
        wording.say(
            "\(name)時限已免除，\(by) 登記，\(approver) 批准",
            "\(name)时限已免除，\(by) 登记，\(approver) 批准",
            "\(name) waived by \(by), approved by \(approver)"
        )
    }

    private func extended(_ name: Line, _ by: String, _ approver: String, _ from: Instant, _ until: Instant) -> Line {
        let (old, new) = (wording.deadline(from), wording.deadline(until))
        return wording.say(
            "\(name)時限由 \(old) 延至 \(new)，\(by) 登記，\(approver) 批准",
            "\(name)时限由 \(old) 延至 \(new)，\(by) 登记，\(approver) 批准",
            "\(name) deadline extended from \(old) to \(new) by \(by), approved by \(approver)"
        )
    }

    private func briefed(_ people: [String], _ by: String, _ at: Line, _ isLate: Bool?) -> Line {
        let names = wording.list(people)
        let told = wording.say(
            "已於 \(at) 報告 \(names)，\(by) 登記",
            "已于 \(at) 报告 \(names)，\(by) 登记",
            "\(names) told at \(at), recorded by \(by)"
        )
        guard let isLate else { return told }
        return told + (isLate ? wording.say("，逾期", "，逾期", ", late") : wording.say("，按時", "，按时", ", in time"))
    }

    private func instructed(_ from: String, _ text: String, _ by: String, _ at: Line) -> Line {
        let order = Line(runs: [.outside(Outside.short(text, graphemes: 200, bytes: 800))])
        return wording.say(
            "\(from) 批示（\(at)，\(by) 登記）：\(order)",
            "\(from) 批示（\(at)，\(by) 登记）：\(order)",
            "instruction of \(from) (\(at), recorded by \(by)): \(order)"
        )
    }

    private func venue(_ place: String?) -> Line {
        guard let place, !place.isEmpty else { return "" }
        return wording.say("，地點：\(place)", "，地点：\(place)", ", place: \(place)")
    }
}
