import Testing

@testable import OpinionService

@Suite("The bell that wakes a loop", .timeLimit(.minutes(5)))
struct BellTests {
    @Test func ringBeforeTheWaitIsKept() async {
        let bell = Bell()
        bell.ring()
        await bell.wait(atMost: .seconds(3_600))
    }

    @Test func ringWakesWhoWaits() async {
        let bell = Bell()
        async let waiting: Void = bell.wait(atMost: .seconds(3_600))
        bell.ring()
        await waiting
    }

    @Test func manyRingsAreOneRing() async {
        let bell = Bell()
        for _ in 0..<5 { bell.ring() }
        await bell.wait(atMost: .seconds(3_600))
        let clock = ContinuousClock()
        let start = clock.now
        await bell.wait(atMost: .milliseconds(20))
        #expect(clock.now - start >= .milliseconds(20))
    }

    @Test func cancellationEndsTheWait() async {
        let bell = Bell()
        let waiting = Task { await bell.wait(atMost: .seconds(3_600)) }
        waiting.cancel()
        await waiting.value
    }
}
