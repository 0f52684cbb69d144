import OpinionCore
import Synchronization
import Testing

@testable import IncidentDesk

struct TrustWatchTests {
    private final class Kernel: Sendable {
        let isSynchronised = Mutex(false)
    }

    @Test func doubtBeginsAtTheFirstLookThatSeesItAndEndsWithIt() {
        let (kernel, now) = (Kernel(), Instant(seconds: 1_787_882_400))
        let clock = WallClock(
            now: { now },
            sinceBoot: { .hours(1) },
            isSynchronised: { kernel.isSynchronised.withLock { $0 } }
        )
        let watch = TrustWatch(clock)
        #expect(watch.suspectSince == nil)
        #expect(watch.look() == .unsynchronised)
        #expect(watch.suspectSince == now)
        kernel.isSynchronised.withLock { $0 = true }
        #expect(watch.look() == .trusted)
        #expect(watch.suspectSince == nil)
    }
}
