import ControlAPI
import IncidentDesk
import IncidentLog
import OpinionCore
import OpinionFiles
import OpinionStore

/// Puts together what `opinionctl status` shows: everything that is wrong, first.
struct StatusMaking {
    let desk: ControlDesk
    let language: Language
    let now: Instant

    /// An alert that waits longer than this is a problem.
    static let patience = TimeSpan.minutes(3)

    struct Figures: Sendable {
        let live: [Incident]
        let drills: [Drill]
        /// Live incidents of drills.
        let invented: [Incident]
        let outbox: (pending: Int, oldest: Instant?)
        let held: Int
        let undelivered: Int
        let failing: [OutboxEntry]
        let unreached: (count: Int, oldest: OutboxEntry?)
        let behind: Int
    }

    /// - Parameter withNotices: false leaves out what is worth knowing and no problem.
    func report(withNotices: Bool = true) async throws -> StatusReport {
        let figures = try await desk.store.read { view in
            let live = try view.liveIncidents()
            return Figures(
                live: live.filter { !$0.isDrill },
                drills: try view.runningDrills(),
                invented: live.filter(\.isDrill),
                outbox: try view.outbox(pendingAt: now),
                held: try view.holders().map(\.count).reduce(0, +),
                undelivered: try view.count(of: .undelivered),
                failing: try view.failingDeliveries(),
                unreached: try view.unreached(now: now),
                behind: try view.openIntentCount()
            )
        }
        let deployment = desk.deployments.current
        let feeds = deployment.feeds
        let watching = RuleWatching(store: desk.store)
        let findings = try await withNotices ? watching.findings(deployment, now: now) : []
        let silences = try await withNotices ? silenceNotices() : []
        let states = await desk.polling.feedStates()
        let failing = feeds.filter { states[$0.id]?.fault != nil }
        let quiet = quiet(feeds, states, zone: deployment.zone)
        let problems = problems(figures, failing: failing, states, networkDown: await desk.polling.networkDown())
        let overdue = overdue(figures.live)
        return StatusReport(
            ok: problems.isEmpty && overdue == 0,
            since: desk.started,
            problems: problems,
            notices: silences + (withNotices ? templateNotices(deployment) + quietNotices(quiet) : [])
                + findings.map { $0.notice(language, zone: deployment.zone, now: now) },
            incidents: .init(
                open: figures.live.count,
                unacknowledged: figures.live.filter { $0.acknowledged == nil }.count,
                overdue: overdue
            ),
            drills: figures.drills.map { drill($0, figures.invented) },
            nextDeadline: nextDeadline(figures.live),
            feeds: .init(total: feeds.count, failing: failing.count, quiet: quiet.count),
            outbox: .init(
                pending: figures.outbox.pending,
                oldest: figures.outbox.oldest,
                held: figures.held,
                undelivered: figures.undelivered
            ),
            log: log(figures),
            config: config()
        )
    }

    private func templateNotices(_ deployment: Deployment) -> [StatusReport.Notice] {
        deployment.loaded.uselessTemplates.map {
            StatusReport.Notice(kind: "template", text: $0.line(language), since: deployment.at)
        }
    }

    private func overdue(_ incidents: [Incident]) -> Int {
        incidents.count { $0.runningClocks.contains { $0.due <= now } }
    }

    /// What is invented is shown apart, and is no problem however it stands.
    private func drill(_ drill: Drill, _ invented: [Incident]) -> StatusReport.RunningDrill {
        let own = invented.filter { $0.drill == drill.id }
        return .init(
            id: drill.id,
            name: drill.name,
            until: drill.until,
            open: own.count,
            unacknowledged: own.count { $0.acknowledged == nil },
            overdue: overdue(own)
        )
    }

    private func nextDeadline(_ live: [Incident]) -> StatusReport.NextDeadline? {
        let clocks = live.flatMap { incident in incident.runningClocks.map { (incident.number, $0) } }
        return clocks.min { $0.1.due < $1.1.due }.map { .init(number: $0.0, kind: $0.1.kind, due: $0.1.due) }
    }

    private func log(_ figures: Figures) -> StatusReport.Log {
        let head = desk.relay.state.head
        return .init(seq: head.seq, hash: head.hash, behind: figures.behind)
    }

