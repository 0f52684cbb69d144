import CPlatform
import Glibc
import OpinionCore

/// One run of a program: gives it its input, takes its errors, and leaves no process of its group behind. Blocks its
/// thread, whose signals are to be blocked, so that a program that does not read is an error value here.
final class ProgramRun {
    private let program: Program
    private let isGivenUp: () -> Bool
    private var rest: ArraySlice<UInt8>
    private var process = opinion_program(pid: 0, input: -1, errors: -1)
    private var said = FirstLine()

    /// How often a program that says nothing is looked at.
    private static let glance: Int32 = 20
    /// After the first, where the program's file is being written.
    private static let tries = 25
    /// Of a file that it writes.
    private static let fileBytes: UInt64 = 64 << 20

    init(_ program: Program, input: [UInt8], isGivenUp: @escaping () -> Bool) {
        (self.program, self.isGivenUp, rest) = (program, isGivenUp, input[...])
    }

    func end() -> ProgramEnd {
        let deadline = ContinuousClock.now + .milliseconds(program.time.milliseconds)
        var cause = start()
        // A file that is being written, or whose writer's descriptor a child of another thread still holds.
        for _ in 0..<Self.tries where cause == ETXTBSY {
            poll(nil, 0, Self.glance)
            cause = start()
        }
        guard cause == 0 else { return .notStarted(.system(cause)) }
        defer { closeBoth() }
        while !opinion_has_ended(process.pid) {
            if isGivenUp() {
                _ = reap()
                return .givenUp
            }
            if ContinuousClock.now >= deadline {
                _ = reap()
                return .late(line: said.text)
            }
            exchange()
        }
        return outcome(reap())
    }

    private func outcome(_ status: Int32) -> ProgramEnd {
        // What is still in the pipe; nobody writes any more.
        for _ in 0..<32 where read() {}
        let signal = status & 0x7F
        return signal == 0
            ? .exited(code: (status >> 8) & 0xFF, line: said.text)
            : .killed(signal: signal, line: said.text)
    }
}

extension ProgramRun {
    private func start() -> Int32 {
        let seconds = UInt64(program.time.milliseconds / 1_000)
        var limits = opinion_program_limits(cpu_seconds: max(10, 2 * seconds), file_bytes: Self.fileBytes)
        let cause = Self.withCStrings(program.arguments) { arguments in
            Self.withCStrings(program.environment) { environment in
                opinion_start_program(program.path, arguments, environment, &limits, &process)
            }
        }
        guard cause == 0 else { return cause }
        for end in [process.input, process.errors] { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
        return 0
    }

    /// The whole group first, while the number is still the program's; then the program itself.
    private func reap() -> Int32 {
        kill(-process.pid, SIGKILL)
        kill(process.pid, SIGKILL)
        var status: Int32 = 0
        while waitpid(process.pid, &status, 0) < 0, errno == EINTR {}
        return status
    }

    /// Waits a moment for either pipe.
    private func exchange() {
        if rest.isEmpty { closeInput() }
        var ends = [
            pollfd(fd: process.errors, events: Int16(POLLIN), revents: 0),
            pollfd(fd: process.input, events: Int16(POLLOUT), revents: 0),
        ]
        guard poll(&ends, nfds_t(ends.count), Self.glance) > 0 else { return }
        if ends[1].revents != 0 { write() }
        if ends[0].revents != 0 { _ = read() }
    }

    /// Takes a piece of what it says; false when there is none now. A negative number is no descriptor to poll(2).
    private func read() -> Bool {
        guard process.errors >= 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 32 << 10)
        let count = Glibc.read(process.errors, &buffer, buffer.count)
        if count > 0 {
            said.append(buffer[..<count])
            return true
        }
        if count == 0 || errno != EAGAIN && errno != EINTR {
            close(process.errors)
            process.errors = -1
        }
        return false
    }

    private func write() {
        let count = rest.withUnsafeBytes { Glibc.write(process.input, $0.baseAddress, $0.count) }
        if count > 0 {
            rest = rest.dropFirst(count)
        } else if count < 0, errno != EAGAIN, errno != EINTR {
            // It does not want to know; whether that is well is for its exit code to say.
            closeInput()
        }
    }

    private func closeInput() {
        if process.input >= 0 { close(process.input) }
        process.input = -1
    }

    private func closeBoth() {
        closeInput()
        if process.errors >= 0 { close(process.errors) }
        process.errors = -1
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
