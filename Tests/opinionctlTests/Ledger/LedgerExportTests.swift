import Foundation
import LoopbackServer
import Testing

/// `ledger export` as people run it.
@Suite struct LedgerExportTests {
    /// Two pages: the second is asked for with the period of the first.
    private func desk() throws -> (server: LoopbackServer, socket: String, folder: Folder) {
        let folder = try Folder()
        let page = LedgerSamples.page(title: "河源爆炸")
        let server = try LoopbackServer(at: .unixSocket("\(folder.path)/s")) { request in
            let isFirst = !request.path.contains("after=")
            let text = isFirst ? page.replacing("\"next\":null", with: "\"next\":7") : page
            return .text(text, type: "application/json")
        }
        return (server, "\(folder.path)/s", folder)
    }

    @Test func pagesAreWrittenOneAfterTheOther() throws {
        let (server, socket, folder) = try desk()
        let file = "\(folder.path)/台帳.md"
        let run = try Tool.run(["ledger", "export", "--from", "2026-11", "-o", file, "--socket", socket])
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(run.errors.contains("已導出 2 件"))
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.components(separatedBy: "## \\#7").count == 3)
        #expect(
            server.requests.map(\.path) == [
                "/v1/ledger?from=2026-11",
                "/v1/ledger?from=2026-10-31T16%3A00%3A00Z&to=2026-11-30T16%3A00%3A00Z&after=7",
            ]
        )
    }

    @Test func whatExistsIsNotOverwritten() throws {
        let (server, socket, folder) = try desk()
        let file = try folder.file("a.csv", "old")
        let run = try Tool.run(["ledger", "export", "-o", file, "--socket", socket])
        #expect(run.status == 5)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "old")
        withExtendedLifetime(server) {}
    }

    @Test func halfALedgerIsTakenAway() throws {
        let folder = try Folder()
        let page = LedgerSamples.page(title: "河源爆炸").replacing("\"next\":null", with: "\"next\":7")
        let server = try LoopbackServer(at: .unixSocket("\(folder.path)/s")) { request in
            request.path.contains("after=")
                ? .text(#"{"version":1,"error":{"code":"failed","text":"壞了"}}"#, status: 500, type: "application/json")
                : .text(page, type: "application/json")
        }
        let file = "\(folder.path)/a.json"
        let run = try Tool.run(["ledger", "export", "-o", file, "--socket", "\(folder.path)/s"])
        #expect(run.status == 1 && run.errors == "壞了\n")
        #expect(!FileManager.default.fileExists(atPath: file))
        withExtendedLifetime(server) {}
    }

    @Test func standardOutputIsCSV() throws {
        let (server, socket, folder) = try desk()
        let run = try Tool.run(["ledger", "export", "--drills", "--socket", socket])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("\u{FEFF}\"編號"))
        #expect(server.requests.first?.path == "/v1/ledger?drills=true")
        withExtendedLifetime(folder) {}
    }
}
