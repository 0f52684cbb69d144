import OpinionCore

/// Many feeds on their own schedules, looked at by the queue itself in time that is driven.
struct PollFarm {
    /// Looks that began while two were under way at the host.
    private(set) var crowded = 0
    /// Looks that began less than a second after another at the host.
    private(set) var hurried = 0
    private(set) var looks = 0
    /// How long a feed waited at most after it was due, the first round left out.
    private(set) var latest = TimeSpan.zero
    /// Looks that began, by second.
    private(set) var seconds: [Int] = []

    private let feeds: Int
    private let hosts: Int
    private let every: TimeSpan
    private var random: SeededRandom
    private var queue: PollQueue
    private var dueAt: [FeedID: TimeSpan] = [:]

    init(feeds: Int, hosts: Int, every: TimeSpan, seed: UInt64) {
        (self.feeds, self.hosts, self.every) = (feeds, hosts, every)
        random = SeededRandom(seed)
        queue = PollQueue(pace: PollPace(perSecond: Double(feeds) / Double(every.seconds)))
    }

    func day(hours: Int) -> PollFarm {
        var farm = self
        farm.run(for: .hours(hours))
        return farm
    }

    private func host(_ feed: FeedID) -> HostName { HostName("https://h\((Int(feed) ?? 0) % hosts).example/") }

    private mutating func run(for time: TimeSpan) {
        seconds = Array(repeating: 0, count: Int(time.seconds) + 1)
        for number in 0..<feeds { queue.put("\(number)", at: .zero, host: host("\(number)")) }
        var now = TimeSpan.zero
        var ends: [(at: TimeSpan, feed: FeedID)] = []
        var busy: [HostName: Int] = [:]
        var last: [HostName: TimeSpan] = [:]
        while now < time {
            for end in ends where end.at <= now {
                queue.end(end.feed)
                busy[host(end.feed), default: 0] -= 1
                let next = now + PollSchedule.jittered(every, feed: end.feed, turn: looks)
                dueAt[end.feed] = next
                queue.put(end.feed, at: next, host: host(end.feed))
            }
            ends.removeAll { $0.at <= now }
            while let feed = queue.begin(now: now) {
                let host = host(feed)
                if busy[host, default: 0] >= 2 { crowded += 1 }
                if let before = last[host], now - before < .seconds(1) { hurried += 1 }
                (busy[host, default: 0], last[host]) = (busy[host, default: 0] + 1, now)
                if let due = dueAt[feed] { latest = max(latest, now - due) }
                looks += 1
                seconds[Int(now.seconds)] += 1
                ends.append((now + TimeSpan(milliseconds: Int64.random(in: 50...3_000, using: &random)), feed))
            }
            let soonest = [queue.next(now: now), ends.map(\.at).min()].compactMap { $0 }.min() ?? time
            now = max(soonest, now + TimeSpan(milliseconds: 10))
        }
    }
}
