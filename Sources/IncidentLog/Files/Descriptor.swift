import Glibc

/// An open file or folder; closed when the last holder lets go. A class only because closing belongs to its end.
final class Descriptor: Sendable {
    let raw: Int32

    /// `openat(2)`, never following a symbolic link at the end of the name, not inherited by children.
    init(_ name: String, in folder: Descriptor? = nil, flags: Int32, shown: String? = nil) throws(LogError) {
        raw = openat(folder?.raw ?? AT_FDCWD, name, flags | O_CLOEXEC, 0o640)
        guard raw >= 0 else { throw .system(.open, shown ?? name) }
    }

    deinit { close(raw) }

    /// What `fstat(2)` tells.
    func status(_ name: String) throws(LogError) -> stat {
        var status = stat()
        guard fstat(raw, &status) == 0 else { throw .system(.read, name) }
        return status
    }

    /// Reads up to `count` bytes, from an offset with `pread(2)`; fewer only at the end of the file.
    func read(_ count: Int, at offset: Int64, name: String) throws(LogError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let result = bytes.withUnsafeMutableBytes {
                pread(raw, $0.baseAddress?.advanced(by: done), count - done, off_t(offset) + off_t(done))
            }
            if result < 0, errno == EINTR { continue }
            guard result >= 0 else { throw .system(.read, name) }
            if result == 0 { break }
            done += result
        }
        bytes.removeLast(count - done)
        return bytes
    }
}
