import ChildProcess
import Foundation
import Glibc
import IncidentLog
import Testing

@testable import EvidenceStore

struct BundleTests {
    @Test func soundBundleIsProvedWithItsLog() throws {
        let made = try BundleRoom()
        let report = try BundleVerifier.verify(made.bundle, log: made.log)
        #expect(report.faults == [])
        #expect(report.manifestHash == made.summary.manifestHash)
        #expect(report.logged?.seq == 2)
        #expect(report.manifest.files.map(\.path) == ["items/1/1/page.html", "items/1/1/record.json", "log.jsonl"])
        #expect(try BundleVerifier.verify(made.bundle).ok)
    }

    @Test func sameInputGivesTheSameBytes() throws {
        #expect(try BundleRoom().summary.hash == (try BundleRoom().summary.hash))
    }

    /// Not one byte of a bundle can change unseen, padding and headers included.
    @Test func everyChangedByteIsSeen() throws {
        let made = try BundleRoom()
        let bytes = try made.room.bytes("bundle.tar")
        let places = stride(from: 0, to: bytes.count, by: 37).map { $0 } + (0..<512).map { $0 }
        for place in places {
            var changed = bytes
            changed[place] ^= 4
            try made.room.write("bundle.tar", changed)
            let report = try? BundleVerifier.verify(made.bundle, log: made.log)
            #expect(report?.ok != true, "byte \(place)")
        }
    }

    @Test func cutBundleIsMalformed() throws {
        let made = try BundleRoom()
        let bytes = try made.room.bytes("bundle.tar")
        for length in [0, 1, 511, 512, 700, bytes.count - 10_240] {
            try made.room.write("bundle.tar", Array(bytes.prefix(max(0, length))))
            #expect(throws: EvidenceError.self) { try BundleVerifier.verify(made.bundle) }
        }
    }

    @Test func bundleThatTheLogDoesNotKnowIsNamed() throws {
        let made = try BundleRoom()
        let other = try EvidenceRoom()
        var writer = try LogWriter(directory: other.file("log"))
        _ = try writer.append([BundleRoom.draft("note", [:])])
        let report = try BundleVerifier.verify(made.bundle, log: other.file("log"))
        #expect(Set(report.faults.map(\.kind)) == [.notLogged, .foreign])
        #expect(report.logged == nil)
    }

    @Test func damagedPageIsLeftOutAndNamed() throws {
        let room = try EvidenceRoom()
        let folder = try room.folder()
        let gone = String(repeating: "a", count: 64)
        let summary = try BundleWriter(folder: folder).write(
            [BundleEntry(path: "items/1/1/page.html", time: 1, content: .stored(gone))],
            incident: 1,
            root: "evidence-1",
            time: 1,
            facts: BundleFacts(made: "2026-11-23T02:00:00Z", by: "a", bureau: "b", installation: "c"),
            to: room.file("b.tar")
        )
        #expect(summary.missing == [.init(path: "items/1/1/page.html", why: "missing")])
        #expect(try BundleVerifier.verify(room.file("b.tar")).manifest.missing == summary.missing)
    }

    /// A person without this program: tar and sha256sum of any Linux.
    @Test(.enabled(if: access("/usr/bin/sha256sum", X_OK) == 0 && access("/bin/tar", X_OK) == 0))
    func tarAndSha256sumAgree() throws {
        let made = try BundleRoom()
        let path = made.room.path
        #expect(try run("/bin/tar", ["-xf", made.bundle, "-C", path], path) == 0)
        let script = "cd '\(path)/evidence-127' && sha256sum --strict -c SHA256SUMS"
        #expect(try run("/bin/sh", ["-c", script], path) == 0)
        #expect(try made.room.bytes("evidence-127/items/1/1/page.html") == BundleRoom.page)
    }

    private func run(_ program: String, _ arguments: [String], _ path: String) throws -> Int32 {
        let child = try ChildProcess.start(
            program,
            arguments,
            environment: ["PATH=/usr/bin:/bin"],
            output: path + "/out",
            errors: path + "/err"
        )
        return ChildProcess.wait(for: child)
    }
}
