import Foundation
import Testing

@testable import IncidentLog

struct WriterTests {
    @Test func chainGoesOverMonthsAndReopening() throws {
        let room = LogRoom()
        for (intent, time) in ["2026-08-31T23:59:59.999Z", "2026-09-01T00:00:00.000Z", "2026-11-02T00:00:00.000Z"]
            .enumerated()
        {
            var writer = try LogWriter(directory: room.path)
            _ = try writer.append([Sample.draft(Int64(intent + 1), at: time)])
        }
        #expect(try room.names() == [Sample.august, Sample.september, "incidents-2026-11.jsonl"])
        let report = try room.verify()
        #expect(report.ok && report.records == 3 && report.head.seq == 3)
    }

    @Test func clockGoingBackStaysInTheLastFile() throws {
        let room = LogRoom()
        var writer = try LogWriter(directory: room.path)
        let times = ["2026-09-01T00:00:00.000Z", "2026-08-31T23:00:00.000Z"]
        _ = try writer.append(times.map { Sample.draft(1, at: $0) })
        _ = try writer.append([Sample.draft(2, at: times[1])])
        #expect(try room.names() == [Sample.september])
        #expect(try room.verify().records == 3)
    }

    @Test func folderAndFilesAreClosedToOthers() throws {
        let room = LogRoom()
        try room.fill(1)
        let manager = FileManager.default
        let folder = try manager.attributesOfItem(atPath: room.path)[.posixPermissions] as? Int
        let file = try manager.attributesOfItem(atPath: room.file(Sample.august))[.posixPermissions] as? Int
        #expect(folder == 0o750 && file == 0o640)
    }

    @Test func secondWriterIsRefused() throws {
        let room = LogRoom()
        let writer = try LogWriter(directory: room.path)
        let path = room.path
        let error = #expect(throws: LogError.self) { _ = try LogWriter(directory: path) }
        #expect(error?.code == .locked)
        #expect(writer.head == .empty)
    }

    @Test func killBetweenWriteAndMarkIsSeenInLastIntent() throws {
        let room = LogRoom()
        try room.fill(5)
        var writer = try LogWriter(directory: room.path)
        #expect(writer.lastIntent == 5)
        _ = try writer.append([LogDraft(time: Sample.draft(1).time, actor: Sample.actor, event: "log.note")])
        #expect(writer.lastIntent == 5)
    }

    @Test func lastIntentIsFoundBehindRecordsWithoutOne() throws {
        let room = LogRoom()
        try room.fill(3)
        do {
            var writer = try LogWriter(directory: room.path)
            let time = Sample.time("2026-10-01T00:00:00.000Z")
            let draft = LogDraft(time: time, actor: Sample.actor, event: "log.note")
            _ = try writer.append(Array(repeating: draft, count: 700))
        }
        let writer = try LogWriter(directory: room.path)
        #expect(writer.lastIntent == 3 && writer.head.seq == 703)
    }

    /// Every length at which a crash may leave the file: full records stay, the rest is kept beside it.
    @Test func tornTailIsSetAsideAtEveryLength() throws {
        let source = LogRoom()
        try source.fill(2)
        let whole = try source.bytes(Sample.august)
        let first = (whole.firstIndex(of: 10) ?? 0) + 1
        for length in 0...whole.count {
            let room = LogRoom()
            try room.write(whole[..<length], to: Sample.august)
            let sound = length == whole.count ? length : length >= first ? first : 0
            var writer = try LogWriter(directory: room.path)
            #expect(writer.torn.count == (length == sound ? 0 : 1))
            guard let tail = writer.torn.first else { continue }
            #expect(tail.torn == "\(Sample.august).torn-\(sound == 0 ? 1 : 2)")
            #expect(try room.bytes(tail.torn) == Array(whole[sound..<length]))
            _ = try writer.append([tail.draft(time: Sample.draft(1).time, actor: Sample.actor), Sample.draft(9)])
            #expect(writer.torn.isEmpty)
            #expect(try room.verify().ok)
        }
    }

    @Test func tornTailIsReportedUntilItIsRecorded() throws {
        let room = LogRoom()
        try room.fill(2)
        try room.write(try room.bytes(Sample.august) + [0x7B, 0x00], to: Sample.august)
        for _ in 0..<2 { #expect(try LogWriter(directory: room.path).torn.map(\.bytes) == [2]) }
        try room.write(try room.bytes(Sample.august) + Array("other".utf8), to: Sample.august)
        do {
            var writer = try LogWriter(directory: room.path)
            #expect(writer.torn.map(\.torn) == ["\(Sample.august).torn-3", "\(Sample.august).torn-3.2"])
            _ = try writer.append(writer.torn.map { $0.draft(time: Sample.draft(1).time, actor: Sample.actor) })
        }
        #expect(try LogWriter(directory: room.path).torn.isEmpty)
        #expect(try room.verify().records == 4)
    }

    @Test func terminatedGarbageIsSetAsideToo() throws {
        let room = LogRoom()
        try room.fill(2)
        let zeros = [UInt8](repeating: 0, count: 200_000) + [10, 10]
        try room.write(try room.bytes(Sample.august) + zeros, to: Sample.august)
        #expect(try LogWriter(directory: room.path).torn.map(\.bytes) == [200_002])
        #expect(try room.verify().ok)
    }

    @Test func movedOrAlteredFileIsNotWrittenOn() throws {
        let room = LogRoom()
        try room.fill(1)
        var writer = try LogWriter(directory: room.path)
        _ = try writer.append([Sample.draft(2)])
        try FileManager.default.moveItem(atPath: room.file(Sample.august), toPath: room.file("away"))
        do {
            _ = try writer.append([Sample.draft(3)])
            Issue.record("wrote into a file that is not there any more")
        } catch {
            #expect(error.code == .replaced)
        }
        try FileManager.default.moveItem(atPath: room.file("away"), toPath: room.file(Sample.august))
        #expect(try writer.append([Sample.draft(3)]).map(\.seq) == [3])
    }

    @Test func draftThatCouldNotBeReadBackIsRefusedWhole() throws {
        let room = LogRoom()
        var writer = try LogWriter(directory: room.path)
        let deep = (0..<80).reduce(JSONValue.null) { value, _ in .array([value]) }
        let draft = LogDraft(time: Sample.draft(1).time, actor: Sample.actor, event: "deep", data: deep)
        do {
            _ = try writer.append([Sample.draft(1), draft])
            Issue.record("wrote what cannot be verified")
        } catch {
            #expect(error.code == .draft)
        }
        #expect(writer.head == .empty)
        #expect(try room.verify().records == 0)
    }

    @Test func emptyBatchWritesNothing() throws {
        let room = LogRoom()
        var writer = try LogWriter(directory: room.path)
        #expect(try writer.append([]).isEmpty)
        #expect(try room.names().isEmpty)
    }
}
