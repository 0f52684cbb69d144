import Crypto
import Glibc

/// Writes a tar archive (ustar) file by file; the same files give the same bytes.
struct TarWriter {
    private let file: FileDescriptor
    private let disk: EvidenceDisk
    private var hasher = SHA256()
    private(set) var size = 0

    /// Begins a new archive, over one of that name.
    init(path: String, disk: EvidenceDisk) throws(EvidenceError) {
        file = try FileDescriptor(path, flags: O_WRONLY | O_CREAT | O_TRUNC)
        self.disk = disk
    }

    /// Adds a file.
    mutating func add(_ name: String, _ bytes: [UInt8], time: Int64) throws(EvidenceError) {
        guard name.utf8.count < TarHeader.longestName, bytes.count <= TarHeader.largestSize else {
            throw EvidenceError(.malformed, name)
        }
        try put(TarHeader(name: name, size: bytes.count, time: time).bytes)
        try put(bytes)
        try put([UInt8](repeating: 0, count: TarHeader.padding(bytes.count)))
    }

    /// Ends the archive durably.
    /// - Returns: the SHA-256 of all of it.
    mutating func finish() throws(EvidenceError) -> String {
        let record = 20 * TarHeader.block
        let rest = size + 2 * TarHeader.block
        try put([UInt8](repeating: 0, count: 2 * TarHeader.block + (record - rest % record) % record))
        try file.sync()
        return Hexadecimal.text(hasher.finalize())
    }

    private mutating func put(_ bytes: [UInt8]) throws(EvidenceError) {
        try file.write(bytes, disk)
        hasher.update(data: bytes)
        size += bytes.count
    }
}

/// Bytes as hexadecimal digits.
enum Hexadecimal {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
