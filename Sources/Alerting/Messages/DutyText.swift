import OpinionCore

/// The roster in words: who is called, who stands in for whom, what passes to the next shift.
struct DutyText: Sendable {
    let alert: Alert
    let wording: Wording

    // MARK: Who

    /// `值班員 張三、科室聯絡人 何科長`, with what the roster lacks.
    func who(_ call: DutyCall) -> Line {
        let named = call.addressees.map(name).joined(separator: wording.comma)
        guard let missing = call.missing else { return named }
        return (call.addressees.isEmpty ? wording.word(missing.name) : named) + lacking(missing, call)
    }

    /// Who acknowledged is called by name: that they did is said elsewhere.
    private func name(_ each: Addressee) -> Line {
        each.part == .officer ? "\(each.name)" : wording.word(each.part.name) + " \(each.name)"
    }

    private func lacking(_ missing: DutyRole, _ call: DutyCall) -> Line {
        guard !call.addressees.isEmpty else {
            return wording.say("（值班表此刻無人）", "（值班表此刻无人）", " (nobody is on the roster now)")
        }
        let role = wording.word(missing.name)
        return wording.say("（值班表此刻無\(role)）", "（值班表此刻无\(role)）", " (the roster has no \(role) now)")
    }

    // MARK: What

    var subject: Line {
        switch alert.reason {
        case .dutyOverridden(let role, let person, let from, let until, _, _):
            wording.word(role.name) + " \(person) " + wording.time(from) + "–" + wording.time(until)
        case .dutyOverrideEnded(let role, let person, _, _):
            wording.word(role.name)
                + wording.say(" \(person) 頂班結束", " \(person) 顶班结束", " \(person) no longer stands in")
        case .shiftChanged(let person, _, let matters): takeover(person, matters.count)
        default: ""
        }
    }

    private func takeover(_ person: String?, _ count: Int) -> Line {
        guard person != nil else {
            return wording.say(
                "無人接班，\(count) 件未簽收",
                "无人接班，\(count) 件未签收",
                "nobody takes over; \(count) not acknowledged"
            )
        }
        return wording.say(
            "你接手 \(count) 件，均未簽收",
            "你接手 \(count) 件，均未签收",
            "you take over \(count), none acknowledged"
        )
    }

    var reason: Line {
        switch alert.reason {
        case .dutyOverridden(_, _, _, _, let by, let reason):
            wording.say("\(by) 登記頂班", "\(by) 登记顶班", "recorded by \(by)") + wording.because(reason)
        case .dutyOverrideEnded(_, _, let by, let next?):
            wording.say(
                "\(by) 提前結束頂班，現由 \(next) 頂班",
                "\(by) 提前结束顶班，现由 \(next) 顶班",
                "ended by \(by); \(next) stands in now"
            )
        case .dutyOverrideEnded(_, _, let by, nil):
            wording.say(
                "\(by) 提前結束頂班，恢復按值班表",
                "\(by) 提前结束顶班，恢复按值班表",
                "ended by \(by); the roster counts again"
            )
        case .shiftChanged(let person, let previous, _): shift(from: previous, to: person)
        default: ""
        }
    }

    private func shift(from previous: String?, to person: String?) -> Line {
        let nobody = wording.say("無人", "无人", "nobody")
        let (from, to) = (previous.map { "\($0)" as Line } ?? nobody, person.map { "\($0)" as Line } ?? nobody)
        return wording.say("值班員由 \(from) 換為 \(to)", "值班员由 \(from) 换为 \(to)", "the duty passes from \(from) to \(to)")
    }

    /// The nearest deadline of all that passes to the next shift.
    var nearest: (number: IncidentNumber, kind: ClockKind, due: Instant)? {
        guard case .shiftChanged(_, _, let matters) = alert.reason else { return nil }
        let known = matters.compactMap { matter in
            matter.clock.flatMap { kind in matter.due.map { (number: matter.number, kind: kind, due: $0) } }
        }
        return known.min { $0.due < $1.due }
    }
}

extension BodyText {
    /// At most this many matters stand in one message.
    private static let shownMatters = 20

    /// One line for each incident that passes to the next shift, and how many more there are.
    var openMatters: [Message.Section] {
        guard case .shiftChanged(_, _, let matters) = alert.reason else { return [] }
        return list(matters, atMost: Self.shownMatters, of: .incidents(at: "opinionctl list"), line: line)
    }

    /// `【演練】【較大】#3 東源縣… · 回應 11-24 14:30`; never `#` first, which some renderers take for a heading.
    private func line(_ matter: OpenMatter) -> Line {
        let drill = matter.isDrill ? wording.say("【演練】", "【演练】", "【DRILL】") : ""
        let level: Line = "【\(Outside.short(matter.level, graphemes: 12, bytes: 60))】"
        let title: Line = "#\(matter.number) \(Outside.short(matter.title, graphemes: 60, bytes: 300))"
        guard let kind = matter.clock, let due = matter.due else { return drill + level + title }
        return drill + level + title + " · " + wording.word(kind.name) + " " + wording.deadline(due)
    }
}
