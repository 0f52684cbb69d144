import Foundation
import Glibc
import Synchronization
import Testing

@testable import IncidentLog

struct DiskTests {
    /// A disk that takes so many bytes and then no more, until it is given room.
    final class FullDisk: Sendable {
        let room: Mutex<Int>
        let failingSyncs: Mutex<Int>

        init(room: Int, failingSyncs: Int = 0) {
            self.room = Mutex(room)
            self.failingSyncs = Mutex(failingSyncs)
        }

        var disk: LogDisk {
            LogDisk(write: { self.write($0, $1) }, sync: { self.sync($0) })
        }

        private func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
            room.withLock { room in
                let count = Glibc.write(file, bytes.baseAddress, min(room, bytes.count))
                room -= max(0, count)
                if count <= 0 { errno = ENOSPC }
                return count > 0 ? count : -1
            }
        }

        private func sync(_ file: Int32) -> Int32 {
            failingSyncs.withLock { left in
                guard left > 0 else { return fsync(file) }
                left -= 1
                errno = EIO
                return -1
            }
        }
    }

    @Test(arguments: [0, 1, 200, 900])
    func fullDiskLeavesTheChainWholeAndIsRetried(room: Int) throws {
        let folder = LogRoom()
        try folder.fill(3)
        let before = try folder.bytes(Sample.august)
        let full = FullDisk(room: room)
        var writer = try LogWriter(directory: folder.path, disk: full.disk)
        let drafts = (4...6).map { Sample.draft($0) } + [Sample.draft(7, at: "2026-09-01T00:00:00.000Z")]
        do {
            _ = try writer.append(drafts)
            Issue.record("a full disk took everything")
        } catch {
            #expect(error.code == .write && error.errno == ENOSPC)
            #expect(error.description.contains(Sample.august) || error.description.contains(Sample.september))
        }
        #expect(try folder.bytes(Sample.august) == before)
        #expect(writer.head.seq == 3 && writer.lastIntent == 3)
        full.room.withLock { $0 = .max }
        #expect(try writer.append(drafts).map(\.seq) == [4, 5, 6, 7])
        #expect(try folder.verify().records == 7)
    }

    @Test func batchOverTwoFilesIsAllOrNothing() throws {
        let folder = LogRoom()
        let drafts = [Sample.draft(1), Sample.draft(2, at: "2026-09-01T00:00:00.000Z")]
        try folder.fill(1)
        let length = try folder.bytes(Sample.august).count
        let other = LogRoom()
        let full = FullDisk(room: length + 10)
        var writer = try LogWriter(directory: other.path, disk: full.disk)
        do {
            _ = try writer.append(drafts)
            Issue.record("a full disk took everything")
        } catch {
            #expect(error.name.hasSuffix(Sample.september))
        }
        #expect(try other.verify().records == 0)
        full.room.withLock { $0 = .max }
        _ = try writer.append(drafts)
        #expect(try other.verify().records == 2)
    }

    /// One failure hits the append; the second one also hits cutting back, which the next append then does first.
    @Test(arguments: [1, 2])
    func failedSyncIsNotTakenForDurable(failures: Int) throws {
        let folder = LogRoom()
        let broken = FullDisk(room: .max, failingSyncs: failures)
        var writer = try LogWriter(directory: folder.path, disk: broken.disk)
        #expect(throws: LogError.self) { try writer.appendForTest([Sample.draft(1)]) }
        #expect(writer.head == .empty)
        #expect(try writer.append([Sample.draft(2)]).map(\.seq) == [1])
        #expect(try folder.verify().records == 1)
    }

    /// A real refusal of the kernel, in a process of its own.
    @Test func fileSizeLimitOfTheKernelIsSurvived() async throws {
        await #expect(processExitsWith: .success) {
            let folder = LogRoom()
            try folder.fill(2)
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: UInt(try folder.bytes(Sample.august).count + 100), rlim_max: UInt.max)
            setrlimit(__rlimit_resource_t(1), &limit)
            var writer = try LogWriter(directory: folder.path)
            do {
                _ = try writer.append([Sample.draft(3)])
                exit(1)
            } catch {
                if (error as? LogError)?.errno != EFBIG { exit(2) }
            }
            if try !folder.verify().ok || folder.verify().records != 2 { exit(3) }
            limit.rlim_cur = UInt.max
            setrlimit(__rlimit_resource_t(1), &limit)
            _ = try writer.append([Sample.draft(3)])
            if try folder.verify().records != 3 { exit(4) }
        }
    }
}

extension LogWriter {
    mutating func appendForTest(_ drafts: [LogDraft]) throws { _ = try append(drafts) }
}
