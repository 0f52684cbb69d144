import Alerting
import EvidenceStore
import FeedRequests
import Foundation
import Glibc
import HTTPTransfer
import IncidentDesk
import IncidentLog
import Logging
import OpinionCore
import OpinionFiles
import OpinionStore
import ServiceLifecycle
import UnixSignals

/// The whole daemon, put together: opens what is durable, then runs its services until it is told to stop.
struct Daemon: Sendable {
    let store: OpinionStore
    let committer: Committer
    let deployments: Deployments
    let deadlines: DeadlineService
    let ruleWatch: RuleNoticeService
    let watch: WatchService
    let blindFeeds: BlindFeedService
    let stories: StoryService
    let drills: DrillService
    let delivery: DeliveryService
    let relay: LogRelay
    let polling: PollService
    let control: ControlDesk
    let evidence: EvidenceService
    let reloader: Reloader
    let desk: Desk
    let channels: HTTPClient
    let pulse: Pulse
    let environment: Environment
    let logger: Logger
    let lock: InstanceLock

    /// Opens everything.
    /// - Throws: `ConfigurationRefused`, `StartFault`, `StoreError` or `LogError`; each says what to do.
    init(path: String, environment: Environment = .system, logger: Logger) async throws {
        let now = environment.now()
        let channels = HTTPClient(HTTPClientConfiguration(userAgent: FeedAgent.product))
        let deploying = Deploying(
            http: channels,
            credentials: getenv("CREDENTIALS_DIRECTORY").map { String(cString: $0) }
        )
        let deployment = try deploying.deployment(path: path, now: now)
        let configuration = deployment.configuration
        try Self.makeFolder(configuration.state)
        let lock = try InstanceLock(folder: configuration.state)
        let store = try OpinionStore(folder: configuration.state)
        let environment = environment.goingOn(from: try await store.read { try $0.lastRecorded() })
        let bells = Bells()
        let committer = Committer(store: store, environment: environment, bells: bells)
        let pulse = Pulse(environment)
        let deployments = Deployments(deployment)
        let actor = Actor.daemon(uid: Int(getuid()))
        let desk = Desk(clock: environment.clock, trust: TrustWatch(environment.clock), actor: actor)
        let relay = try LogRelay(
            folder: configuration.log,
            store: store,
            committer: committer,
            environment: environment,
            bell: bells.relay,
            pulse: pulse,
            actor: actor,
            logger: logger
        )
        let polling = PollService(
            fetcher: FeedFetcher(environment: environment, archive: KnownItems(store: store)),
            intake: ItemIntake(store: store, committer: committer, desk: desk),
            deployments: deployments,
            environment: environment,
            bell: bells.polling,
            pulse: pulse,
            states: try await store.read { try $0.feedStates() }
        )
        let keeping = EvidenceKeeping(
            folder: try EvidenceFolder(path: configuration.state + "/evidence"),
            store: store,
            committer: committer,
            desk: desk,
            deployments: deployments,
            environment: environment
        )
        evidence = EvidenceService(
            fetcher: PageFetcher(environment: environment),
            intake: EvidenceIntake(folder: keeping.folder, store: store, committer: committer, desk: desk),
            keeping: keeping,
            deployments: deployments,
            environment: environment,
            bell: bells.evidence
        )
        let reloader = Reloader(
            path: path,
            deployments: deployments,
            deploying: deploying,
            committer: committer,
            desk: desk,
            bells: bells,
            logger: logger
        )
        self.deadlines = DeadlineService(
            store: store,
            committer: committer,
            desk: desk,
            deployments: deployments,
            environment: environment,
            bell: bells.deadlines,
            pulse: pulse,
            logger: logger
        )
        ruleWatch = RuleNoticeService(
            watching: RuleWatching(store: store),
            committer: committer,
            desk: desk,
            deployments: deployments
        )
        let auditing = Auditing(
            store: store,
            committer: committer,
            desk: desk,
            deployments: deployments,
            polling: polling,
            pulse: pulse,
            started: now
        )
        let board = WatchBoard(since: now)
        let heartbeat = Heartbeat(
            http: channels,
            deployments: deployments,
            environment: environment,
            board: board,
            logger: logger
        )
        watch = WatchService(auditing: auditing, board: board, heartbeat: heartbeat, relay: relay, logger: logger)
        blindFeeds = BlindFeedService(
            store: store,
            committer: committer,
            desk: desk,
            deployments: deployments,
            polling: polling
        )
        stories = StoryService(committer: committer, desk: desk, deployments: deployments, bell: bells.stories)
        drills = DrillService(
            store: store,
            committer: committer,
            desk: desk,
            deployments: deployments,
            bell: bells.drills,
            pulse: pulse
        )
        self.delivery = DeliveryService(
            store: store,
            committer: committer,
            desk: desk,
            deployments: deployments,
            environment: environment,
            bell: bells.delivery,
            pulse: pulse,
            logger: logger
        )
        control = ControlDesk(
            store: store,
            committer: committer,
            desk: desk,
            deployments: deployments,
            polling: polling,
            relay: relay,
            pulse: pulse,
            watch: board,
            evidence: evidence,
            reloader: reloader,
            changes: bells.changes,
            started: now,
            logFolder: configuration.log
        )
        self.channels = channels
        (self.store, self.committer, self.deployments, self.desk) = (store, committer, deployments, desk)
        (self.relay, self.polling, self.reloader, self.pulse) = (relay, polling, reloader, pulse)
        (self.environment, self.logger, self.lock) = (environment, logger, lock)
        for notice in deployment.loaded.notices { logger.warning("\(notice)") }
        try await takeUp()
    }

