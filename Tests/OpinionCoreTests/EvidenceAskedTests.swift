import OpinionCore
import Testing

@Suite("A look that an officer asks for")
struct EvidenceAskedTests {
    private let now = Instant(seconds: 1_787_882_400)

    private func job(planned: TimeSpan?, looks: Int = 1) -> EvidenceJob {
        EvidenceJob(
            id: 1,
            item: 7,
            url: "https://a.cn/1",
            added: now,
            due: now,
            looks: looks,
            isAsked: true,
            planned: planned.map { now + $0 }
        )
    }

    @Test func leavesThePlannedOneWhereItWas() {
        let after = job(planned: .minutes(50)).after(.same, at: now)
        #expect(after.due == now + .minutes(50) && after.looks == 1)
        #expect(!after.isAsked && after.planned == nil)
    }

    @Test func isThePlannedOneWhereThatWasDue() {
        let after = job(planned: .zero - .minutes(1)).after(.same, at: now)
        #expect(after.looks == 2 && after.due == now + .hours(5))
    }

    @Test func isTheFirstOneWhereThereWasNone() {
        let after = job(planned: nil, looks: 0).after(.failed(cause: "http_503"), at: now)
        #expect(after.looks == 1 && after.due == now + .hours(1))
    }

    @Test func keepsThePlanWhileItIsDoubtful() {
        let doubtful = job(planned: .hours(1)).after(.doubt(until: now + .minutes(10), cause: "http_404"), at: now)
        #expect(doubtful.fault == "http_404" && doubtful.doubts == 1 && doubtful.planned == now + .hours(1))
        let sure = doubtful.after(.same, at: now + .minutes(10))
        #expect(sure.due == now + .hours(1) && sure.looks == 1 && sure.fault == nil)
    }
}
