import OpinionCore
import Testing

@Suite("Whose turn it is to be looked at")
struct PollQueueTests {
    private let boot = TimeSpan.hours(1)
    private let host = HostName("https://a.example/feed")

    private func queue(perSecond: Double = 0) -> PollQueue { PollQueue(pace: PollPace(perSecond: perSecond)) }

    private func begun(_ queue: inout PollQueue, _ now: TimeSpan) -> [FeedID] {
        var begun: [FeedID] = []
        while let feed = queue.begin(now: now) { begun.append(feed) }
        return begun
    }

    @Test func nothingBeginsBeforeItsTime() {
        var queue = queue()
        queue.put("a", at: boot, host: host)
        #expect(queue.begin(now: boot - TimeSpan(milliseconds: 1)) == nil)
        #expect(queue.next(now: boot - .seconds(1)) == boot)
        #expect(queue.begin(now: boot) == "a")
        #expect(queue.begin(now: boot) == nil)
        #expect(queue.next(now: boot) == nil)
    }

    @Test func aPublicHostIsLookedAtTwiceAtOnceAndOnceASecond() {
        var queue = queue()
        for name in ["a", "b", "c"] { queue.put(name, at: boot, host: host) }
        #expect(begun(&queue, boot) == ["a"])
        #expect(queue.next(now: boot) == boot + .seconds(1))
        #expect(begun(&queue, boot + .seconds(1)) == ["b"])
        // Two are under way: the third waits for the end of one.
        #expect(begun(&queue, boot + .seconds(9)) == [])
        queue.end("a")
        #expect(begun(&queue, boot + .seconds(9)) == ["c"])
    }

    @Test func mannersAreThoseOfTheConfiguration() {
        var queue = queue()
        for name in ["a", "b", "c"] { queue.put(name, at: boot, host: host) }
        #expect(begun(&queue, boot) == ["a"])
        queue.adopt(PollQueue.Manners(width: 1, gap: .seconds(20)))
        #expect(begun(&queue, boot + .seconds(1)) == [])
        queue.end("a")
        #expect(begun(&queue, boot + .seconds(1)) == ["b"])
        queue.end("b")
        queue.treat(host, with: .polite)
        #expect(begun(&queue, boot + .seconds(20)) == [])
        #expect(begun(&queue, boot + .seconds(21)) == ["c"])
    }

    @Test func mannersOfTheHouseStay() {
        var queue = queue()
        queue.treat(host, with: .atHome)
        queue.adopt(PollQueue.Manners(width: 1, gap: .minutes(1)))
        for name in ["a", "b", "c"] { queue.put(name, at: boot, host: host) }
        #expect(begun(&queue, boot) == ["a", "b", "c"])
    }

    @Test func otherHostsDoNotWait() {
        var queue = queue()
        for number in 0..<3 { queue.put("\(number)", at: boot, host: HostName("https://\(number).example/")) }
        #expect(Set(begun(&queue, boot)) == ["0", "1", "2"])
    }

    @Test func theHousesOwnServersNeedNoBreath() {
        var queue = queue()
        queue.treat(host, with: .atHome)
        for number in 0..<20 { queue.ask("\(number)", host: host) }
        #expect(begun(&queue, boot).count == PollQueue.Manners.atHome.width)
    }

    @Test func aHostThatAsksForItIsLeftAlone() {
        var queue = queue()
        queue.hold(host, until: boot + .minutes(5))
        queue.put("a", at: boot, host: host)
        #expect(begun(&queue, boot) == [])
        #expect(queue.next(now: boot) == boot + .minutes(5))
        #expect(begun(&queue, boot + .minutes(5)) == ["a"])
    }

    /// It asks while some already wait for their turn.
    @Test func whatWaitsIsHeldToo() {
        var queue = queue()
        for name in ["a", "b"] { queue.put(name, at: boot, host: host) }
        #expect(begun(&queue, boot) == ["a"])
        queue.hold(host, until: boot + .minutes(5))
        queue.end("a")
        #expect(begun(&queue, boot + .minutes(4)) == [])
        #expect(begun(&queue, boot + .minutes(5)) == ["b"])
    }

