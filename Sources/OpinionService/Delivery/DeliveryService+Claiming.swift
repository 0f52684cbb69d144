import IncidentDesk
import OpinionCore
import OpinionStore

// Whose turn it is, on every channel.

extension DeliveryService {
    struct Plan: Sendable {
        /// The channels on which something may go, or be folded.
        var channels: [ChannelTraffic] = []
        var isSweepDue = false
        /// When there may be something to do where there is nothing now.
        var next: Instant?

        var isEmpty: Bool { !isSweepDue && channels.isEmpty }
    }

    func makePlan(
        _ traffic: (String) -> ChannelTraffic,
        _ view: StoreSnapshot,
        now: Instant
    ) throws -> Plan {
        // Where the look fails the sweep fails as well, alone, and that is told.
        let isSweepDue = (try? outbox.isSweepDue(view, now: now)) ?? true
        var plan = Plan(isSweepDue: isSweepDue, next: try outbox.nextSweep(view))
        for channel in try view.waitingChannels() {
            let own = traffic(channel)
            do {
                let look = try outbox.look(at: own, free: lanes.free(channel, of: own.width), view, now: now)
                let isBusy = try look.isAnythingGoing || outbox.isFoldingDue(look, own, view)
                if isBusy { plan.channels.append(own) }
                plan.next = [plan.next, look.next].compactMap(\.self).min()
            } catch {
                // Claiming fails in the same way, and that is told.
                plan.channels.append(own)
            }
        }
        return plan
    }

    struct Claims: Sendable {
        var entries: [OutboxEntry] = []
        /// By channel, in words.
        var failures: [String: String] = [:]
    }

    /// What fails, fails alone: one channel never keeps another waiting.
    func claim(_ plan: Plan, _ orders: Deployment, _ transaction: StoreTransaction) throws -> Claims {
        var claims = Claims()
        func each(_ name: String, _ job: (StoreTransaction) throws -> [OutboxEntry]) throws {
            let failure = try transaction.attempt { claims.entries += try job($0) }
            if let failure { claims.failures[name] = "\(failure)" }
        }
        if plan.isSweepDue {
            try each("other ways") {
                try outbox.sweep(orders, $0)
                return []
            }
        }
        for channel in plan.channels {
            try each(channel.channel) {
                let free = lanes.free(channel.channel, of: channel.width)
                return try outbox.claim(channel, free: free, orders, $0)
            }
        }
        return claims
    }
}
