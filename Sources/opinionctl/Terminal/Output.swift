import ControlAPI
import Glibc
import OpinionCore

/// Standard output and standard error as streams of whole writes.
enum Output {
    /// Writes lines, each with a line break.
    static func lines(_ lines: [String]) throws(CommandFailure) {
        guard !lines.isEmpty else { return }
        try bytes(Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    static func line(_ line: String) throws(CommandFailure) { try lines([line]) }

    /// A document of the daemon as it came, ended with a line break.
    static func document(_ body: [UInt8]) throws(CommandFailure) {
        try bytes(body.last == 0x0A ? body : body + [0x0A])
    }

    /// Writes all bytes; a full disk or closed pipe is a failure, never a silent loss.
    static func bytes(_ bytes: [UInt8]) throws(CommandFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(errno) }
            rest = rest.dropFirst(count)
        }
    }

    /// A reader that has gone, as `head` goes, has what it wanted: nothing is said.
    static func failure(_ number: Int32) -> CommandFailure {
        number == EPIPE ? CommandFailure(.failed) : CommandFailure.output(SystemCause.phrase(number))
    }

    /// Tells the person; nobody can be told when that fails.
    static func error(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        bytes.withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
