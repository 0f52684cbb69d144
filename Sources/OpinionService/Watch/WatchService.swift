import ControlAPI
import IncidentDesk
import IncidentLog
import Logging
import OpinionCore
import OpinionStore
import ServiceLifecycle

/// Watches the watch: audits the program, says every morning that it is well, says so when it is not, and calls the
/// heartbeat address only while it is. What was told is stored with the alert.
struct WatchService: Service {
    private static let every = Duration.seconds(15)
    /// An alert that takes longer is late.
    private static let patience = TimeSpan.minutes(3)

    let auditing: Auditing
    let board: WatchBoard
    let heartbeat: Heartbeat
    let relay: LogRelay
    let logger: Logger

    private var desk: Desk { auditing.desk }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await round()
                try? await Task.sleep(for: Self.every)
            }
        }
    }

    private func round() async {
        do {
            try await step()
            board.calm()
        } catch {
            // `status` says it, too; once the database is written again, people are told.
            guard board.cries() else { return }
            let codes = board.standing.faults.map(\.code).joined(separator: " ")
            logger.critical("the watch cannot be relied on (\(codes)), and nobody can be told: \(error)")
        }
    }

    /// Looks, tells what is due, and calls the heartbeat address while all is well.
    func step() async throws {
        let standing = board.record(await auditing.faults(), now: desk.now())
        if !standing.isFailing { await heartbeat.beat() }
        let deployment = auditing.deployments.current
        let told = try await auditing.store.read { try $0.toldSystem() }
        let notice = SystemNotice.due(
            standing,
            told: told,
            wellAt: deployment.configuration.watch.wellAt,
            now: desk.now(),
            zone: deployment.zone
        )
        guard notice != .nothing else { return }
        let report = try await report(deployment)
        try await auditing.committer.commit { try tell(notice, standing, told, report, deployment, $0) }
    }

    // MARK: Telling

    private func tell(
        _ notice: SystemNotice,
        _ standing: AuditStanding,
        _ told: ToldSystem,
        _ report: SystemReport,
        _ deployment: Deployment,
        _ transaction: StoreTransaction
    ) throws {
        var told = told
        let problem = SystemProblem(faults: standing.faults, since: standing.since)
        switch notice {
        case .nothing: return
        case .begin(let day): told.day = day
        case .daily(let day):
            told.day = day
            if standing.isFailing {
                (told.problem, told.at) = (problem, desk.now())
                try send(.systemProblem, .systemProblem(problem), deployment, transaction)
            } else {
                try send(.systemWell, .systemWell(report), deployment, transaction)
            }
        case .problem:
            (told.problem, told.at) = (problem, desk.now())
            try send(.systemProblem, .systemProblem(problem), deployment, transaction)
        case .over:
            let over = told.problem ?? problem
            (told.problem, told.at) = (nil, nil)
            try send(.systemWell, .systemRecovered(over), deployment, transaction)
        }
        try transaction.save(told)
    }

    private func send(
        _ type: AlertType,
        _ reason: AlertReason,
        _ deployment: Deployment,
        _ transaction: StoreTransaction
    ) throws {
        try desk.send(type, about: nil, reason: reason, deployment, transaction)
        var facts: LogData = [:]
        switch reason {
        case .systemProblem(let problem), .systemRecovered(let problem):
            facts["faults"] = .list(problem.faults.map { .text($0.code) })
            facts["since"] = .instant(problem.since)
        case .systemWell(let report): facts["head"] = .text(report.head)
        default: break
        }
        try desk.log(type.rawValue, facts, transaction)
    }

    // MARK: The proof

    private func report(_ deployment: Deployment) async throws -> SystemReport {
        let now = desk.now()
        let (open, day) = try await auditing.store.read { view in
            (
                try view.liveIncidents().filter { !$0.isDrill },
                try view.systemDay(since: now - .days(1), patience: Self.patience, now: now)
            )
        }
        let states = await auditing.polling.feedStates()
        return SystemReport(
            incidents: .init(
                open: open.count,
                unacknowledged: open.count { $0.acknowledged == nil },
                overdue: open.count { $0.runningClocks.contains { $0.due <= now } }
            ),
            feeds: .init(
                total: deployment.feeds.count,
                failing: deployment.feeds.count { states[$0.id]?.fault != nil }
            ),
            day: day,
            nearest: OpenDeadline.nearest(of: open),
            head: relay.state.head.text,
            version: VersionReport.current
        )
    }
}
