import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("What officers read when it holds already, or cannot be")
struct RepeatedActTests {
    @Test func whatHoldsAlreadyIsDoneAndChangesNothing() async throws {
        let house = try await House.running()
        try await house.open()
        let told = try await house.outbox().count
        #expect(try await house.act("reopen").text.contains("本來就沒有結束（待簽收）"))
        #expect(try await house.act("unack").text.contains("本來就沒有人簽收"))
        for name in ["reopen", "unack"] { #expect(try await house.act(name).ok) }
        #expect(try await house.outbox().count == told)
        #expect(try await house.store.read { try $0.timeline(of: 1) }.map(\.name) == ["incident.opened", "alert.sent"])
    }

    @Test func endingTwiceIsOnce() async throws {
        let house = try await House.running()
        try await house.open()
        #expect(try await house.act("dismiss") { $0.reason = "誤報" }.ok)
        let again = try await house.act("dismiss") { $0.reason = "誤報" }
        #expect(again.ok && again.text == "#1 此前已排除，沒有改動")
        #expect(try await house.act("close").code == "refused")
    }

    @Test func aTimeThatWasSaidBeforeIsNotTakenForTheTimeOfRecording() async throws {
        let house = try await House.running()
        try await house.open()
        try await house.act("occurred") { ($0.at, $0.message) = ("09:00", "應急局") }
        let again = try await house.act("occurred") { ($0.at, $0.message) = ("09:00", "應急局") }
        #expect(again.ok && again.text == "#1 發生時間本來就是 08-28 09:00（李值班），沒有重複登記")
    }

    @Test func anExtensionCountsWorkingDaysAndIsNoWaiver() async throws {
        let house = try await House.running()
        try await house.open()
        let own = try await house.act("extend") {
            ($0.clock, $0.until, $0.reason, $0.approver) = ("reply", "5wd", "鑑定", "李值班")
        }
        #expect(own.code == "refused" && own.text.contains("延長或免除時限須由他人批准"))
        let done = try await house.act("extend") {
            ($0.clock, $0.until, $0.reason, $0.approver) = ("reply", "5wd", "鑑定", "王局")
        }
        // Friday the 28th of August: five working days later is the next Friday, to its last minute.
        #expect(done.ok && done.text.contains("延至 09-04 24:00"), "\(done.text)")
        let bad = try await #require(throws: ErrorResponse.self) {
            try await house.act("extend") {
                ($0.clock, $0.until, $0.reason, $0.approver) = ("reply", "5日", "鑑定", "王局")
            }
        }
        #expect(bad.error.text.contains("5wd"))
    }

    @Test func aDrillSaysItsNumberItsLevelAndItsEnd() async throws {
        let house = try await House.running()
        var request = DrillRequest()
        (request.title, request.duration) = ("東源縣某廠起火", "1h")
        let text = try #require(try await house.daemon.control.drill(request, house.caller()).results.first).text
        #expect(text.hasPrefix("【演練】1 開始：#1 東源縣某廠起火，級別 特別重大（未寫 --level，按最高一級），最遲 08-28 11:00 自動結束"))
        request.level = "一般"
        let second = try #require(try await house.daemon.control.drill(request, house.caller()).results.first).text
        #expect(second.contains("級別 一般，"))
    }

    @Test func theFormsOfATimeAreAllNamed() async throws {
        let house = try await House.running()
        let error = try await #require(throws: ErrorResponse.self) {
            try await house.daemon.control.handover(RequestQuery(["from": "25:00"]), house.caller())
        }
        #expect(error.error.text.contains("20:00、8h"))
    }
}
