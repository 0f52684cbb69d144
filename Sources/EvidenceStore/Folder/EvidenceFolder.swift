import Glibc
import IncidentLog

/// Files named after the SHA-256 of their bytes: `ab/cdef…`. The same bytes stand there once, and `sha256sum` proves
/// each without this program.
package struct EvidenceFolder: Sendable {
    /// What was kept.
    package struct Kept: Sendable, Hashable {
        /// SHA-256, 64 hexadecimal digits.
        package let hash: String
        package let size: Int
        /// False when the same bytes were there already.
        package let isNew: Bool
    }

    /// Files being written begin so; a crash leaves them, `sweep` takes them away.
    private static let unfinished = ".new-"

    package let path: String
    private let disk: EvidenceDisk

    /// Opens the folder, and makes it, mode 0750, when it is missing.
    package init(path: String, disk: EvidenceDisk = .system) throws(EvidenceError) {
        (self.path, self.disk) = (path, disk)
        try Self.make(path)
    }

    /// Keeps bytes durably: when this returns they are on the disk under their hash.
    package func keep(_ bytes: [UInt8]) throws(EvidenceError) -> Kept {
        let hash = LogHash.of(bytes)
        let kept = Kept(hash: hash, size: bytes.count, isNew: !isThere(hash, size: bytes.count))
        // What nobody rests on yet must not be swept while its record is being written.
        guard kept.isNew else {
            touch(file(hash))
            return kept
        }
        try Self.make(folder(hash))
        let draft = path + "/" + Self.unfinished + hash
        do throws(EvidenceError) {
            let file = try FileDescriptor(draft, flags: O_WRONLY | O_CREAT | O_TRUNC)
            try file.write(bytes, disk)
            try file.sync()
        } catch {
            unlink(draft)
            throw error
        }
        guard rename(draft, file(hash)) == 0 else { throw .system(.write, file(hash)) }
        try sync(folder(hash))
        return kept
    }

    /// The bytes with this hash.
    /// - Throws: `missing`, or `damaged` when they are not what was kept.
    package func read(_ hash: String) throws(EvidenceError) -> [UInt8] {
        guard Self.isHash(hash) else { throw EvidenceError(.missing, hash) }
        let file = try FileDescriptor(file(hash), flags: O_RDONLY)
        let bytes = try file.read(try file.size())
        guard LogHash.of(bytes) == hash else { throw EvidenceError(.damaged, file.name) }
        return bytes
    }

    /// Removes the bytes with this hash; none is no error.
    package func remove(_ hash: String) throws(EvidenceError) {
        guard Self.isHash(hash) else { return }
        guard unlink(file(hash)) == 0 || errno == ENOENT else { throw .system(.write, file(hash)) }
    }

    /// Takes away what a crash left: files half written, and files that no record knows, older than `before`.
    /// - Returns: the hashes of those that were whole.
    @discardableResult
    package func sweep(before: Int64, isKnown: (String) async throws -> Bool) async throws -> [String] {
        var swept: [String] = []
        for name in try Self.names(path) {
            if name.hasPrefix(Self.unfinished), isOlder(path + "/" + name, before) { unlink(path + "/" + name) }
            guard name.utf8.count == 2, !name.hasPrefix(".") else { continue }
            for rest in try Self.names(path + "/" + name) {
                let hash = name + rest
                guard Self.isHash(hash), isOlder(file(hash), before), try await !isKnown(hash) else { continue }
                unlink(file(hash))
                swept.append(hash)
            }
        }
        return swept
    }

    /// Where the bytes with this hash stand.
    package func file(_ hash: String) -> String { folder(hash) + "/" + hash.dropFirst(2) }
}

extension EvidenceFolder {
    private func folder(_ hash: String) -> String { path + "/" + hash.prefix(2) }

    private func isThere(_ hash: String, size: Int) -> Bool {
        var status = stat()
        return lstat(file(hash), &status) == 0 && Int(status.st_size) == size
    }

    private func isOlder(_ file: String, _ before: Int64) -> Bool {
        var status = stat()
        return lstat(file, &status) == 0 && Int64(status.st_mtim.tv_sec) < before
    }

    private func touch(_ file: String) { _ = utimensat(AT_FDCWD, file, nil, AT_SYMLINK_NOFOLLOW) }

    private func sync(_ folder: String) throws(EvidenceError) {
        try FileDescriptor(folder, flags: O_RDONLY | O_DIRECTORY).sync()
    }

    static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    /// Makes a folder whose parent exists, durably.
    static func make(_ path: String) throws(EvidenceError) {
        if mkdir(path, 0o750) == 0 {
            let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            return try FileDescriptor(parent.isEmpty ? "/" : parent, flags: O_RDONLY | O_DIRECTORY).sync()
        }
        guard errno == EEXIST else { throw .system(.write, path) }
    }

    static func names(_ path: String) throws(EvidenceError) -> [String] {
        guard let stream = opendir(path) else { throw .system(.read, path) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
            )
        }
        return names.filter { $0 != "." && $0 != ".." }.sorted()
    }
}
