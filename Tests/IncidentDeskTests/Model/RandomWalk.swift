import Foundation
import OpinionCore
import OpinionStore
import Testing

@testable import IncidentDesk

/// A desk with a real store that is led through any order of reports, acts, hours, crashes and restarts; after each the
/// store is held against the model.
final class RandomWalk {
    private static let officers = [
        Actor(uid: 1001, user: "li", via: "socket"), Actor(uid: 1002, user: "chen", via: "socket"),
    ]

    let clock = ModelClock(at: Instant(seconds: 1_787_882_400))
    let desk: Desk
    var orders: ModelOrders
    var random: SeededRandom
    private let folder: URL
    private(set) var store: OpinionStore
    private(set) var tally = WalkTally()
    private var serial = 0

    init(seed: UInt64) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "opinion-walk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try OpinionStore(folder: folder.path)
        let (rules, policy) = try ModelWorld.load()
        orders = ModelOrders(book: RuleBook(rules: rules, levels: policy.levels), policy: policy)
        desk = Desk(clock: clock.wall, trust: TrustWatch(clock.wall), actor: .daemon(uid: 0))
        random = SeededRandom(seed)
    }

    deinit {
        try? store.close()
        try? FileManager.default.removeItem(at: folder)
    }

    /// One step, whatever comes.
    func step() async throws {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<18: try await reports()
        case 18..<64: try await act()
        case 64..<80: try await pass()
        case 80..<90: try await deliver()
        case 90..<94: try await crash()
        case 94..<96: try await restart()
        case 96..<97: clock.step(.minutes([-120, 120, -11, 11].randomElement(using: &random) ?? 0))
        case 97..<99: clock.synchronise(Bool.random(using: &random))
        default: exchangePolicy()
        }
    }

    // MARK: Reports

    private func reports() async throws {
        let items = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            serial += 1
            return ModelWorld.item(serial, now: clock.now, &random)
        }
        let isFirst = Int.random(in: 0..<20, using: &random) == 0
        for item in items { try await report(item, isFirstAnswer: isFirst) }
    }

    private func report(_ item: Item, isFirstAnswer: Bool) async throws {
        let matched = MatchedItem(item, in: orders.book, isLocal: false)
        let hits = AreaHit.group(matched.matches, levels: orders.policy.levels)
        let (desk, orders, now) = (desk, orders, clock.now)
        let (before, after, isNew) = try await store.write { transaction in
            let before = try transaction.view.liveIncidents()
            let isNew = try desk.take(matched, isFirstAnswer: isFirstAnswer, orders, transaction)
            return (before, try transaction.view.liveIncidents(), isNew)
        }
        tally.items += isNew ? 1 : 0
        for (old, new) in zip(before, after) { expectOnlyGrowth(from: old, to: new) }
        for opened in after.dropFirst(before.count) { expectFreshIncident(opened, hits: hits, now: now) }
        if isNew, !hits.isEmpty { tally.hits += 1 }
        if isNew { try await expectAHome(for: item, hits: hits) }
    }

    /// No missed incident: a risk hit stands in an incident of its desk, or among what is told as found late.
    private func expectAHome(for item: Item, hits: [AreaHit]) async throws {
        guard !hits.isEmpty else { return }
        let (homes, isFoundLate) = try await store.read { view in
            let id = try view.item(feed: item.feed, key: item.key)?.id
            return (try id.map { try view.incidents(ofItem: $0) } ?? [], try view.untoldFoundLate() != nil)
        }
        // A hit of no area goes into the area that has the story.
        #expect(homes.count >= hits.count || isFoundLate, "\(item.title) has no home")
    }

    /// A report adds to the heat; it may raise a level that nobody has settled, and nothing else.
    private func expectOnlyGrowth(from old: Incident, to new: Incident) {
        let (before, after) = (ShadowIncident(old), ShadowIncident(new))
        #expect(new.policy == old.policy && new.opened == old.opened, "#\(old.number)")
        #expect(new.heat.items >= old.heat.items && after.acknowledgedBy == before.acknowledgedBy)
        #expect(after.state == before.state && after.isProposed == before.isProposed)
        guard before != after else { return }
        tally.raises += 1
        #expect(before.isProposed && before.state.isLive, "#\(old.number) was changed by a report")
        #expect(old.policy.levels.rank(new.level) <= old.policy.levels.rank(old.level), "#\(old.number) fell")
        #expect(after.isSudden || !before.isSudden)
        for (kind, stop) in before.clocks where stop == .met || stop == .waived(isApproved: true) {
            #expect(after.clocks[kind] == stop, "#\(old.number) \(kind)")
        }
    }

    private func expectFreshIncident(_ incident: Incident, hits: [AreaHit], now: Instant) {
        tally.opened += 1
        #expect(incident.state == .open && incident.acknowledged == nil && incident.isProposed)
        #expect(incident.policy == orders.policy)
        #expect(hits.contains { $0.level == incident.level && $0.department == incident.department })
        #expect(Set(incident.clocks.map(\.kind)) == Set(incident.demand.clocks))
        #expect(incident.clocks.allSatisfy { $0.isRunning && $0.start <= max(now, incident.opened) })
    }

    // MARK: Acts

    private func act() async throws {
        let (live, last) = try await store.read { view in
            (try view.liveIncidents().map(\.number), try view.lastIncidentNumber())
        }
        guard last > 0 else { return }
        let isAny = live.isEmpty || Int.random(in: 0..<6, using: &random) == 0
        let number =
            isAny ? Int.random(in: 1...last, using: &random) : live[Int.random(in: 0..<live.count, using: &random)]
        let actor = Self.officers.randomElement(using: &random) ?? Self.officers[0]
        let incident = try #require(try await store.read { try $0.incident(number) })
        let act = RandomActs.any(for: incident, by: actor, now: clock.now, &random)
        let expected = Expectation.of(act, on: incident, by: actor, now: clock.now)
        let before = try await events(number)
        let outcome = try await apply(act, to: number, by: actor)
        let after = ShadowIncident(try #require(try await store.read { try $0.incident(number) }))
        let logged = try await events(number).dropFirst(before.count)
        let isRepeat = outcome?.isChange == false
        switch expected {
        case _ where isRepeat:
            #expect(after == ShadowIncident(incident) && logged.isEmpty, "\(act) again left something behind")
        case .refused:
            #expect(outcome == nil, "\(act) on \(ShadowIncident(incident)) should be refused")
            #expect(after == ShadowIncident(incident) && logged.isEmpty, "a refused act left something behind")
        case .becomes(let shadow):
            let recorded = Set(incident.record.responses.map(\.kind))
            #expect(outcome != nil, "\(act) on \(ShadowIncident(incident)) was refused")
            #expect(shadow.agrees(with: after, recorded: recorded), "\(act) on \(ShadowIncident(incident))")
            #expect(logged.map(\.name) == (outcome?.acknowledges == true ? ["ack"] : []) + [act.name])
            #expect(logged.allSatisfy { $0.actor == actor })
        }
        tally.count(act, isRefused: expected == .refused)
    }

    /// - Returns: nil when it was refused.
    private func apply(_ act: Act, to number: IncidentNumber, by actor: Actor) async throws -> ActOutcome? {
        let (desk, orders, now) = (desk, orders, clock.now)
        return try await store.write { transaction in
            guard let incident = try transaction.view.incident(number) else { return nil }
            do {
                let outcome = try Acting.apply(act, to: incident, by: actor, zone: orders.zone, now: now)
                try desk.record(outcome, of: act, by: actor, orders, transaction)
                return outcome
            } catch is ActRefusal {
                return nil
            }
        }
    }

    private func events(_ number: IncidentNumber) async throws -> [LogEvent] {
        try await store.read { try $0.timeline(of: number) }
    }

    // MARK: Time

    private func pass() async throws {
        let minutes = [0, 1, 3, 8, 15, 40, 120, 600].randomElement(using: &random) ?? 1
        clock.pass(.minutes(minutes))
        try await tell()
    }

    /// Tells what is due, and holds what was told against what may be told.
    private func tell() async throws {
        let (deadlines, orders, now) = (Deadlines(desk: desk), orders, clock.now)
        let isTrusted = desk.trust.look().isTrusted
        let (before, after, fresh, isStillDue) = try await store.write { transaction in
            let before = try transaction.view.liveIncidents()
            let last = try transaction.view.deliveries(limit: 1).first?.id
            // What is told may make something else due at the same instant.
            for _ in 0..<3 {
                let failures = try deadlines.tell(now: now, isClockTrusted: isTrusted, orders, transaction)
                if let failure = failures.first { throw failure.value }
            }
            let fresh = try transaction.view.deliveries(limit: 100).prefix { $0.id != last }
            let isStillDue = try deadlines.isAnythingDue(transaction.view, now: now, isClockTrusted: isTrusted, orders)
            return (before, try transaction.view.liveIncidents(), Array(fresh), isStillDue)
        }
        #expect(!isStillDue, "something is due and was not told")
        tally.told += fresh.count
        for (old, new) in zip(before, after) { expectOnlyTime(from: old, to: new, isTrusted: isTrusted) }
        for entry in fresh {
            if !isTrusted { #expect(entry.alert.role.map { $0 == .duty } ?? true, "past the duty officer, untrusted") }
            #expect(entry.alert.incident.map { $0.state.isLive } ?? true, "an ended incident is told about")
        }
    }

    /// Time stops no clock, ends nothing and regrades nothing; it only takes back an acknowledgement nobody stands by.
    private func expectOnlyTime(from old: Incident, to new: Incident, isTrusted: Bool) {
        let (before, after) = (ShadowIncident(old), ShadowIncident(new))
        guard before != after else { return }
        tally.reopenedByTime += 1
        var expected = before
        expected.acknowledgedBy = nil
        expected.state = .open
        #expect(after == expected && isTrusted && old.escalation?.asked != nil, "#\(old.number) was changed by time")
    }

    // MARK: Delivery

    private func deliver() async throws {
        let isAnswered = Bool.random(using: &random)
        let sent = try await store.write { [outbox = Outbox(desk: desk), orders] transaction in
            let channels = try transaction.view.waitingChannels()
            let claimed = try channels.flatMap {
                try outbox.claim(ChannelTraffic(channel: $0, width: 8), free: 8, orders, transaction)
            }
            for entry in claimed {
                let outcome: AttemptOutcome =
                    isAnswered ? .sent : .failed(AttemptFailure(.passing, reason: "超時"))
                try outbox.settle(entry.id, outcome, wire: "", orders, transaction)
            }
            return claimed
        }
        for entry in sent { try await expectStillTrue(entry) }
        tally.sent += sent.count
    }

    /// No escalation step leaves after an acknowledgement, no reminder after its clock has stopped.
    private func expectStillTrue(_ entry: OutboxEntry) async throws {
        guard let number = entry.incident, let incident = try await store.read({ try $0.incident(number) }) else {
            return
        }
        switch entry.alert.reason {
        case .unacknowledged, .askUnanswered: #expect(incident.acknowledged == nil && incident.state.isLive)
        case .reminder(let kind, _, let due, _):
            let clock = try #require(incident.clock(kind))
            #expect(ShadowIncident.Stop(clock) == .running && clock.due == due && incident.state.isLive)
        default: break
        }
    }

    // MARK: Crashes

    private struct PowerCut: Error {}

    /// The power fails before the commit: nothing has happened.
    private func crash() async throws {
        let before = try await digest()
        serial += 1
        let matched = MatchedItem(ModelWorld.item(serial, now: clock.now, &random), in: orders.book, isLocal: false)
        let (desk, orders, now) = (desk, orders, clock.now)
        await #expect(throws: PowerCut.self) {
            try await self.store.write { transaction in
                _ = try desk.take(matched, isFirstAnswer: false, orders, transaction)
                let failures = try Deadlines(desk: desk).tell(now: now, isClockTrusted: true, orders, transaction)
                if let failure = failures.first { throw failure.value }
                throw PowerCut()
            }
        }
        #expect(try await digest() == before)
        tally.crashes += 1
    }

    private func restart() async throws {
        let before = try await digest()
        try store.close()
        store = try OpinionStore(folder: folder.path)
        try await store.write { try $0.releaseLeases() }
        #expect(try await digest() == before)
        tally.restarts += 1
    }

    private func exchangePolicy() {
        var policy = orders.policy
        let hours = Int.random(in: 2...9, using: &random)
        policy.durations[.release] = .hours(hours)
        orders.policy = policy
    }

    /// All that is remembered, in a few words.
    private func digest() async throws -> String {
        try await store.read { view in
            let incidents = try view.liveIncidents()
            let deliveries = try view.deliveries(limit: 50)
            return
                "\(incidents.hashValue) \(deliveries.hashValue) \(try view.itemCount()) \(try view.openIntentCount())"
        }
    }

    // MARK: At the end

    /// What must hold of everything that was ever written.
    func audit() async throws {
        let deliveries = try await store.read { try $0.deliveries(limit: Int.max) }
        #expect(Set(deliveries.map(\.id)).count == deliveries.count, "a delivery id was given twice")
        for (incident, own) in Dictionary(grouping: deliveries, by: \.id.incident) {
            #expect(own.map(\.id.ordinal).sorted() == Array(1...own.count), "#\(incident) has gaps in its numbers")
        }
        let incidents = try await store.read { try $0.incidents(states: IncidentState.allCases) }
        #expect(incidents.map(\.number) == Array(1...max(incidents.count, 1)))
        for incident in incidents { try await audit(incident, deliveries) }
    }

    private func audit(_ incident: Incident, _ deliveries: [OutboxEntry]) async throws {
        let events = try await events(incident.number)
        let told = deliveries.filter { $0.incident == incident.number }.compactMap { entry -> String? in
            guard case .reminder(let kind, let key, let due, _) = entry.alert.reason else { return nil }
            return "\(kind) \(key) \(due)"
        }
        let revisions = incident.clocks.map(\.revision).max() ?? 1
        for (moment, times) in Dictionary(grouping: told, by: \.self) {
            #expect(times.count <= revisions, "#\(incident.number) \(moment) was told \(times.count) times")
        }
        for clock in incident.clocks where clock.met != nil {
            #expect(
                events.contains { $0.name == clock.kind.act },
                "#\(incident.number) \(clock.kind) was met by nobody"
            )
        }
        #expect(events.first?.name == "incident.opened")
    }
}
