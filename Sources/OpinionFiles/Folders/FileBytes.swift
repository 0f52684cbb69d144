import Glibc

/// Reads a file that a person named; never waits on a pipe, never reads without bound.
enum FileBytes {
    /// The largest file of feeds or rules.
    static let limit = 8 << 20

    /// - Returns: the content and the mode bits. (open, fstat, read)
    static func read(_ path: String, limit: Int = limit) throws(FileReadFailure) -> (bytes: [UInt8], mode: UInt32) {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileReadFailure(errno: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileReadFailure(errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
        return (try content(of: descriptor, limit: limit), status.st_mode & 0o7777)
    }

    private static func content(of descriptor: Int32, limit: Int) throws(FileReadFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileReadFailure(errno: errno) }
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= limit else { throw .tooLarge(limit) }
        }
    }
}

/// Why a file or folder could not be read.
enum FileReadFailure: Error, Hashable {
    case missing, denied, notRegular, notAFolder
    case tooLarge(Int)
    case other(String)

    init(errno code: Int32) {
        switch code {
        case ENOENT: self = .missing
        case EACCES, EPERM: self = .denied
        case ENOTDIR: self = .notAFolder
        case EISDIR: self = .notRegular
        default: self = .other(String(cString: strerror(code)))
        }
    }

    var problem: Problem {
        switch self {
        case .missing: .missing
        case .denied: .denied
        case .notRegular: .notAFile
        case .notAFolder: .notAFolder
        case .tooLarge(let limit): .tooLarge(limit)
        case .other(let reason): .unreadable(reason)
        }
    }
}
