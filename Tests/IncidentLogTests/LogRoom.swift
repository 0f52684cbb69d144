import Foundation

@testable import IncidentLog

/// A folder for one test, removed with it.
final class LogRoom {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("log-\(UUID().uuidString)").path

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: file(name))))
    }

    func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    }

    func lines(_ name: String) throws -> [String] {
        String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    func write(lines: [String], to name: String) throws {
        try write(lines.map { $0 + "\n" }.joined().utf8, to: name)
    }

    /// Appends so many records of August 2026, intents from 1.
    @discardableResult
    func fill(_ count: Int) throws -> [LogRecord] {
        var writer = try LogWriter(directory: path)
        return try writer.append((1...count).map { Sample.draft(Int64($0)) })
    }

    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    func verify(_ anchor: LogHead? = nil) throws -> VerifyReport {
        try LogVerifier.verify([path], anchor: anchor)
    }
}

enum Sample {
    static let august = "incidents-2026-08.jsonl"
    static let september = "incidents-2026-09.jsonl"
    static let actor = LogActor(uid: 0, user: "root", via: "daemon")

    static func time(_ text: String) -> LogTime {
        LogTime(parsing: text) ?? LogTime(milliseconds: 0)
    }

    static func draft(_ intent: Int64, at time: String = "2026-08-20T06:30:00.000Z") -> LogDraft {
        LogDraft(
            time: self.time(time),
            actor: actor,
            event: "note.added",
            incident: 100 + intent % 3,
            data: ["text": .string("第 \(intent) 條：「地條鋼」/\u{2028}\n")],
            intent: intent
        )
    }

    /// Computes the hash of an altered record line anew, as somebody would who wants to hide it.
    static func rehashed(_ line: String, _ change: (inout JSONObject) -> Void) throws -> String {
        var object = try JSONValue(parsing: line).object ?? JSONObject()
        change(&object)
        object["hash"] = nil
        object["hash"] = .string(LogHash.of(JSONValue.object(object).canonicalBytes))
        return JSONValue.object(object).canonicalText
    }
}
