import OpinionCore

/// The three lines that must arrive whole, and the lock screen's one.
struct HeadText: Sendable {
    let alert: Alert
    let wording: Wording
    /// Without the title, which a vendor may have refused.
    var isReduced = false

    /// `【較大·擬】#1 東源縣一企業夜間生產地條鋼被查`
    var what: Line { MarkText(alert: alert, wording: wording).marks + subject(graphemes: 80, bytes: 400) }

    var title: Line { MarkText(alert: alert, wording: wording).marks + subject(graphemes: 30, bytes: 150) }

    /// `時限：回應 11-24 14:30（剩 47 小時 59 分）`: every clock that still runs, the nearest first.
    var deadlines: Line {
        let label = wording.say("時限：", "时限：", "Deadline: ")
        if let held = alert.held { return label + HeldText(wording: wording).nearest(held) }
        if case .digest(let digest) = alert.reason {
            return label + DigestText(digest: digest, wording: wording).nearest
        }
        if case .systemWell(let report) = alert.reason { return label + SystemText(wording: wording).nearest(report) }
        guard let incident = alert.incident else {
            if let nearest = DutyText(alert: alert, wording: wording).nearest { return label + deadline(of: nearest) }
            if alert.type == .dutyChanged || isOfTheWatch { return label + wording.say("無", "无", "none") }
            return label + wording.say("未立案，不計時", "未立案，不计时", "none, no incident is open")
        }
        guard running.isEmpty else { return label + running.map(deadline).joined(separator: wording.semicolon) }
        let none = wording.say("無", "无", "none")
        return label + (incident.clocks.isEmpty ? none : wording.say("無未了時限", "无未了时限", "none is running"))
    }

    /// `請 值班員 簽收：opinionctl ack 1`
    var who: Line { AddresseeText(alert: alert, wording: wording).line }

    /// The incident's, the nearest first.
    private var running: [ClockView] {
        (alert.incident?.clocks ?? []).filter(\.isRunning).sorted { $0.due < $1.due }
    }

    /// The running deadlines in pieces.
    var clocks: [MessageFacts.Clock] {
        running.map { clock in
            let left = clock.due - wording.now
            return MessageFacts.Clock(
                name: wording.word(clock.kind.name),
                due: wording.deadline(clock.due),
                left: self.left(left),
                isOverdue: left <= .zero
            )
        }
    }

    private func deadline(_ clock: ClockView) -> Line { deadline(clock.kind, clock.due) }

    private func deadline(of nearest: (number: IncidentNumber, kind: ClockKind, due: Instant)) -> Line {
        "#\(nearest.number) " + deadline(nearest.kind, nearest.due)
    }

    private func deadline(_ kind: ClockKind, _ due: Instant) -> Line {
        wording.word(kind.name) + " " + wording.deadline(due) + state(due - wording.now)
    }

    private func state(_ left: TimeSpan) -> Line {
        let text = self.left(left)
        return wording.say("（\(text)）", "（\(text)）", " (\(text))")
    }

    /// `剩 47 小時 59 分`
    private func left(_ left: TimeSpan) -> Line {
        let span = wording.span(left)
        if left > .zero { return wording.say("剩 \(span)", "剩 \(span)", "\(span) left") }
        if left > .zero - .minutes(1) { return wording.say("時限已到", "时限已到", "due now") }
        return wording.say("已逾期 \(span)", "已逾期 \(span)", "overdue by \(span)")
    }

    private func subject(graphemes: Int, bytes: Int) -> Line {
        let name = name(graphemes: graphemes, bytes: bytes)
        return number.map { "#\($0) " + name } ?? name
    }

    /// The incident's; nil where the message is about none, or about more than one.
    var number: IncidentNumber? {
        if case .drillEnded = alert.reason { return nil }
        return alert.incident?.number
    }

    /// What it is about, without the number.
    func name(graphemes: Int = 80, bytes: Int = 400) -> Line {
        if case .drillEnded(let report) = alert.reason {
            return DrillReportText(report: report, wording: wording).subject(graphemes: graphemes, bytes: bytes)
        }
        guard let incident = alert.incident else { return withoutIncident }
        if isReduced { return "\(incident.area ?? incident.department)" }
        return "\(Outside.short(incident.title, graphemes: graphemes, bytes: bytes))"
    }

    /// It concerns the program, its feeds or channels, and no matter that could have a deadline.
    private var isOfTheWatch: Bool {
        switch alert.type {
        case .systemWell, .systemProblem, .feedBlind, .feedRecovered, .channelBroken, .channelRecovered: true
        default: false
        }
    }

    private var withoutIncident: Line {
        switch alert.reason {
        case .foundLate(_, let total):
            wording.say(
                "\(total) 條舊聞命中規則，未自動立案",
                "\(total) 条旧闻命中规则，未自动立案",
                "\(total) old item(s) matched; no incident was opened"
            )
        case .ruleFindings(let findings): RuleFindingText(wording: wording).counts(findings)
        case .heldBack(let held): HeldText(wording: wording).subject(held)
        case .digest(let digest): DigestText(digest: digest, wording: wording).subject
        case .handover(_, let to, let open, _):
            wording.say(
                "\(to) 接班，未結 \(open.count) 件",
                "\(to) 接班，未结 \(open.count) 件",
                "\(to) takes over, \(open.count) incident(s) open"
            )
        case .dutyOverridden, .dutyOverrideEnded, .shiftChanged: DutyText(alert: alert, wording: wording).subject
        case .channelBroken(let trouble): ChannelNewsText(wording: wording).subject(trouble)
        case .channelRecovered(let recovery): ChannelNewsText(wording: wording).subject(recovery)
        case .test(let channel):
            wording.say("通道「\(channel)」測試消息", "通道“\(channel)”测试消息", "test of channel “\(channel)”")
        default:
            SystemText(wording: wording).subject(alert.reason)
                ?? BlindFeedText(wording: wording, reason: alert.reason).subject ?? "\(wording.settings.bureau)"
        }
    }
}
