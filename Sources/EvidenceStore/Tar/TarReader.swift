import Crypto
import Glibc

/// Reads a tar archive as `TarWriter` writes it, in pieces: memory does not grow with the files.
struct TarReader {
    /// A file of the archive.
    struct Entry {
        let name: String
        let size: Int
        /// SHA-256.
        let hash: String
        /// The bytes, where they were wanted.
        let bytes: [UInt8]?
    }

    private static let piece = 1 << 20
    private let file: FileDescriptor
    private let length: Int
    private var offset = 0

    init(path: String) throws(EvidenceError) {
        file = try FileDescriptor(path, flags: O_RDONLY)
        length = try file.size()
    }

    /// The next file; nil at the end of the archive.
    /// - Parameter keeps: says by name and size whose bytes are wanted.
    mutating func next(keeps: (String, Int) -> Bool) throws(EvidenceError) -> Entry? {
        let block = try take(TarHeader.block)
        if block.allSatisfy({ $0 == 0 }) {
            try end()
            return nil
        }
        guard let header = TarHeader(block), header.size <= length - offset else { throw malformed }
        let isKept = keeps(header.name, header.size)
        var bytes: [UInt8] = []
        var hasher = SHA256()
        var rest = header.size
        while rest > 0 {
            let piece = try take(min(rest, Self.piece))
            hasher.update(data: piece)
            if isKept { bytes += piece }
            rest -= piece.count
        }
        guard try take(TarHeader.padding(header.size)).allSatisfy({ $0 == 0 }) else { throw malformed }
        let hash = Hexadecimal.text(hasher.finalize())
        return Entry(name: header.name, size: header.size, hash: hash, bytes: isKept ? bytes : nil)
    }

    /// Nothing but zeros may follow the end.
    private mutating func end() throws(EvidenceError) {
        while offset < length {
            guard try take(min(length - offset, Self.piece)).allSatisfy({ $0 == 0 }) else { throw malformed }
        }
    }

    private mutating func take(_ count: Int) throws(EvidenceError) -> [UInt8] {
        let bytes = try file.read(count)
        guard bytes.count == count else { throw malformed }
        offset += count
        return bytes
    }

    private var malformed: EvidenceError { EvidenceError(.malformed, file.name) }
}
