import EvidenceStore
import OpinionCore
import OpinionStore
import ServiceLifecycle

/// Looks at the pages of articles that incidents rest on: a few at a time, one of each host, with a pause between.
/// Work is claimed by lease, so that a crash leads to a repeat.
actor EvidenceService: Service {
    private static let width = 8
    private static let lease = TimeSpan.minutes(3)
    /// What is due later than this was put off by a wall clock that has been set back since.
    private static let farthest = TimeSpan.hours(25)

    private let fetcher: PageFetcher
    private let intake: EvidenceIntake
    private let keeping: EvidenceKeeping
    private let deployments: Deployments
    private let environment: Environment
    private let bell: Bell
    /// Time since boot at which each host was asked last.
    private var visits: [String: TimeSpan] = [:]
    private var busy: Set<String> = []

    init(
        fetcher: PageFetcher,
        intake: EvidenceIntake,
        keeping: EvidenceKeeping,
        deployments: Deployments,
        environment: Environment,
        bell: Bell
    ) {
        (self.fetcher, self.intake, self.keeping) = (fetcher, intake, keeping)
        (self.deployments, self.environment, self.bell) = (deployments, environment, bell)
    }

    /// What keeps pages from being kept.
    nonisolated var state: EvidenceState { keeping.state }
    /// Where the bytes of pages stand.
    nonisolated var folder: EvidenceFolder { keeping.folder }

    func run() async throws {
        await cancelWhenGracefulShutdown { await self.loop() }
    }

    private func loop() async {
        await begin()
        while !Task.isCancelled {
            await keepUp()
            await step()
            await bell.wait(atMost: .milliseconds(await untilNext().milliseconds))
        }
    }

    /// Takes away what a crash left; before the first step.
    func begin() async { await keeping.begin() }

    /// Keeps the limits, and queues what no job stands for.
    func keepUp() async { await keeping.step() }

    /// Looks at everything that is due now and may be asked now.
    /// - Returns: how many looks were made.
    @discardableResult
    func step() async -> Int {
        guard deployments.current.configuration.evidence.isEnabled, !state.isPaused else { return 0 }
        return await withTaskGroup(of: String.self) { group in
            var count = 0
            while !Task.isCancelled {
                let jobs = await claim(room: Self.width - busy.count)
                for job in jobs { begin(job, in: &group) }
                count += jobs.count
                guard let host = await group.next() else { break }
                finish(host)
            }
            group.cancelAll()
            while let host = await group.next() { finish(host) }
            return count
        }
    }

    /// Makes the looks that an officer asked for, with the pauses that hosts are given; not longer than a person waits.
    func finishAsked(_ urls: [String]) async {
        let end = ContinuousClock.now + .seconds(20)
        while true {
            await step()
            let store = intake.store
            let isOpen = try? await store.read { view in
                try urls.contains { try view.evidenceJob(url: $0)?.isWaiting ?? false }
            }
            guard isOpen == true, ContinuousClock.now < end, !Task.isCancelled else { return }
            try? await Task.sleep(for: .milliseconds(200))
        }
    }

    private func begin(_ job: EvidenceJob, in group: inout TaskGroup<String>) {
        let host = PageAddress.host(job.url)
        busy.insert(host)
        let deployment = deployments.current
        group.addTask { [self] in
            await look(at: job, deployment)
            return host
        }
    }

    private func finish(_ host: String) {
        busy.remove(host)
        let now = environment.sinceBoot()
        visits[host] = now
        if visits.count > 1_000 { visits = visits.filter { now - $0.value < EvidenceSchedule.hostGap } }
    }

    private func claim(room: Int) async -> [EvidenceJob] {
        let now = environment.now()
        let store = intake.store
        guard room > 0,
            let due = try? await store.read({ try $0.dueEvidence(at: now, farthest: Self.farthest, limit: 500) })
        else { return [] }
        let boot = environment.sinceBoot()
        let chosen = EvidenceSchedule.choose(due, busy: busy, visited: visits.mapValues { boot - $0 }, room: room)
        guard !chosen.isEmpty else { return [] }
        return (try? await intake.committer.commit { try $0.lease(chosen, until: now + Self.lease, now: now) }) ?? []
    }

    private nonisolated func look(at job: EvidenceJob, _ deployment: Deployment) async {
        do {
            guard let known = try await intake.known(job), Self.isWanted(job, known, now: environment.now()) else {
                return try await intake.committer.commit { try $0.remove(job) }
            }
            guard let fetched = await fetcher.look(at: job, last: known.last, deployment: deployment) else {
                return try await intake.committer.commit { try $0.save(job) }
            }
            try await intake.take(fetched, job, known, deployment)
            keeping.succeeded()
        } catch {
            keeping.failed(error)
            var later = job
            later.due = environment.now() + .minutes(1)
            let put = later
            _ = try? await intake.committer.commit { try $0.save(put) }
        }
    }

    /// False for a page that no open incident rests on, and that was seen already or has waited too long.
    private static func isWanted(_ job: EvidenceJob, _ known: EvidenceIntake.Known, now: Instant) -> Bool {
        if known.isNeeded || job.isAsked { return true }
        return job.looks == 0 && now - job.added < EvidenceSchedule.stale
    }

    private func untilNext() async -> TimeSpan {
        let next = try? await intake.store.read { try $0.nextEvidence() }
        guard let next else { return .seconds(30) }
        return min(max(next - environment.now(), EvidenceSchedule.hostGap), .seconds(30))
    }
}

extension EvidenceJob {
    /// True while the look that an officer asked for has not been made.
    fileprivate var isWaiting: Bool { isAsked && attempts == 0 && doubts == 0 }
}
