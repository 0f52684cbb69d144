import ChildProcess
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

    /// - Parameters:
    ///   - environment: added to this process's own.
    ///   - output: standard output goes to `<output>.out`, standard error to `<output>.err`.
    init(_ program: String, _ arguments: [String], environment: [String: String] = [:], output: String) throws {
        (outputPath, errorPath) = (output + ".out", output + ".err")
        let all = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        pid = try ChildProcess.start(
            program,
            arguments,
            environment: all.map { "\($0)=\($1)" },
            output: outputPath,
            errors: errorPath
        )
    }

    deinit {
        guard end.withLock({ $0 }) == nil else { return }
        kill(pid, SIGKILL)
        _ = ChildProcess.wait(for: pid)
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
            end = ChildProcess.status(of: pid)
            return end
        }
    }

    /// Waits for the end.
    @discardableResult
    func exit(within time: Duration = .seconds(240)) async throws -> Int32 {
        try await eventually("process \(pid) ends", within: time) { self.status }
    }

    private static func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
}