    private func config() -> StatusReport.Config {
        let refusal = desk.deployments.refusal
        return .init(
            loaded: desk.deployments.current.at,
            refused: refusal.map { .init(at: $0.at, errors: $0.errors) }
        )
    }

    // MARK: Problems

    private func problems(
        _ figures: Figures,
        failing: [Feed],
        _ states: [FeedID: FeedState],
        networkDown: Instant?
    ) -> [StatusReport.Problem] {
        unreachedProblems(figures) + configurationProblems() + deliveryProblems(figures)
            + networkProblems(networkDown) + feedProblems(failing, states) + machineProblems() + watchProblems()
    }

    private func configurationProblems() -> [StatusReport.Problem] {
        var problems: [StatusReport.Problem] = []
        if let refusal = desk.deployments.refusal {
            let text = Phrase(
                "新配置被拒絕，仍用舊配置：\(refusal.errors.first ?? "")",
                "新配置被拒绝，仍用旧配置：\(refusal.errors.first ?? "")",
                "the new configuration was refused, the old one is in force: \(refusal.errors.first ?? "")"
            )
            problems.append(problem("config_refused", text, since: refusal.at))
        }
        if desk.deployments.current.channels.isEmpty {
            let text = Phrase(
                "沒有任何通道：預警送不到任何人，請在 opinion.yaml 的 channels 加入通道",
                "没有任何通道：预警送不到任何人，请在 opinion.yaml 的 channels 加入通道",
                "there is no channel: alerts reach nobody; add one to `channels` in opinion.yaml"
            )
            problems.append(problem("no_channel", text, since: desk.deployments.current.at))
        }
        return problems
    }

    private func machineProblems() -> [StatusReport.Problem] {
        var problems: [StatusReport.Problem] = []
        if let fault = desk.relay.state.fault {
            let text = Phrase(
                "事件日誌無法寫入：\(fault.text)",
                "事件日志无法写入：\(fault.text)",
                "the incident log cannot be written: \(fault.text)"
            )
            problems.append(problem("log_behind", text, since: fault.since))
        }
        if let cut = desk.relay.state.cut {
            let text = Phrase(
                "事件日誌末尾曾被截去 \(cut.records) 條，已由數據庫補寫：查明誰動過日誌文件夾",
                "事件日志末尾曾被截去 \(cut.records) 条，已由数据库补写：查明谁动过日志文件夹",
                "the end of the incident log had been cut; \(cut.records) records were appended again: find out who touched the log folder"
            )
            problems.append(problem("log_cut", text, since: cut.since))
        }
        problems += evidenceProblems()
        let hanging = desk.pulse.hanging
        if !hanging.isEmpty {
            let names = LoopName.list(hanging.map(\.rawValue))
            let text = Phrase(
                "內部循環停頓：\(names.traditional)",
                "内部循环停顿：\(names.simplified)",
                "loops hang: \(names.english)"
            )
            problems.append(problem("hanging", text, since: now))
        }
        if !desk.desk.trust.look().isTrusted {
            let text = Phrase(
                "時鐘可疑：系統時間未同步或剛被調整，請檢查 NTP（timedatectl）",
                "时钟可疑：系统时间未同步或刚被调整，请检查 NTP（timedatectl）",
                "the clock is suspect: not synchronised, or just stepped; check NTP (timedatectl)"
            )
            problems.append(problem("clock_suspect", text, since: desk.desk.trust.suspectSince ?? now))
        }
        return problems
    }

    func problem(_ kind: String, _ text: Phrase, since: Instant) -> StatusReport.Problem {
        StatusReport.Problem(kind: kind, text: text[language], since: since)
    }
}

extension ControlDesk {
    /// One line for `systemctl status`.
    func statusLine() async -> String {
        let language = language
        let caller = Caller(actor: desk.actor, role: .viewer, language: language, now: now())
        guard let report = try? await status(caller) else { return "" }
        let counts = Phrase(
            "未結 \(report.incidents.open) 待簽收 \(report.incidents.unacknowledged) 逾期 \(report.incidents.overdue)",
            "未结 \(report.incidents.open) 待签收 \(report.incidents.unacknowledged) 逾期 \(report.incidents.overdue)",
            "open \(report.incidents.open), unacknowledged \(report.incidents.unacknowledged), overdue \(report.incidents.overdue)"
        )
        return ([counts[language]] + report.problems.prefix(2).map(\.text)).joined(separator: "; ")
    }
}
