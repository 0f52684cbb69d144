import ControlAPI
import EvidenceStore
import Foundation
import IncidentLog
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("The page of an article is kept as evidence")
struct EvidenceTests {
    @Test func pageIsFetchedKeptAndStated() async throws {
        let house = try await House.running()
        house.serve(House.pageText)
        try await house.open(house.article())
        #expect(try await house.store.read { try $0.nextEvidence() } != nil)
        try await house.look()
        let record = try #require(try await house.evidence().first)
        #expect(record.kind == .kept)
        #expect(record.status == 200)
        #expect(record.text?.contains("中頻爐已經查封") == true)
        #expect(record.title == "東源縣一企業夜間生產地條鋼被查")
        let body = try #require(record.body)
        #expect(try house.storedFiles() == [body])
        #expect(record.hash == LogHash.of(record.document.utf8))
        let stated = try #require(try await house.events("evidence.kept").first)
        #expect(stated.incident == 1)
        #expect(stated.data["sha256"] == .text(body))
        #expect(stated.data["record"] == .text(record.hash))
        // What the feed gave stays as it was.
        #expect(try await house.store.read { try $0.item(record.item)?.item.contentText } == "")
    }

    @Test func redirectsStandInTheRecord() async throws {
        let house = try await House.running()
        house.serve(House.pageText, at: "/b.html")
        house.web.answer("/a/1.html") { _ in .redirect(301, to: "/c.html") }
        house.web.answer("/c.html") { _ in .redirect(302, to: "/b.html") }
        try await house.open(house.article())
        try await house.look()
        let record = try #require(try await house.evidence().first)
        let json = try #require(try JSONValue(parsing: record.document).object)
        #expect(json["final_url"]?.string == house.web.url("/b.html"))
        guard case .array(let hops)? = json["hops"] else { throw CancellationError() }
        #expect(hops.map { $0.object?["status"]?.int } == [301, 302])
        #expect(hops.map { $0.object?["url"]?.string } == [house.web.url("/a/1.html"), house.web.url("/c.html")])
    }

    @Test func legacyCharsetIsRead() async throws {
        let house = try await House.running()
        // 「地条钢」 in GB2312, ten times, between sentences in ASCII punctuation.
        let steel: [UInt8] = [0xB5, 0xD8, 0xCC, 0xF5, 0xB8, 0xD6, 0xA1, 0xA3]
        let text = (0..<10).flatMap { _ in steel }
        let body =
            Array("<html><head><meta charset=\"gb2312\"><title>x</title></head><body><div class=\"content\"><p>".utf8)
            + text + Array("</p></div></body></html>".utf8)
        house.web.answer("/a/1.html") { _ in
            LoopbackResponse(headers: [(name: "Content-Type", value: "text/html")], body: body)
        }
        try await house.open(house.article())
        try await house.look()
        let record = try #require(try await house.evidence().first)
        #expect(record.charset == "gb18030")
        #expect(record.text?.contains("地条钢") == true)
        #expect(record.body == LogHash.of(body))
    }

