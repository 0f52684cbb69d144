import Foundation
import Glibc
import IncidentLog
import Synchronization
import Testing

@testable import EvidenceStore

struct EvidenceFolderTests {
    private let page = Array("東源縣一企業夜間生產地條鋼".utf8)

    @Test func bytesStandUnderTheirHashOnce() throws {
        let room = try EvidenceRoom()
        let folder = try room.folder()
        let first = try folder.keep(page)
        #expect(first.hash == LogHash.of(page))
        #expect(first.isNew)
        #expect(try folder.keep(page) == .init(hash: first.hash, size: page.count, isNew: false))
        #expect(try folder.read(first.hash) == page)
        let name = "evidence/\(first.hash.prefix(2))/\(first.hash.dropFirst(2))"
        #expect(try room.bytes(name) == page)
        var status = stat()
        #expect(stat(room.file(name), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o640)
    }

    @Test func changedBytesAreNotGivenOut() throws {
        let room = try EvidenceRoom()
        let folder = try room.folder()
        let kept = try folder.keep(page)
        var bytes = page
        bytes[3] ^= 1
        try room.write("evidence/\(kept.hash.prefix(2))/\(kept.hash.dropFirst(2))", bytes)
        #expect(throws: EvidenceError.self) { try folder.read(kept.hash) }
        #expect(throws: EvidenceError.self) { try folder.read(String(repeating: "0", count: 64)) }
        #expect(throws: EvidenceError.self) { try folder.read("../../etc/passwd") }
    }

    @Test func fullDiskKeepsNothingAndIsNamed() throws {
        let room = try EvidenceRoom()
        let folder = try room.folder(
            EvidenceDisk { _, _ in
                errno = ENOSPC
                return -1
            }
        )
        let error = #expect(throws: EvidenceError.self) { try folder.keep(page) }
        #expect(error?.code == .full)
        #expect(error?.localized("zh-Hant").contains("磁盤已滿") == true)
        let left = try FileManager.default.subpathsOfDirectory(atPath: room.file("evidence"))
        #expect(left.allSatisfy { $0.utf8.count == 2 }, "\(left)")
        #expect(try room.folder().keep(page).isNew)
    }

    /// What a crash leaves: a file half written, and a whole one whose record was never committed.
    @Test func orphansAreSweptAndTheRestStays() async throws {
        let room = try EvidenceRoom()
        let folder = try room.folder()
        let known = try folder.keep(page)
        let orphan = try folder.keep([1, 2, 3])
        try room.write("evidence/.new-\(orphan.hash)", [1])
        #expect(try await folder.sweep(before: 0) { _ in false } == [])
        let swept = try await folder.sweep(before: .max) { $0 == known.hash }
        #expect(swept == [orphan.hash])
        #expect(try folder.read(known.hash) == page)
        #expect(!FileManager.default.fileExists(atPath: room.file("evidence/.new-\(orphan.hash)")))
        #expect(throws: EvidenceError.self) { try folder.read(orphan.hash) }
    }
}
