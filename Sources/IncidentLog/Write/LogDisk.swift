import Glibc

/// The two system calls that a full or broken disk makes fail, so that a test can make them fail too.
package struct LogDisk: Sendable {
    /// Like `write(2)`: bytes written, or -1 with `errno` set.
    package let write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int
    /// Like `fsync(2)`: 0, or -1 with `errno` set.
    package let sync: @Sendable (Int32) -> Int32

    /// Takes both calls from outside.
    package init(
        write: @escaping @Sendable (Int32, UnsafeRawBufferPointer) -> Int,
        sync: @escaping @Sendable (Int32) -> Int32
    ) {
        (self.write, self.sync) = (write, sync)
    }

    /// The real disk.
    package static let system = LogDisk(
        write: { Glibc.write($0, $1.baseAddress, $1.count) },
        sync: { fsync($0) }
    )

    /// Writes all bytes, going on after a short write or an interruption.
    func writeAll(_ bytes: [UInt8], to file: Descriptor, name: String) throws(LogError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { write(file.raw, UnsafeRawBufferPointer(rebasing: $0[done...])) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system(.write, name) }
            done += count
        }
        guard sync(file.raw) == 0 else { throw .system(.write, name) }
    }
}
