import OpinionCore

/// What the program tells of itself, and of days.
enum WatchSamples {
    static let all =
        [
            digest, figures, well,
            ReasonSample(name: "system problem", alert: alert(.systemProblem, .systemProblem(problem))),
            ReasonSample(name: "system well again", alert: alert(.systemWell, .systemRecovered(problem))),
            ReasonSample(name: "feeds blind", alert: alert(.feedBlind, .feedsBlind(blind))),
            ReasonSample(name: "feeds readable again", alert: alert(.feedRecovered, .feedsRecovered(blind))),
        ] + ChannelSamples.all

    private static let well = ReasonSample(
        name: "system well",
        alert: alert(
            .systemWell,
            .systemWell(
                SystemReport(
                    incidents: .init(open: 5, unacknowledged: 1, overdue: 0),
                    feeds: .init(total: 40, failing: 2),
                    day: .init(items: 812, sent: 14, late: 1, undelivered: 0),
                    nearest: OpenDeadline(number: 9, kind: .reply, due: Samples.start + .hours(5)),
                    head: "8123:" + String(repeating: "ab", count: 32),
                    version: "0.1.0"
                )
            )
        )
    )

    private static let problem = SystemProblem(
        faults: [
            .noNextStep([3]), .stepNotTaken([7, 9], since: Samples.start - .minutes(12)), .notWriting,
            .feedsNotRead(since: Samples.start - .minutes(40)), .networkDown(since: Samples.start - .minutes(40)),
            .logBehind(since: Samples.start - .minutes(6)),
            .hanging(["polling", "relay"]),
            .undelivered("#7-2", channel: "值班*群", since: Samples.start - .minutes(11)), .unreadable("#9-3", 9),
        ],
        since: Samples.start - .minutes(6)
    )

    private static let blind = (1...21).map { number in
        BlindFeed(
            id: "feed-\(number)",
            outlet: "媒體*\(number)*[x](http://evil)",
            since: Samples.start - .minutes(60 + number),
            cause: "連接超時，請檢查網絡"
        )
    }

    private static let digest = ReasonSample(
        name: "digest",
        alert: alert(
            .digest,
            .digest(
                Digest(
                    department: "產業發展科",
                    from: Samples.start - .hours(8),
                    until: Samples.start,
                    late: .minutes(110),
                    figures: .init(opened: 2, acknowledged: 1, closed: 1, reports: 12, open: 5, overdue: 1),
                    entries: [
                        .init(HeldSample.made(12, level: "一般", clocks: [.reply]), types: [.opened, .grown, .grown]),
                        .init(
                            HeldSample.made(16, title: "電影《地條鋼》*定檔*", state: .dismissed, clocks: []),
                            types: [.dismissed]
                        ),
                    ],
                    nearest: OpenDeadline(number: 9, kind: .reply, due: Samples.start - .minutes(5))
                )
            ),
            role: .duty
        )
    )

    private static let figures = ReasonSample(
        name: "digest of figures alone",
        alert: alert(
            .digest,
            .digest(
                Digest(
                    department: "產業*發展*科",
                    from: Samples.start - .hours(8),
                    until: Samples.start,
                    late: nil,
                    figures: .init(closed: 1),
                    entries: [],
                    nearest: nil
                )
            )
        )
    )

    private static func alert(_ type: AlertType, _ reason: AlertReason, role: EscalationStep.Role? = nil) -> Alert {
        Alert(type: type, incident: nil, reason: reason, role: role, made: Samples.start)
    }
}
