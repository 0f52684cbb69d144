import OpinionCore
import Testing

@testable import OpinionService

/// What is answered about alerts that are not on their way any more, or wait for a person.
struct DeliveryTextTests {
    private static let id = DeliveryID(installation: "k3x9", incident: 127, ordinal: 3)
    private static let newer = DeliveryID(installation: "k3x9", incident: 127, ordinal: 5)
    private static let made = Instant(seconds: 1_795_329_000)

    private func entry(_ state: OutboxEntry.State, _ change: (inout OutboxEntry) -> Void = { _ in }) -> OutboxEntry {
        let alert = Alert(type: .test, incident: nil, reason: .test(channel: "值班群"), made: Self.made)
        var entry = OutboxEntry(id: Self.id, channel: "值班群", alert: alert, fallback: [])
        entry.state = state
        change(&entry)
        return entry
    }

    private func over(_ entry: OutboxEntry) -> String { DeliveryTexts.over(entry, at: "11-22 14:30").traditional }

    @Test func everyEndIsNamed() {
        #expect(over(entry(.sent)).hasPrefix("#127-3 已送達（11-22 14:30）"))
        #expect(over(entry(.superseded)).hasPrefix("#127-3 已作廢，發出前已不成立（"))
        #expect(over(entry(.superseded) { $0.supersededBy = Self.newer }).hasPrefix("#127-3 已作廢，由 #127-5 代替（"))
        #expect(over(entry(.folded) { $0.foldedInto = Self.newer }).hasPrefix("#127-3 已併入匯總 #127-5（"))
        let dropped = entry(.dropped) { $0.dropped = DeliveryDrop(by: "李值班", at: Self.made, reason: "已電話通知") }
        #expect(over(dropped).hasPrefix("#127-3 已由 李值班 放棄（"))
        #expect(over(dropped).hasSuffix("opinionctl alerts show 127-3 查看"))
    }

    @Test func whatIsTriedAgainSaysFromWhere() {
        #expect(DeliveryTexts.retried(entry(.pending)).traditional == "#127-3 立即重送")
        #expect(DeliveryTexts.retried(entry(.undelivered)).traditional.hasPrefix("#127-3 再試原通道「值班群」"))
        let held = entry(.held) { $0.hold = AlertHold(by: HolderName.quiet, until: nil) }
        #expect(DeliveryTexts.retried(held).traditional == "#127-3 不再暫緩（安靜時段），已放行")
    }
}
