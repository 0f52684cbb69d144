import ChildProcess
import Foundation
import Testing

@testable import IncidentLog

/// The verifier that needs nothing but Python must agree with ours.
struct PythonTests {
    private static let python = "/usr/bin/python3"
    private static let script = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("../../Documentation/verify-log.py").standardized.path
    private static var isPossible: Bool {
        FileManager.default.fileExists(atPath: python) && FileManager.default.fileExists(atPath: script)
    }

    private func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
        let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: output) }
        let pid = try ChildProcess.start(
            Self.python,
            [Self.script] + arguments,
            environment: ["LANG=C.UTF-8"],
            output: output,
            errors: "/dev/null"
        )
        let status = ChildProcess.wait(for: pid)
        return (status, try String(contentsOfFile: output, encoding: .utf8))
    }

    @Test(.enabled(if: isPossible))
    func pythonAgreesWithTheWriter() throws {
        let room = LogRoom()
        var writer = try LogWriter(directory: room.path)
        var strange = JSONObject()
        for code in 0...0x2FFF { strange[String(UnicodeScalar(UInt16(code)).map(Character.init) ?? "?")] = 1 }
        strange["🔥\u{fb01}\u{10ffff}"] = [.int(.min), .int(.max), .null, "\u{1f}\u{7f}\u{2028}\\\"/"]
        let odd = LogDraft(time: Sample.draft(1).time, actor: Sample.actor, event: "odd", data: .object(strange))
        let drafts = [Sample.draft(1), odd, Sample.draft(2, at: "2026-09-01T00:00:00.000Z")]
        let head = try writer.append(drafts)[2].head
        let files = [room.file(Sample.september), room.file(Sample.august)]
        let result = try run(files + ["--anchor", head.text])
        #expect(result.status == 0 && result.text == "3 records, head \(head.text), 0 faults\n")
        #expect(try run(files + ["--anchor", "4:" + head.hash]).status == 3)
    }

    @Test(.enabled(if: isPossible), arguments: Tampering.table)
    func pythonSeesEveryTampering(tampering: Tampering) throws {
        let room = LogRoom()
        try room.fill(10)
        var lines = try room.lines(Sample.august)
        try tampering.change(&lines)
        try room.write(lines: lines, to: Sample.august)
        #expect(try run([room.file(Sample.august)]).status == (tampering.expected.isEmpty ? 0 : 3))
    }
}