    struct Answer: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let response: LoopbackResponse
        let kind: EvidenceRecord.Kind
        let cause: String
        var event = "evidence.failed"
    }

    static let answers = [
        Answer(testDescription: "not found", response: .text("no", status: 404), kind: .gone, cause: "http_404"),
        Answer(testDescription: "gone", response: .text("no", status: 410), kind: .gone, cause: "http_410"),
        Answer(testDescription: "forbidden", response: .text("no", status: 403), kind: .refused, cause: "http_403"),
        Answer(testDescription: "browser check", response: .text("no", status: 521), kind: .refused, cause: "http_521"),
        Answer(
            testDescription: "private address",
            response: .redirect(to: "http://10.0.0.1/"),
            kind: .failed,
            cause: "addressRefused"
        ),
        Answer(
            testDescription: "huge",
            response: LoopbackResponse(body: [UInt8](repeating: 0x20, count: 1 << 20), delivery: .endless),
            kind: .failed,
            cause: "tooLarge"
        ),
        Answer(
            testDescription: "login wall",
            response: .text("<html><head><title>用戶登錄</title></head><body>請先登錄</body></html>", type: "text/html"),
            kind: .unread,
            cause: "login",
            event: "evidence.kept"
        ),
    ]

    @Test(arguments: answers)
    func pageThatIsNoArticleIsRecordedAsSuch(_ answer: Answer) async throws {
        let house = try await House.running()
        house.web.answer("/a/1.html") { _ in answer.response }
        try await house.open(house.article())
        try await house.look()
        let record = try #require(try await house.evidence().first)
        #expect(record.kind == answer.kind)
        #expect(record.cause == answer.cause)
        #expect(try await house.events("evidence.").map(\.name) == [answer.event])
        // Nobody hears of it: the article was never there to be missed.
        #expect(try house.types() == [.opened])
        let view = try await house.daemon.control.evidenceList(1, house.caller())
        #expect(view.items.first?.versions.first?.cause?.text.isEmpty == false)
    }

    @Test func failingServerIsTriedAgainWithBackOff() async throws {
        let house = try await House.running()
        house.web.answer("/a/1.html") { _ in .text("", status: 503) }
        try await house.open(house.article())
        for minutes in [0, 1, 5, 30, 120, 360] {
            house.clock.advance(.minutes(minutes))
            try await house.look()
        }
        #expect(house.web.requests("/a/1.html").count == 6)
        let record = try #require(try await house.evidence().first)
        #expect(record.kind == .failed)
        #expect(record.cause == "http_503")
        // The page is looked at again for as long as the incident is open.
        house.serve(House.pageText)
        house.clock.advance(.hours(24))
        try await house.look()
        #expect(try await house.evidence().map(\.kind) == [.failed, .kept])
    }

    @Test func oneHostIsGivenPause() async throws {
        let house = try await House.running()
        house.serve(House.pageText, at: "/a/1.html")
        house.serve(House.pageText, at: "/a/2.html")
        try await house.open(house.article())
        try await house.open(house.article("/a/2.html", key: "2"), in: "city-two")
        house.clock.advance(.minutes(1))
        #expect(try await house.daemon.evidence.step() == 1)
        #expect(try await house.daemon.evidence.step() == 0)
        house.clock.advance(.seconds(2))
        #expect(try await house.daemon.evidence.step() == 1)
        // Identical bytes stand on the disk once.
        #expect(try house.storedFiles().count == 1)
    }

    @Test func disabledEvidenceFetchesNothing() async throws {
        var files = Files()
        files.channels += "evidence: {enabled: false}\n"
        let house = try await House.running(files)
        house.serve(House.pageText)
        try await house.open(house.article())
        try await house.look()
        #expect(house.web.requests("/a/1.html").isEmpty)
        await #expect(throws: ErrorResponse.self) {
            try await house.daemon.control.fetchEvidence(EvidenceRequest(number: 1), house.caller())
        }
    }

    @Test func crashBeforeTheCommitIsARepeatAndTheOrphanIsSwept() async throws {
        let house = try await House.running()
        house.serve(House.pageText)
        try await house.open(house.article())
        try await house.refuse("INSERT ON evidence")
        try await house.look()
        #expect(try await house.evidence().isEmpty)
        let orphan = try house.storedFiles()
        #expect(orphan.count == 1)
        #expect(try await house.daemon.control.status(house.caller()).problems.map(\.kind) == ["evidence_failing"])
        try await house.permit()
        house.serve(House.pageText + "另有消息稱，該企業此前已兩次被責令整改，有關部門正在核實。")
        try await house.restart()
        try await house.daemon.evidence.begin()
        #expect(try house.storedFiles().isEmpty)
        house.clock.advance(.minutes(1))
        try await house.look()
        #expect(try await house.evidence().map(\.kind) == [.kept])
        #expect(try house.storedFiles() != orphan)
    }

    @Test func endedIncidentIsLookedAtNoMore() async throws {
        let house = try await House.running()
        house.serve(House.pageText)
        try await house.open(house.article())
        try await house.look()
        try await house.act("dismiss") { $0.reason = "誤報" }
        house.clock.advance(.hours(2))
        try await house.look()
        #expect(house.web.requests("/a/1.html").count == 1)
        #expect(try await house.store.read { try $0.nextEvidence() } == nil)
        // Reopened, it is looked at again.
        try await house.act("reopen")
        try await house.daemon.evidence.keepUp()
        try await house.look()
        #expect(house.web.requests("/a/1.html").count == 2)
    }
}
