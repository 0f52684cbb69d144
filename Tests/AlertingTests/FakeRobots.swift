import LoopbackServer
import OpinionCore
import RobotFakes
import Synchronization
import Testing

@testable import Alerting

/// A channel and the fake of its vendor, on one clock.
struct FakeRobot {
    static let kinds = FakeVendor.allCases.map(\.rawValue)
    static let webhookSecret = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="

    let fake: RobotFake
    let channel: RobotChannel
    let clock: DrivenClock

    /// - Parameters:
    ///   - banned: texts with this word are refused.
    ///   - isLimited: with the vendor's true rates.
    ///   - codes: how the vendor writes its codes.
    init(
        _ kind: String,
        banned: String? = nil,
        isLimited: Bool = false,
        codes: FakeCodes = .numbers,
        secret: String? = nil,
        timeout: Duration = .seconds(5)
    ) throws {
        let clock = DrivenClock()
        let contract = try #require(FakeVendor(rawValue: kind))
            .contract(banned: banned.map { [$0] } ?? [], isLimited: isLimited, codes: codes)
        let fake = try RobotFake(contract.fake, now: { clock.now.milliseconds })
        self.fake = fake
        self.clock = clock
        channel = try Robots.robot(kind, url: fake.url, secret: secret ?? contract.secret, timeout: timeout)
    }

    /// One attempt now.
    func deliver(_ alert: Alert = Samples.opened(), id: DeliveryID = Samples.id) async -> Verdict {
        await channel.deliver(Delivery(id: id, alert: alert), now: clock.now).verdict
    }
}

/// A clock that a test moves.
final class DrivenClock: Sendable {
    private let time = Mutex(Samples.now)

    var now: Instant { time.withLock { $0 } }
    func advance(_ span: TimeSpan) { time.withLock { $0 = $0 + span } }
}
