import ControlAPI
import Glibc
import OpinionCore

/// Files that a command writes; what exists is overwritten only where the option says so.
enum OutputFile {
    /// Writes to standard output without a path. A file that could not be written whole is taken away again.
    static func write(_ text: String, to path: String?, _ language: Language) throws(CommandFailure) {
        let bytes = Array(text.utf8)
        guard let path else { return try Output.bytes(bytes) }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw refusal(path, errno, language) }
        let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
        let cause = errno
        guard close(descriptor) == 0, isWritten else {
            unlink(path)
            throw refusal(path, cause, language)
        }
    }

    /// Writes a report that every run writes anew.
    static func replace(_ path: String, with text: String, _ language: Language) throws(CommandFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw refusal(path, errno, language) }
        let isWritten = writeAll(Array(text.utf8), to: descriptor)
        let cause = errno
        guard close(descriptor) == 0, isWritten else { throw refusal(path, cause, language) }
    }

    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    static func refusal(_ path: String, _ cause: Int32, _ language: Language) -> CommandFailure {
        guard cause == EEXIST else {
            let reason = SystemCause.phrase(cause)
            let text = Phrase(
                "\(path)：寫不了（\(reason.traditional)）。請檢查目錄與權限。",
                "\(path)：写不了（\(reason.simplified)）。请检查目录与权限。",
                "\(path): cannot be written (\(reason.english)). Check the folder and its permissions."
            )
            return CommandFailure(.failed, text[language])
        }
        let text = Phrase(
            "\(path) 已存在，不覆蓋。請換一個文件名，或先移走舊文件。",
            "\(path) 已存在，不覆盖。请换一个文件名，或先移走旧文件。",
            "\(path) exists and is not overwritten. Choose another name, or move the old file away."
        )
        return CommandFailure(.refused, text[language])
    }
}
