package import OpinionCore
import OpinionStore

/// One channel at one moment: what may go, and when to look again.
package struct ChannelLook: Sendable {
    /// In the order in which they go, within what the vendor allows.
    let going: [DueDelivery]
    /// Ordinary alerts wait although they are due: the vendor takes no more now.
    let isDry: Bool
    /// When something may be due next; nil while only the end of an attempt can change anything.
    package let next: Instant?

    package var isAnythingGoing: Bool { !going.isEmpty }

    /// - Parameter free: attempts that may begin.
    init(_ traffic: ChannelTraffic, free: Int, _ view: StoreSnapshot, now: Instant) throws {
        let health = try view.health(of: traffic.channel)
        let width = min(free, health.width(traffic.width, now: now) - (traffic.width - free))
        guard width > 0 else {
            (going, isDry) = ([], false)
            next = health.pausedUntil.flatMap { $0 > now ? $0 : nil }
            return
        }
        let due = try view.due(
            on: traffic.channel,
            limit: width,
            isProbing: health.isProbed,
            longestWait: Outbox.longestWait,
            now: now
        )
        var window = try traffic.window(view, now: now)
        var going: [DueDelivery] = []
        for each in due where window.has(traffic.cost(each.entry.alert), each.entry, now: now) {
            window.use(traffic.cost(each.entry.alert), at: now)
            going.append(each)
        }
        self.going = going
        let waiting = due.dropFirst(going.count).first?.entry
        isDry = waiting.map { !$0.alert.isUrgent } ?? false
        next =
            if let waiting {
                window.next(traffic.cost(waiting.alert), isUrgent: waiting.alert.isUrgent, now: now)
            } else if due.isEmpty { try view.nextAttempt(on: traffic.channel) } else { nil }
    }
}

extension ChannelTraffic {
    func window(_ view: StoreSnapshot, now: Instant) throws -> SendWindow {
        SendWindow(rates: rates, uses: rates.isEmpty ? [] : try view.uses(of: channel, since: now - memory))
    }
}

extension SendWindow {
    fileprivate func has(_ count: Int, _ entry: OutboxEntry, now: Instant) -> Bool {
        has(count, isUrgent: entry.alert.isUrgent, now: now)
    }
}
