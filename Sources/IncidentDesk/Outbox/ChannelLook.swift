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
        // Nothing overtakes what does not fit: a page that costs two messages would wait behind all that cost one.
        for each in due {
            guard window.has(traffic.cost(each.entry.alert), isUrgent: each.entry.mustRing, now: now) else { break }
            window.use(traffic.cost(each.entry.alert), at: now)
            going.append(each)
        }
        self.going = going
        let waiting = due.dropFirst(going.count).first?.entry
        isDry = waiting.map { !$0.mustRing } ?? false
        next =
            if let waiting {
                window.next(traffic.cost(waiting.alert), isUrgent: waiting.mustRing, now: now)
            } else if due.isEmpty { try view.nextAttempt(on: traffic.channel) } else { nil }
    }
}

extension ChannelTraffic {
    func window(_ view: StoreSnapshot, now: Instant) throws -> SendWindow {
        SendWindow(rates: rates, uses: rates.isEmpty ? [] : try view.uses(of: channel, since: now - memory))
    }
}

extension OutboxEntry {
    /// The places that are kept for what must ring are not for drills.
    fileprivate var mustRing: Bool { alert.isUrgent && !alert.isDrill }
}
