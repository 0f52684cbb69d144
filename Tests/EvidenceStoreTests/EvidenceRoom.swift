import Foundation
import IncidentLog

@testable import EvidenceStore

/// A folder of the test's own.
final class EvidenceRoom: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "opinion-evidence-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func folder(_ disk: EvidenceDisk = .system) throws -> EvidenceFolder {
        try EvidenceFolder(path: path + "/evidence", disk: disk)
    }

    func file(_ name: String) -> String { path + "/" + name }

    func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: file(name)))) }

    func write(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: file(name))) }
}

/// A log with what the bundles of the tests rest on, and a bundle made from it.
struct BundleRoom {
    static let page = Array("<html>地條鋼</html>".utf8)
    static let record = Array(#"{"version":1}"#.utf8)

    let room: EvidenceRoom
    let summary: BundleSummary
    var bundle: String { room.file("bundle.tar") }
    var log: String { room.file("log") }

    init() throws {
        room = try EvidenceRoom()
        let folder = try room.folder()
        let kept = try folder.keep(Self.page)
        var writer = try LogWriter(directory: room.file("log"))
        let kind = Self.draft(
            "evidence.kept",
            ["record": .string(LogHash.of(Self.record)), "sha256": .string(kept.hash)]
        )
        let lines = try writer.append([kind])
        let entries = [
            BundleEntry(
                path: "log.jsonl",
                time: 7,
                content: .bytes(Array(lines.map { $0.json.canonicalText + "\n" }.joined().utf8))
            ),
            BundleEntry(path: "items/1/1/page.html", time: 5, content: .stored(kept.hash)),
            BundleEntry(path: "items/1/1/record.json", time: 5, content: .bytes(Self.record)),
        ]
        summary = try BundleWriter(folder: folder).write(
            entries,
            incident: 127,
            root: "evidence-127",
            time: 7,
            facts: BundleFacts(made: "2026-11-23T02:00:00Z", by: "李值班", bureau: "試驗局", installation: "ab12"),
            to: room.file("bundle.tar")
        )
        _ = try writer.append([Self.draft("evidence.exported", ["manifest": .string(summary.manifestHash)])])
    }

    static func draft(_ event: String, _ data: JSONValue) -> LogDraft {
        LogDraft(
            time: LogTime(milliseconds: 1_795_000_000_000),
            actor: LogActor(uid: 1, user: "li", via: "test"),
            event: event,
            incident: 127,
            data: data
        )
    }
}
