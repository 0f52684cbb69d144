import Foundation
import Testing

@testable import IncidentLog

struct VerifierTests {
    private func twoMonths() throws -> (LogRoom, [LogRecord]) {
        let room = LogRoom()
        var writer = try LogWriter(directory: room.path)
        let drafts = (1...3).map { Sample.draft($0) } + (4...6).map { Sample.draft($0, at: "2026-09-01T00:00:00.000Z") }
        return (room, try writer.append(drafts))
    }

    @Test func reportHasTheContractsShape() throws {
        let (room, records) = try twoMonths()
        try room.write(lines: [room.lines(Sample.september)[1]], to: Sample.september)
        let hash = records[4].hash
        let path = room.file(Sample.september)
        #expect(
            try room.verify().json.canonicalText
                == "{\"faults\":[{\"count\":1,\"file\":\"\(path)\",\"kind\":\"removed\",\"line\":1,\"seq\":4}],"
                + "\"head\":{\"hash\":\"\(hash)\",\"seq\":5},\"ok\":false,\"records\":4,\"version\":1}"
        )
    }

    @Test func missingFirstFileIsRemovedOnlyWhenTheFolderIsGiven() throws {
        let (room, records) = try twoMonths()
        try FileManager.default.removeItem(atPath: room.file(Sample.august))
        let report = try room.verify()
        #expect(report.faults.map(\.kind) == [.removed])
        #expect(report.faults.first?.seq == 1 && report.faults.first?.count == 3)
        let alone = try LogVerifier.verify([room.file(Sample.september)])
        #expect(alone.ok && alone.records == 3 && alone.head == records[5].head)
    }

    @Test func filesAreTakenInTheOrderOfTheirNamesAndOnce() throws {
        let (room, _) = try twoMonths()
        let files = [room.file(Sample.september), room.file(Sample.august), room.path + "/./" + Sample.august]
        #expect(try LogVerifier.verify(files).records == 6)
        #expect(try LogVerifier.verify([room.path + "/"] + files).ok)
    }

    @Test func tornMiddleFileIsTorn() throws {
        let (room, _) = try twoMonths()
        try room.write(try room.bytes(Sample.august).dropLast(5), to: Sample.august)
        let report = try room.verify()
        #expect(report.faults.map(\.kind) == [.torn])
        #expect(report.faults.first?.seq == 3 && report.head.seq == 6)
    }

    @Test func anchorShowsWhatTheChainCannot() throws {
        let (room, records) = try twoMonths()
        for record in records { #expect(try room.verify(record.head).ok) }
        #expect(try room.verify(.empty).ok)
        #expect(try room.verify(LogHead(seq: 0, hash: records[0].hash)).faults.map(\.kind) == [.anchor])
        let wrong = try room.verify(LogHead(seq: 2, hash: records[2].hash))
        #expect(wrong.faults.map(\.kind) == [.anchor] && wrong.faults.first?.line == 2)
        try room.write(lines: Array(room.lines(Sample.september).dropLast()), to: Sample.september)
        #expect(try room.verify().ok, "a cut tail does not show without an anchor")
        let cut = try room.verify(records[5].head)
        #expect(cut.faults.map(\.kind) == [.truncated])
        #expect(cut.faults.first?.seq == 6 && cut.faults.first?.line == 2)
        let partial = try LogVerifier.verify([room.file(Sample.september)], anchor: records[0].head)
        #expect(partial.faults.map(\.kind) == [.anchor], "an anchor that cannot be compared is not passed over")
    }

    @Test func chainRewrittenThroughoutIsShownByTheAnchorOnly() throws {
        let (room, records) = try twoMonths()
        let forged = LogRoom()
        var writer = try LogWriter(directory: forged.path)
        _ = try writer.append((11...16).map { Sample.draft($0) })
        #expect(try forged.verify().ok && room.verify().ok)
        #expect(try forged.verify(records[5].head).faults.map(\.kind) == [.anchor])
    }

    @Test func emptyFolderIsAnEmptyLog() throws {
        let room = LogRoom()
        try room.write([], to: Sample.august)
        let report = try room.verify()
        #expect(report.ok && report.head == .empty)
        #expect(try room.verify(LogHead(seq: 1, hash: LogHash.zero)).faults.map(\.kind) == [.truncated])
    }

    @Test func missingPathIsAnErrorNotAnEmptyLog() {
        let error = #expect(throws: LogError.self) { try LogVerifier.verify(["/nonexistent/log"]) }
        #expect(error?.code == .open && error?.name == "/nonexistent/log")
    }

    @Test func overlongLineIsAFaultAndNotKept() throws {
        let (room, _) = try twoMonths()
        let long = [UInt8](repeating: 0x61, count: LineReader.maximumLength + 1) + [10]
        try room.write(long + room.bytes(Sample.august), to: Sample.august)
        let report = try room.verify()
        #expect(report.faults.map(\.kind) == [.changed] && report.records == 6)
    }

    @Test func faultsAreBounded() throws {
        let room = LogRoom()
        try room.write([UInt8](repeating: 10, count: 30_000), to: Sample.august)
        let report = try room.verify()
        #expect(report.faults.count == VerifyReport.maximumFaults && report.omitted == 20_000 && !report.ok)
    }

    @Test func hostileNumbersDoNotOverflow() throws {
        let room = LogRoom()
        try room.fill(3)
        var lines = try room.lines(Sample.august)
        for (index, seq) in [Int64.max, 1 << 53, .min].enumerated() {
            lines.insert(try Sample.rehashed(lines[0]) { $0["seq"] = .int(seq) }, at: index)
        }
        try room.write(lines: lines, to: Sample.august)
        #expect(try !room.verify().ok)
    }
}
