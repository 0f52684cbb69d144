import ControlAPI
import EvidenceStore
import Foundation
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

/// A page of an outlet as its readers see it.
func pageOf(_ text: String, title: String = "東源縣一企業夜間生產地條鋼被查") -> String {
    let paragraphs = text.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
    return """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>\(title)_河源新聞</title></head><body>
        <div class="nav"><a href="/">首頁</a><a href="/2">要聞</a></div><h1>\(title)</h1>
        <div class="article-content">\(paragraphs)</div><div class="footer">版權所有</div></body></html>
        """
}

extension House {
    static let pageText = """
        記者從東源縣獲悉，一企業夜間生產地條鋼，已被責令停產，縣工信部門會同應急管理部門到場處置。
        目前，涉事企業的中頻爐已經查封，有關負責人正在接受調查，處理結果將及時向社會公布。
        """

    /// An article whose page stands on the test's own server.
    func article(_ path: String = "/a/1.html", key: String = "1", text: String = "地條鋼被查。") -> Article {
        Article(key, url: web.url(path), text: text)
    }

    func serve(_ text: String, at path: String = "/a/1.html") {
        let page = pageOf(text)
        web.answer(path) { _ in .text(page, type: "text/html; charset=utf-8") }
    }

    /// Looks at all pages that are due.
    func look() async throws {
        clock.advance(EvidenceSchedule.hostGap)
        try await daemon.evidence.step()
        try await drain()
    }

    func evidence(_ number: Int = 1) async throws -> [EvidenceRecord] {
        try await store.read { try $0.evidence(ofIncident: number) }
    }

    func events(_ prefix: String) async throws -> [LogEvent] {
        try await store.read { try $0.openIntents(limit: 10_000).map(\.event) }.filter { $0.name.hasPrefix(prefix) }
    }

    /// The hashes of all files in the folder of pages.
    func storedFiles() throws -> [String] {
        let root = path + "/state/evidence"
        return try FileManager.default.contentsOfDirectory(atPath: root).filter { $0.utf8.count == 2 }.flatMap { name in
            try FileManager.default.contentsOfDirectory(atPath: root + "/" + name).map { name + $0 }
        }
    }
}
