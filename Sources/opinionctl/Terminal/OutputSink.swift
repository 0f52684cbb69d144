import ControlAPI
import Glibc
import OpinionCore

/// A file, or standard output, that is written piece by piece. A file that exists is not overwritten; one that could not be
/// finished is taken away again.
final class OutputSink {
    private let path: String?
    private let descriptor: Int32
    private let language: Language

    /// - Parameter path: nil for standard output.
    init(path: String?, _ language: Language) throws(CommandFailure) {
        (self.path, self.language) = (path, language)
        guard let path else {
            descriptor = STDOUT_FILENO
            return
        }
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw OutputFile.refusal(path, errno, language) }
    }

    func write(_ text: String) throws(CommandFailure) {
        guard !text.isEmpty else { return }
        guard let path else { return try Output.bytes(Array(text.utf8)) }
        guard OutputFile.writeAll(Array(text.utf8), to: descriptor) else {
            throw OutputFile.refusal(path, errno, language)
        }
    }

    /// Nothing follows; what was written is on the disk.
    func finish() throws(CommandFailure) {
        guard let path else { return }
        guard fsync(descriptor) == 0 else { throw OutputFile.refusal(path, errno, language) }
        close(descriptor)
    }

    /// It will not be finished.
    func abandon() {
        guard let path else { return }
        close(descriptor)
        unlink(path)
    }
}