    @Test func aFeedThatIsPutAgainStandsAtItsNewTimeOnly() {
        var queue = queue()
        queue.put("a", at: boot, host: host)
        queue.put("a", at: boot + .minutes(1), host: host)
        #expect(begun(&queue, boot + .seconds(59)) == [])
        #expect(begun(&queue, boot + .minutes(1)) == ["a"])
        #expect(queue.next(now: boot + .minutes(1)) == nil)
    }

    @Test func aFeedThatIsGoneIsNotLookedAt() {
        var queue = queue()
        queue.put("a", at: boot, host: host)
        queue.remove("a")
        #expect(begun(&queue, boot) == [])
        #expect(queue.next(now: boot) == nil)
    }

    @Test func aFeedThatIsBeingLookedAtIsNotBegunTwice() {
        var queue = queue()
        queue.ask("a", host: host)
        #expect(begun(&queue, boot) == ["a"])
        queue.ask("a", host: host)
        queue.put("a", at: boot, host: host)
        #expect(begun(&queue, boot + .seconds(9)) == [])
    }

    /// A thousand feeds are due after a night: they go at the pace of all intervals and half of it again.
    @Test func aRestartIsNoStampede() {
        var queue = queue(perSecond: 100)
        for number in 0..<1_000 { queue.put("\(number)", at: boot, host: HostName("https://\(number).example/")) }
        var most = 0
        var total = 0
        for second in 0..<7 {
            var begun = 0
            for tenth in 0..<10 {
                begun += self.begun(&queue, boot + .seconds(second) + TimeSpan(milliseconds: Int64(tenth) * 100)).count
            }
            (most, total) = (max(most, begun), total + begun)
        }
        #expect(most <= 200 && total == 1_000)
    }

    @Test func whoAsksIsNotPaced() {
        var queue = queue(perSecond: 1)
        for number in 0..<1_000 { queue.ask("\(number)", host: HostName("https://\(number).example/")) }
        #expect(begun(&queue, boot).count == 1_000)
    }

    /// Two thousand feeds of four hundred hosts for six hours, from a cold start.
    @Test(arguments: [1, 2] as [UInt64]) func aDayBreaksNoManners(seed: UInt64) {
        let farm = PollFarm(feeds: 2_000, hosts: 400, every: .minutes(15), seed: seed).day(hours: 6)
        #expect(farm.crowded == 0 && farm.hurried == 0)
        #expect(farm.looks >= 2_000 * 22)
        #expect(farm.latest <= .minutes(2))
    }
}

@Suite("How often a feed is looked at, learnt")
struct FeedRhythmTests {
    private func learnt(_ answers: [(Int, Int)]) -> TimeSpan {
        answers.reduce(FeedRhythm.first) { FeedRhythm.after($0, new: $1.0, of: $1.1) }
    }

    @Test func aStillFeedIsLookedAtEveryQuarterOfAnHour() {
        #expect(learnt(Array(repeating: (0, 20), count: 30)) == .minutes(15))
    }

    @Test func aLivelyOneEveryTwoMinutes() { #expect(learnt(Array(repeating: (15, 20), count: 5)) == .minutes(2)) }

    /// An outlet that writes every ten minutes or so is looked at every five: four looks of ten bring something.
    @Test(arguments: [1, 2, 3] as [UInt64]) func whatComesNowAndThenStaysBetween(seed: UInt64) {
        var random = SeededRandom(seed)
        var (interval, sum) = (FeedRhythm.first, 0.0)
        for _ in 0..<2_000 {
            let minutes = Double(interval.seconds) / 60
            let new =
                Int(minutes / 10)
                + (Double.random(in: 0..<1, using: &random) < minutes.truncatingRemainder(dividingBy: 10) / 10 ? 1 : 0)
            interval = FeedRhythm.after(interval, new: new, of: 20)
            sum += minutes
        }
        #expect((3.0...6.0).contains(sum / 2_000))
    }

    @Test(arguments: [(30, 15), (5, 2), (1, 1)])
    func anOpenIncidentHalvesIt(minutes: Int, hastened: Int) {
        let found = FeedRhythm.hastened(.minutes(minutes))
        #expect(found.seconds / 60 == hastened)
    }

    @Test func haste() { #expect(FeedRhythm.hastened(.seconds(30)) == .seconds(30)) }
}
