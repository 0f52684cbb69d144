import ControlAPI
import OpinionCore
import Testing

@testable import opinionctl

/// `alerts list`: what waits, and until when.
struct DeliveryTableTests {
    private let moment = Moment(now: Samples.now, zone: .shanghai, language: .traditional)

    private func delivery(
        _ state: DeliveryView.State = .pending,
        attempts: Int,
        next: TimeSpan,
        reason: String? = nil
    ) -> DeliveryView {
        DeliveryView(
            id: "k3x9-7-1",
            incident: 7,
            type: .opened,
            channel: "值班群",
            state: state,
            attempts: attempts,
            made: Samples.now - .minutes(5),
            sent: nil,
            nextAttempt: Samples.now + next,
            reason: reason
        )
    }

    private func reason(_ delivery: DeliveryView) -> String? { DeliveryTable.row(delivery, moment).last?.text }

    @Test func whatFailedAndIsTriedAgainIsNoUndeliveredAlert() {
        #expect(DeliveryTable.name(delivery(attempts: 0, next: .zero)).traditional == "待送")
        #expect(DeliveryTable.name(delivery(attempts: 1, next: .zero)).traditional == "待重試")
        #expect(DeliveryTable.name(delivery(attempts: 1, next: .zero)).english == "retrying")
        #expect(DeliveryTable.name(delivery(.undelivered, attempts: 9, next: .zero)).traditional == "逾日未達")
    }

    @Test func timeThatHasComeIsNotToldAsIfItWereToCome() {
        #expect(reason(delivery(attempts: 2, next: .minutes(1), reason: "超時。")) == "超時；再試 11-22 14:31")
        #expect(reason(delivery(attempts: 2, next: .zero - .minutes(1), reason: "超時。")) == "超時；即將再試")
        #expect(reason(delivery(attempts: 0, next: .zero - .minutes(1))) == "")
        #expect(reason(delivery(attempts: 0, next: .minutes(1))) == "不早於 11-22 14:31")
    }
}
