import OpinionCore
import Testing

@Suite("Whose fault it is that a feed cannot be read")
struct HostWatchTests {
    private let boot = TimeSpan.hours(1)
    private let timeout = FeedFault(code: "connectTimeout", text: "連接超時")

    private func host(_ number: Int) -> HostName { HostName("http://h\(number).example:80") }

    private func watch(hosts: Int) -> HostWatch {
        var watch = HostWatch()
        watch.adopt(Set((0..<hosts).map(host)))
        return watch
    }

    @discardableResult
    private func note(
        _ watch: inout HostWatch,
        _ feed: FeedID,
        _ number: Int,
        _ fault: FeedFault?,
        at span: TimeSpan = .zero
    ) -> HostWatch.Verdict {
        watch.note(FeedState(id: feed, url: ""), on: host(number), fault, now: t0 + span, sinceBoot: boot + span)
    }

    // MARK: A server

    @Test func aServerThatFailsThreeTimesInARowIsAskedForAllOfItsFeeds() {
        var watch = watch(hosts: 50)
        for feed in ["a", "b", "c"] {
            #expect(watch.admit(feed, on: host(0), sinceBoot: boot) == .look)
            note(&watch, feed, 0, timeout)
        }
        #expect(
            watch.admit("d", on: host(0), sinceBoot: boot + .seconds(59)) == .spare(timeout, until: boot + .minutes(1))
        )
        // The first who asks after a minute tries it, and nobody else until that is known.
        #expect(watch.admit("e", on: host(0), sinceBoot: boot + .minutes(1)) == .look)
        let later = boot + .minutes(2)
        #expect(watch.admit("f", on: host(0), sinceBoot: boot + .minutes(1)) == .spare(timeout, until: later))
        #expect(watch.admit("g", on: host(1), sinceBoot: boot) == .look)
    }

    @Test func whoWasSparedIsLookedAtWhenTheServerAnswers() {
        var watch = watch(hosts: 50)
        for feed in ["a", "b", "c"] { note(&watch, feed, 0, timeout) }
        _ = watch.admit("d", on: host(0), sinceBoot: boot)
        let verdict = note(&watch, "e", 0, FeedFault(code: "http_404", text: ""), at: .minutes(1))
        #expect(verdict.revived == ["a", "b", "c", "d"])
        #expect(watch.admit("d", on: host(0), sinceBoot: boot + .minutes(1)) == .look)
    }

    @Test func pausesGrowToTenMinutes() {
        var watch = watch(hosts: 50)
        for _ in 0..<3 { note(&watch, "a", 0, timeout) }
        var (now, pauses) = (boot, [Int64]())
        for _ in 0..<6 {
            let began = now
            while watch.admit("a", on: host(0), sinceBoot: now) != .look { now = now + .seconds(1) }
            pauses.append((now - began).seconds)
            note(&watch, "a", 0, timeout, at: now - boot)
        }
        #expect(pauses == [60, 120, 240, 480, 600, 600])
    }

    @Test(arguments: ["http_404", "http_503", "notAFeed", "malformed", "tooLarge", "truncated"])
    func whatTheServerSaysOfOneAddressHoldsForNoOther(_ code: String) {
        var watch = watch(hosts: 50)
        for _ in 0..<20 { note(&watch, "a", 0, FeedFault(code: code, text: "")) }
        #expect(watch.admit("b", on: host(0), sinceBoot: boot) == .look)
    }

    @Test func anAnswerInBetweenBeginsTheCountAnew() {
        var watch = watch(hosts: 50)
        for fault in [timeout, timeout, nil, timeout, timeout] { note(&watch, "a", 0, fault) }
        #expect(watch.admit("b", on: host(0), sinceBoot: boot) == .look)
    }

    // MARK: The network

    @Test(arguments: ["dns", "unreachable", "connectTimeout", "timeout", "proxy"])
    func threeSilentServersOneAfterTheOtherAreOurOwnNetwork(_ code: String) {
        var watch = watch(hosts: 50)
        let fault = FeedFault(code: code, text: "")
        #expect(note(&watch, "a", 0, fault).blames)
        #expect(note(&watch, "b", 1, fault, at: .seconds(5)).blames)
        #expect(watch.networkDown == nil)
        let verdict = note(&watch, "c", 2, fault, at: .seconds(9))
        #expect(!verdict.blames)
        #expect(Set(verdict.forgiven.map(\.id)) == ["a", "b"])
        #expect(watch.networkDown == t0)
        #expect(!note(&watch, "d", 3, fault, at: .seconds(10)).blames)
    }

    @Test(arguments: ["refused", "tlsExpired", "http_500", "notAFeed", "emptyReply"])
    func whoAnswersAnythingProvesTheNetwork(_ code: String) {
        var watch = watch(hosts: 50)
        note(&watch, "a", 0, timeout)
        note(&watch, "b", 1, timeout)
        note(&watch, "c", 2, FeedFault(code: code, text: ""))
        #expect(note(&watch, "d", 3, timeout).blames)
        #expect(watch.networkDown == nil)
    }

    @Test func manyFeedsOfOneServerAreNoNetwork() {
        var watch = watch(hosts: 50)
        for number in 0..<20 { note(&watch, "a\(number)", 0, timeout) }
        #expect(watch.networkDown == nil)
    }

    @Test(arguments: [(1, false), (2, true), (3, true)])
    func whereFewServersAreWatchedAllMustBeSilentButNeverOneAlone(_ count: Int, _ isDown: Bool) {
        var watch = watch(hosts: count)
        for number in 0..<count { note(&watch, "a\(number)", number, timeout) }
        #expect((watch.networkDown != nil) == isDown)
    }

    @Test func whileTheNetworkIsDownSilentServersAreTriedOneEachTenSeconds() {
        var watch = watch(hosts: 50)
        for number in 0..<3 { note(&watch, "a\(number)", number, timeout) }
        #expect(watch.admit("a0", on: host(0), sinceBoot: boot) == .look)
        #expect(watch.admit("a1", on: host(1), sinceBoot: boot + .seconds(9)) == .wait)
        #expect(watch.admit("a1", on: host(1), sinceBoot: boot + .seconds(10)) == .look)
        note(&watch, "a1", 1, nil, at: .seconds(11))
        #expect(watch.networkDown == nil)
        for number in 0..<20 { #expect(watch.admit("x", on: host(number), sinceBoot: boot + .seconds(11)) == .look) }
    }

    /// Three dead servers in a row are no proof while others have not been asked: whoever was not silent goes at once.
    @Test func whoWasNotSilentYetIsAskedWhateverTheVerdict() {
        var watch = watch(hosts: 5)
        for number in 0..<3 { note(&watch, "a\(number)", number, timeout) }
        #expect(watch.admit("a0", on: host(0), sinceBoot: boot) == .look)
        #expect(watch.admit("b", on: host(3), sinceBoot: boot + .seconds(1)) == .look)
        #expect(watch.isWitness(host(3)) && !watch.isWitness(host(0)))
        note(&watch, "b", 3, nil, at: .seconds(2))
        #expect(watch.networkDown == nil)
    }

    /// However long the network is down, no server is held to be in trouble for it.
    @Test func anOutageOfHoursOpensNoBreaker() {
        var watch = watch(hosts: 3)
        for number in 0..<3 { note(&watch, "a\(number)", number, timeout) }
        for probe in 1...1_000 {
            let span = TimeSpan.seconds(10 * probe)
            #expect(watch.admit("a\(probe % 3)", on: host(probe % 3), sinceBoot: boot + span) == .look)
            #expect(!note(&watch, "a\(probe % 3)", probe % 3, timeout, at: span).blames)
        }
        note(&watch, "a0", 0, nil, at: .hours(3))
        for number in 0..<3 { #expect(watch.admit("a", on: host(number), sinceBoot: boot + .hours(3)) == .look) }
    }

    @Test func serversOfTheHouseAreReadMeanwhileAndProveNothing() {
        var watch = watch(hosts: 50)
        watch.treat(host(49), asHome: true)
        for number in 0..<3 {
            note(&watch, "a\(number)", number, timeout)
            note(&watch, "home", 49, nil)
        }
        #expect(watch.networkDown != nil)
        #expect(watch.admit("home", on: host(49), sinceBoot: boot) == .look)
        #expect(note(&watch, "home", 49, timeout).blames)
    }
}

@Suite("How many feeds are looked at together")
struct LookWidthTests {
    @Test func whoHangsMakesRoomAfterFiveSeconds() {
        var width = LookWidth()
        for number in 0..<64 { width.begin("\(number)", now: .seconds(100)) }
        #expect(!width.hasRoom(now: .seconds(104)))
        #expect(width.nextRoom(now: .seconds(104)) == .seconds(105))
        #expect(width.hasRoom(now: .seconds(105)))
        for number in 64..<128 { width.begin("\(number)", now: .seconds(105)) }
        #expect(!width.hasRoom(now: .seconds(106)))
        width.end("70")
        #expect(width.hasRoom(now: .seconds(106)))
    }

    @Test func noMoreThanTheMostHang() {
        var width = LookWidth()
        for number in 0..<256 { width.begin("\(number)", now: .zero) }
        #expect(!width.hasRoom(now: .hours(1)))
        #expect(width.nextRoom(now: .hours(1)) == nil)
    }
}
