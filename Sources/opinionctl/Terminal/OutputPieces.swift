import ControlAPI
import Glibc
import OpinionCore

extension OutputFile {
    /// A new file that is written piece by piece; what exists is not overwritten. A class because it owns a descriptor.
    final class Pieces: Sendable {
        private let path: String
        private let language: Language
        private let descriptor: Int32

        init(_ path: String, _ language: Language) throws(CommandFailure) {
            (self.path, self.language) = (path, language)
            descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
            guard descriptor >= 0 else { throw OutputFile.refusal(path, errno, language) }
        }

        deinit { close(descriptor) }

        func write(_ bytes: [UInt8]) throws(CommandFailure) {
            guard OutputFile.writeAll(bytes, to: descriptor) else { throw OutputFile.refusal(path, errno, language) }
        }

        /// Makes it durable.
        func finish() throws(CommandFailure) {
            guard fsync(descriptor) == 0 else { throw OutputFile.refusal(path, errno, language) }
        }

        /// Takes away what is not whole.
        func abandon() { unlink(path) }
    }
}
