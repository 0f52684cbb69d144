import ControlAPI
import Glibc
import OpinionCore

/// Files named on the command line, read whole.
enum InputFile {
    /// Why a file was not read.
    struct Fault: Error {
        let path: String
        /// The system's number; 0 when the file is larger than the limit.
        let errno: Int32

        /// Place and cause.
        var phrase: Phrase {
            let tooLarge = Phrase("文件過大", "文件过大", "too large")
            let (name, cause) = (path.harmless, errno == 0 ? tooLarge : SystemCause.phrase(errno))
            return Phrase(
                "\(name)：讀不到（\(cause.traditional)）",
                "\(name)：读不到（\(cause.simplified)）",
                "\(name): cannot be read (\(cause.english))"
            )
        }

        /// Place, cause, and what to do.
        func failure(_ language: Language) -> CommandFailure {
            let advice = Phrase("。請檢查路徑與權限。", "。请检查路径与权限。", ". Check the path and its permissions.")
            return CommandFailure(.failed, phrase[language] + advice[language])
        }
    }

    /// The bytes; `-` is standard input.
    static func bytes(_ path: String, limit: Int) throws(Fault) -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Fault(path: path, errno: errno) }
        defer { if path != "-" { close(descriptor) } }
        var result: [UInt8] = []
        while let part = try read(descriptor, path, room: size(descriptor, read: result.count)) {
            result += part
            guard result.count <= limit else { throw Fault(path: path, errno: 0) }
        }
        return result
    }

    /// The same with a failure that says what to do.
    static func read(_ path: String, limit: Int, _ language: Language) throws(CommandFailure) -> [UInt8] {
        do {
            return try bytes(path, limit: limit)
        } catch {
            throw error.failure(language)
        }
    }

    /// A file open for reading, or the failure that says why it is not.
    static func opened(_ path: String, _ language: Language) throws(CommandFailure) -> Int32 {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Fault(path: path, errno: errno).failure(language) }
        return descriptor
    }

    /// Fails where the file could not be read.
    static func check(_ path: String, _ language: Language) throws(CommandFailure) {
        if isFolder(path) { throw Fault(path: path, errno: EISDIR).failure(language) }
        close(try opened(path, language))
    }

    /// How much to read next: what is left of a regular file and one byte to see its end, else a block.
    private static func size(_ descriptor: Int32, read: Int) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0, Int(status.st_size) > read else { return 65_536 }
        return min(Int(status.st_size) - read + 1, 64 << 20)
    }

    private static func read(_ descriptor: Int32, _ path: String, room: Int) throws(Fault) -> [UInt8]? {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
            repeat { count = Glibc.read(descriptor, buffer.baseAddress, room) } while count < 0 && errno == EINTR
            filled = max(0, count)
        }
        guard count >= 0 else { throw Fault(path: path, errno: errno) }
        return count == 0 ? nil : bytes
    }
}

extension InputFile {
    /// Bytes of a file; 0 for what has no size of its own.
    static func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Whether the path is a folder.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether the path is a file with content of its own.
    static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}
