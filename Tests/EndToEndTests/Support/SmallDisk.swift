import Foundation
import Glibc

/// A disk of a few megabytes in memory, which can be filled to the last byte. Only root can make one.
final class SmallDisk {
    static let isPossible: Bool = {
        let place = FileManager.default.temporaryDirectory.appending(path: "opinion-disk-\(getpid())").path
        defer { rmdir(place) }
        return getuid() == 0 && mount(at: place, megabytes: 1) && unmount(place)
    }()

    private let path: String
    private var filler: String { path + "/filler" }

    /// Makes the folder and mounts the disk there.
    init(at path: String, megabytes: Int) throws {
        self.path = path
        guard Self.mount(at: path, megabytes: megabytes) else { throw CocoaError(.fileWriteUnknown) }
    }

    deinit { _ = Self.unmount(path) }

    private static func mount(at path: String, megabytes: Int) -> Bool {
        mkdir(path, 0o700) == 0
            && system("mount -t tmpfs -o size=\(megabytes)m,mode=0700 opinion '\(path)' 2>/dev/null") == 0
    }

    private static func unmount(_ path: String) -> Bool { system("umount -l '\(path)' 2>/dev/null") == 0 }

    /// Until not a byte more can be written.
    func fill() throws {
        let descriptor = open(filler, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        defer { close(descriptor) }
        for size in [1 << 16, 1 << 12, 1] {
            let block = [UInt8](repeating: 0, count: size)
            while write(descriptor, block, size) == size {}
        }
    }

    func free() throws { try FileManager.default.removeItem(atPath: filler) }
}
