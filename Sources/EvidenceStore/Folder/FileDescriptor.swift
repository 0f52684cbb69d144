import Glibc

/// An open file; closed when the last holder lets go. A class only because closing belongs to its end.
final class FileDescriptor: Sendable {
    let raw: Int32
    let name: String

    /// `open(2)`, never following a symbolic link at the end of the name, not inherited by children.
    init(_ name: String, flags: Int32, mode: mode_t = 0o640) throws(EvidenceError) {
        raw = open(name, flags | O_CLOEXEC | O_NOFOLLOW, mode)
        self.name = name
        guard raw >= 0 else { throw errno == ENOENT ? EvidenceError(.missing, name) : .system(.open, name) }
    }

    deinit { close(raw) }

    /// Writes all bytes, going on after a short write or an interruption.
    func write(_ bytes: some Collection<UInt8>, _ disk: EvidenceDisk) throws(EvidenceError) {
        let bytes = Array(bytes)
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { disk.write(raw, UnsafeRawBufferPointer(rebasing: $0[done...])) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system(.write, name) }
            done += count
        }
    }

    func sync() throws(EvidenceError) {
        guard fsync(raw) == 0 else { throw .system(.write, name) }
    }

    /// Up to `count` bytes; fewer only at the end of the file.
    func read(_ count: Int) throws(EvidenceError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let result = bytes.withUnsafeMutableBytes {
                Glibc.read(raw, $0.baseAddress?.advanced(by: done), count - done)
            }
            if result < 0, errno == EINTR { continue }
            guard result >= 0 else { throw .system(.read, name) }
            if result == 0 { break }
            done += result
        }
        bytes.removeLast(count - done)
        return bytes
    }

    func size() throws(EvidenceError) -> Int {
        var status = stat()
        guard fstat(raw, &status) == 0 else { throw .system(.read, name) }
        return Int(status.st_size)
    }

    /// Reads on from here.
    func seek(to offset: Int) throws(EvidenceError) {
        guard lseek(raw, off_t(offset), SEEK_SET) >= 0 else { throw .system(.read, name) }
    }
}

/// The system call that a full disk makes fail, so that a test can make it fail too.
package struct EvidenceDisk: Sendable {
    /// Like `write(2)`: bytes written, or -1 with `errno` set.
    let write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int

    package init(write: @escaping @Sendable (Int32, UnsafeRawBufferPointer) -> Int) { self.write = write }

    package static let system = EvidenceDisk { Glibc.write($0, $1.baseAddress, $1.count) }
}