    /// What the last run left: leases are given back; what is missing at the log's end is appended again and said, for
    /// whoever cuts a log cuts its tail; and intent numbers never fall behind the log (they would after a
    /// restored backup, and the log would skip them).
    private func takeUp() async throws {
        let lastIntent = await relay.lastIntent
        let actor = desk.actor
        let at = environment.now()
        let deployment = deployments.current
        let cut = try await committer.commit { transaction in
            try transaction.releaseLeases()
            try transaction.raiseIntents(above: lastIntent)
            try transaction.remember(deployment, now: at)
            let cut = try transaction.reopenIntents(above: lastIntent)
            if cut > 0 {
                let data: LogData = ["records": .number(Int64(cut))]
                try transaction.log(LogEvent(at: at, actor: actor, name: "log.cut", data: data))
            }
            try transaction.log(LogEvent(at: at, actor: actor, name: "daemon.started"))
            return cut
        }
        if cut > 0 {
            relay.lost(cut, since: at)
            logger.critical("the incident log was cut; \(cut) records are appended again from the database")
        }
    }

    /// Runs until SIGTERM or SIGINT, then stops in order: nothing new is begun, what is under way is stored.
    /// - Parameter ready: called when the control socket answers.
    func run(ready: @escaping @Sendable () -> Void = {}, with others: [any Service] = []) async throws {
        let configuration = deployments.current.configuration
        try Self.makeFolder((configuration.control as NSString).deletingLastPathComponent)
        let notifier = SystemdNotifier(pulse: pulse) { [control] in await control.statusLine() }
        let server = ControlServer(desk: control, path: configuration.control, logger: logger) {
            notifier.ready()
            ready()
        }
        let hangup = ReloadOnHangup(
            reloader: reloader,
            deployments: deployments,
            actor: desk.actor,
            notifier: notifier
        )
        let housekeeping = Housekeeping(committer: committer, deployments: deployments, environment: environment)
        let services: [any Service] =
            [
                relay, delivery, deadlines, drills, ruleWatch, watch, blindFeeds, housekeeping, evidence, stories,
                polling, notifier, hangup, server,
            ]
            + others
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services,
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        try await group.run()
        try await stop()
    }

    /// States the end, brings the log up to date, and closes everything.
    func stop() async throws {
        let event = LogEvent(at: environment.now(), actor: desk.actor, name: "daemon.stopped")
        try? await committer.commit { try $0.log(event) }
        while try await relay.step() > 0 {}
        await deployments.current.clients.shutdown()
        await channels.shutdown()
        try store.close()
    }

    private static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o750]
            )
        } catch {
            throw StartFault(.noFolder(path))
        }
    }
}
