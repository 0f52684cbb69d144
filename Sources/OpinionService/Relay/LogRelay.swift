import IncidentLog
import Logging
import OpinionCore
import OpinionStore
import ServiceLifecycle
import Synchronization

/// Carries log intents from the database into the incident log, in order. Blocking file work stays on this actor.
actor LogRelay: Service {
    private static let batch = 200

    private let store: OpinionStore
    private let committer: Committer
    private let environment: Environment
    private let bell: Bell
    private let pulse: Pulse
    private var writer: LogWriter
    private let place: LogPlace
    private let logger: Logger
    private var anchored: TimeSpan?

    /// Opens the log, sets a torn tail aside and states it.
    /// - Throws: `LogError` when the folder cannot be written or another process writes there.
    init(
        folder: String,
        store: OpinionStore,
        committer: Committer,
        environment: Environment,
        bell: Bell,
        pulse: Pulse,
        actor: Actor,
        logger: Logger
    ) throws {
        self.logger = logger
        (self.store, self.committer, self.environment) = (store, committer, environment)
        (self.bell, self.pulse) = (bell, pulse)
        writer = try LogWriter(directory: folder)
        let torn = writer.torn
        if !torn.isEmpty {
            let time = LogTime(milliseconds: environment.now().milliseconds)
            _ = try writer.append(torn.map { $0.draft(time: time, actor: LogActor(actor)) })
        }
        place = LogPlace(LogPlace.State(head: writer.head, fault: nil))
    }

    /// Where the chain stands, readable from everywhere.
    nonisolated var state: LogPlace.State { place.state }

    /// Says that the log had been cut, until the next start.
    nonisolated func lost(_ records: Int, since: Instant) { place.lost(records, since: since) }

    /// The highest intent that stands in the log.
    var lastIntent: Int64 { writer.lastIntent ?? 0 }

    func run() async throws {
        await cancelWhenGracefulShutdown { await self.loop() }
        _ = try? await step()
    }

    private func loop() async {
        while !Task.isCancelled {
            pulse.beat(.relay)
            let isDone = await attempt()
            anchorHourly()
            await bell.wait(atMost: isDone ? .seconds(30) : .seconds(5))
        }
    }

    /// A chain alone does not show a cut tail: its head stands in the journal, too, every hour.
    private func anchorHourly() {
        let now = environment.sinceBoot()
        if let anchored, now - anchored < .hours(1) { return }
        anchored = now
        logger.notice("incident log anchor", metadata: ["head": "\(writer.head.text)"])
    }

    private func attempt() async -> Bool {
        do {
            while try await step() > 0 {}
            return true
        } catch {
            place.fail("\(error)", since: environment.now())
            return false
        }
    }

    /// Appends a batch and marks it. What stands in the log already, because the process ended before the mark, is
    /// only marked.
    /// - Returns: how many intents were marked.
    @discardableResult
    func step() async throws -> Int {
        let intents = try await store.read { try $0.openIntents(limit: Self.batch) }
        guard let last = intents.last?.id else { return 0 }
        let missing = intents.filter { $0.id > lastIntent }
        environment.pass(.beforeAppend)
        if !missing.isEmpty { _ = try writer.append(missing.map(LogDraft.init)) }
        environment.pass(.afterAppend)
        place.advance(to: writer.head)
        try await committer.commit { try $0.markAppended(upTo: last) }
        environment.pass(.afterMark)
        return intents.count
    }
}

/// The head of the chain and the fault that keeps it from growing.
final class LogPlace: Sendable {
    struct State: Sendable {
        var head: LogHead
        var fault: (text: String, since: Instant)?
        /// Records that the database knows and the log had lost when the daemon started.
        var cut: (records: Int, since: Instant)?
    }

    private let held: Mutex<State>

    init(_ state: State) { held = Mutex(state) }

    var state: State { held.withLock { $0 } }

    func advance(to head: LogHead) { held.withLock { ($0.head, $0.fault) = (head, nil) } }

    func lost(_ records: Int, since: Instant) { held.withLock { $0.cut = (records, since) } }

    func fail(_ text: String, since: Instant) {
        held.withLock { $0.fault = (text, $0.fault?.since ?? since) }
    }
}

extension LogActor {
    init(_ actor: Actor) {
        self.init(uid: Int64(actor.uid), user: actor.user, name: actor.name, via: actor.via)
    }
}

extension LogDraft {
    init(_ intent: LogIntent) {
        let event = intent.event
        self.init(
            time: LogTime(milliseconds: event.at.milliseconds),
            actor: LogActor(event.actor),
            event: event.name,
            incident: event.incident.map(Int64.init),
            data: JSONValue(.map(event.data)),
            intent: intent.id
        )
    }
}

extension JSONValue {
    init(_ value: LogValue) {
        switch value {
        case .text(let text): self = .string(text)
        case .number(let number): self = .int(number)
        case .flag(let flag): self = .bool(flag)
        case .none: self = .null
        case .list(let list): self = .array(list.map { JSONValue($0) })
        case .map(let map):
            var object = JSONObject()
            for (key, value) in map { object[key] = JSONValue(value) }
            self = .object(object)
        }
    }
}
