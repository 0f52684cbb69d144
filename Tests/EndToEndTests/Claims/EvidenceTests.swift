import Foundation
import Glibc
import LoopbackServer
import Synchronization
import Testing

/// The page of an article, from the outlet to a bundle that an auditor proves without the daemon.
@Suite(.timeLimit(.minutes(10)))
struct EvidenceTests {
    private static let page = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>東源縣一企業夜間生產地條鋼被查</title></head><body>
        <div class="content"><p>記者從東源縣獲悉，一企業夜間生產地條鋼，已被責令停產，縣工信部門到場處置。</p>
        <p>目前，涉事企業的中頻爐已經查封，有關負責人正在接受調查，處理結果將及時向社會公布。</p></div></body></html>
        """

    @Test func pageIsKeptExportedAndProved() async throws {
        let outlets = try Outlets { request in
            request.path == "/steel/page"
                ? .text(Self.page, type: "text/html; charset=utf-8") : .text("", status: 404)
        }
        let bureau = try Bureau(outlets: outlets)
        try bureau.write("opinion.yaml", Bureau.settings.replacing("evidence: {enabled: false}\n", with: ""))
        outlets.publish([Bureau.weather], in: "national")
        let daemon = try await bureau.start()
        try await bureau.firstAnswer()
        let page = outlets.server.url("/steel/page")
        outlets.publish([Article("steel", Bureau.steel.title, page: page)], in: "national")
        try await bureau.officer("feeds", "poll", "--wait")
        try await eventually(
            "the page is kept",
            isSo: {
                let list = try await bureau.officer("evidence", "list", "1", "--json")
                return list.json.items[0].versions[0].kind.string == "kept"
            }
        )
        let list = try await bureau.officer("evidence", "list", "1", "--json").json.items[0]
        let item = String(try #require(list.item.int))
        let text = try await bureau.officer("evidence", "show", "1", item, "--text")
        #expect(text.output.contains("中頻爐已經查封"))
        #expect(try await bureau.officer("evidence", "show", "1", item, "--headers").output.contains("200 \(page)"))
        #expect(try await bureau.officer("show", "1").output.contains("已存證"))

        let bundle = bureau.folder + "/1.tar"
        #expect(try await bureau.officer("evidence", "export", "1", "-o", bundle).code == 0)
        #expect(try await bureau.officer("evidence", "export", "1", "-o", bundle).code == 5)
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
        try await isProved(bundle, bureau)
        #expect(try await bureau.verifiesLog().code == 0)
    }

    private func isProved(_ bundle: String, _ bureau: Bureau) async throws {
        let sound = try await bureau.officer("evidence", "verify", bundle, "--log", bureau.log, "--json")
        #expect(sound.code == 0, "\(sound.output) \(sound.errors)")
        #expect(sound.json.log != .null)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: bundle))
        let place = try #require(bytes.firstRange(of: Data("中頻爐".utf8))).lowerBound
        bytes[place] ^= 1
        try bytes.write(to: URL(fileURLWithPath: bundle))
        let changed = try await bureau.officer("evidence", "verify", bundle, "--json")
        #expect(changed.code == 3)
        #expect(changed.json.faults[0].kind.string == "changed")
        #expect(try await bureau.officer("evidence", "verify", bureau.configuration).code == 3)
    }
}
