package import Glibc

/// Starts programs for tests, by posix_spawn. (Foundation's `Process` has crashed here when several tests started programs
/// at once: swift-corelibs-foundation of Swift 6.3.)
package enum ChildProcess {
    /// The program could not be started; `code` is an errno.
    package struct NotStarted: Error {
        package let program: String
        package let code: Int32
    }

    /// Starts `program`, its standard streams at files.
    /// - Parameter environment: the whole of it, `name=value`.
    package static func start(
        _ program: String,
        _ arguments: [String],
        environment: [String],
        input: String = "/dev/null",
        output: String,
        errors: String
    ) throws(NotStarted) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0o644)
        var pid: pid_t = 0
        let code = withCStrings([program] + arguments) { arguments in
            withCStrings(environment) { posix_spawn(&pid, program, &actions, nil, arguments, $0) }
        }
        guard code == 0 else { throw NotStarted(program: program, code: code) }
        return pid
    }

    /// Starts `program` in a session of its own with `terminal` as its controlling terminal and its standard streams.
    package static func start(
        _ program: String,
        _ arguments: [String],
        environment: [String],
        terminal: String
    ) throws(NotStarted) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that a session leader opens becomes its own.
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, newSession)
        var pid: pid_t = 0
        let code = withCStrings([program] + arguments) { arguments in
            withCStrings(environment) { posix_spawn(&pid, program, &actions, &attributes, arguments, $0) }
        }
        guard code == 0 else { throw NotStarted(program: program, code: code) }
        return pid
    }

    /// `POSIX_SPAWN_SETSID` of glibc, which only its GNU headers show.
    private static let newSession: Int16 = 0x80

    /// Waits for the end of a child.
    /// - Returns: as `status(of:)`.
    package static func wait(for pid: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return exitCode(status)
    }

    /// The exit code, minus the signal's number when a signal ended it; nil while it runs. To be asked until it answers.
    package static func status(of pid: pid_t) -> Int32? {
        var status: Int32 = 0
        return waitpid(pid, &status, WNOHANG) == pid ? exitCode(status) : nil
    }

    private static func exitCode(_ status: Int32) -> Int32 {
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : -signal
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
