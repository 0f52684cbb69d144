import Foundation
import Glibc
import Synchronization

/// A program as a child process, its output kept in files. Whatever a test does, it is dead when the last reference
/// goes.
final class Child: Sendable {
    let pid: pid_t
    private let outputPath: String
    private let errorPath: String
    private let end = Mutex<Int32?>(nil)

    struct NotStarted: Error {
        let program: String
        let code: Int32
    }

    /// - Parameters:
    ///   - environment: added to this process's own.
    ///   - output: standard output goes to `<output>.out`, standard error to `<output>.err`.
    init(_ program: String, _ arguments: [String], environment: [String: String] = [:], output: String) throws {
        (outputPath, errorPath) = (output + ".out", output + ".err")
        let all = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        pid = try Self.spawn(
            program,
            [program] + arguments,
            all.map { "\($0)=\($1)" },
            output: outputPath,
            error: errorPath
        )
    }

    deinit {
        guard end.withLock({ $0 }) == nil else { return }
        kill(pid, SIGKILL)
        var status: Int32 = 0
        waitpid(pid, &status, 0)
    }

    /// What it has written to standard output so far.
    var output: String { Self.text(outputPath) }
    /// What it has written to standard error so far.
    var errors: String { Self.text(errorPath) }

    func signal(_ number: Int32) {
        if status == nil { kill(pid, number) }
    }

    /// The exit code, minus the signal's number when a signal ended it; nil while it runs.
    var status: Int32? {
        end.withLock { end in
            if let end { return end }
            var status: Int32 = 0
            guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
            let signal = status & 0x7f
            end = signal == 0 ? (status >> 8) & 0xff : -signal
            return end
        }
    }

    /// Waits for the end.
    @discardableResult
    func exit(within time: Duration = .seconds(60)) async throws -> Int32 {
        try await eventually("process \(pid) ends", within: time) { self.status }
    }

    private static func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }

    private static func spawn(
        _ program: String,
        _ arguments: [String],
        _ environment: [String],
        output: String,
        error: String
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, error, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0o644)
        var pid: pid_t = 0
        let code = withCStrings(arguments) { arguments in
            withCStrings(environment) { posix_spawn(&pid, program, &actions, nil, arguments, $0) }
        }
        guard code == 0 else { throw NotStarted(program: program, code: code) }
        return pid
    }

    private static func withCStrings<Result>(
        _ texts: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = texts.map { strdup($0) }
        defer { pointers.forEach { free($0) } }
        return body(pointers + [nil])
    }
}
