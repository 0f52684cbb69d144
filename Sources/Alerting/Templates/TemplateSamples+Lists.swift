import OpinionCore

extension TemplateSamples {
    /// What tells of several incidents, reports or rules.
    static func list(_ type: AlertType) -> Alert {
        switch type {
        case .foundLate: alert(type, nil, foundLate)
        case .ruleSilent: alert(type, nil, .ruleFindings([finding(.silent), finding(.loud)]))
        case .heldSummary: alert(type, nil, .heldBack(held))
        default: alert(type, nil, .digest(digest))
        }
    }

    /// What tells of the people on duty, and of their drills.
    static func ofPeople(_ type: AlertType) -> Alert {
        switch type {
        case .drillEnded:
            Alert(
                type: type,
                incident: incident(isDrill: true, state: .closed, clocks: []),
                reason: .drillEnded(report),
                made: start
            )
        case .handover:
            alert(type, nil, .handover(from: "李四", to: "張三", open: [3, 7], sha256: String(repeating: "ab", count: 32)))
        default:
            alert(
                type,
                nil,
                .shiftChanged(person: "張三", previous: "李四", matters: [OpenMatter(plain(.open, [.reply]))])
            )
        }
    }

    /// What the program tells of itself.
    static func ofTheWatch(_ type: AlertType) -> Alert {
        switch type {
        case .systemWell: alert(type, nil, .systemWell(well))
        case .systemProblem: alert(type, nil, .systemProblem(problem))
        case .feedBlind: alert(type, nil, .feedsBlind(blind))
        case .feedRecovered: alert(type, nil, .feedsRecovered(blind))
        case .channelBroken: alert(type, nil, .channelBroken(trouble))
        case .channelRecovered: alert(type, nil, .channelRecovered(recovery))
        default: alert(type, nil, .test(channel: "值班群"))
        }
    }

    /// The reasons that share their type with another.
    static let otherLists: [Alert] = [
        alert(.systemWell, nil, .systemRecovered(problem)),
        alert(
            .dutyChanged,
            nil,
            .dutyOverridden(.primary, person: "張三", from: start, until: now, by: "李四", reason: "李四出差")
        ),
        alert(.dutyChanged, nil, .dutyOverrideEnded(.primary, person: "張三", by: "李四")),
    ]

    private static let foundLate = AlertReason.foundLate(
        (1...20).map { number in
            FoundLateItem(
                item: Int64(number),
                title: String(repeating: "某縣一工廠發生爆炸", count: 9),
                outlet: "某某網",
                area: "民爆安全生產",
                level: "一般",
                url: "https://news.example/2026/\(number).html",
                published: start
            )
        },
        total: 40
    )

    private static func finding(_ kind: RuleFinding.Kind) -> RuleFinding {
        RuleFinding(
            kind: kind,
            rule: "rule",
            title: "規則",
            since: start - .days(95),
            lastHit: kind == .loud ? start : nil,
            days: kind == .loud ? 7 : 90,
            hits: kind == .loud ? 412 : 0,
            incidents: kind == .loud ? 61 : 0,
            items: 1_419
        )
    }

    private static let held = HeldSummary(
        holder: "silence:3",
        cause: HeldCause(by: "張三", reason: "系統演練", from: start, until: now),
        types: [.opened, .grown],
        incidents: [HeldIncident(plain(.open, [.reply]))]
    )

    private static let nearest = OpenDeadline(number: number, kind: .reply, due: start + .hours(5))

    private static let digest = Digest(
        department: "民爆科",
        from: start - .hours(8),
        until: start,
        late: .minutes(110),
        figures: .init(opened: 2, acknowledged: 1, closed: 1, reports: 12, open: 5, overdue: 1),
        entries: [.init(plain(.open, [.reply]), types: [.opened, .grown])],
        nearest: nearest
    )

    private static let report = DrillReport(
        Drill(
            id: 3,
            name: "夜間爆炸",
            by: officer,
            started: start,
            until: now,
            speed: 20,
            script: DrillScript(file: "Drills/night.yaml", text: "", steps: 6, isManual: false),
            played: 6
        ),
        end: .done,
        ended: now,
        incidents: [.init(plain(.closed, [], isDrill: true), timeline: [], ended: now)],
        messages: []
    )

    private static let well = SystemReport(
        incidents: .init(open: 5, unacknowledged: 1, overdue: 0),
        feeds: .init(total: 40, failing: 2),
        day: .init(items: 812, sent: 14, late: 1, undelivered: 0),
        nearest: nearest,
        head: "8123:" + String(repeating: "ab", count: 32),
        version: "0.1.0"
    )

    private static let problem = SystemProblem(
        faults: [
            .noNextStep([number]), .stepNotTaken([number], since: start), .notWriting, .feedsNotRead(since: start),
            .networkDown(since: start),
            .logBehind(since: start), .hanging(["polling"]),
            .undelivered("#7-2", channel: "值班群", since: start),
        ],
        since: start
    )

    private static let blind = (1...3).map { number in
        BlindFeed(id: "feed-\(number)", outlet: "某某網", since: start, cause: "連接超時，請檢查網絡")
    }

    private static let trouble = ChannelTrouble(
        channel: "值班群",
        since: start,
        cause: "機器人已停用；請在群設置中啟用",
        isBroken: true,
        waiting: 3
    )

    private static let recovery = ChannelRecovery(
        channel: "值班群",
        since: start,
        until: now,
        late: [.init(OutboxEntry(id: late, channel: "值班群", alert: alert(.opened), fallback: []))],
        lateCount: 1
    )

    private static let late = DeliveryID(installation: "k3x9", incident: number, ordinal: 2)
}
