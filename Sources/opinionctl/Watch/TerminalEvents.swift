import Dispatch
import Glibc

/// What comes from the terminal and the kernel while a full-screen command runs.
enum TerminalEvent: Sendable {
    case keys([WatchKey])
    case resized
    /// Somebody stops the program (SIGTSTP), or it goes on (SIGCONT).
    case stopped, continued
    /// The terminal is gone, or somebody ends the program.
    case ended
}

/// Reads keys and signals in one thread, and hands them on in order.
enum TerminalEvents {
    private static let signals = [SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGINT, SIGHUP, SIGQUIT]

    /// How long an escape waits for the rest of a sequence.
    private static let patience: Int32 = 60

    static func stream() -> AsyncStream<TerminalEvent> {
        let (stream, continuation) = AsyncStream.makeStream(of: TerminalEvent.self)
        for number in signals { catchSignal(number) }
        DispatchQueue(label: "opinionctl.keys").async { read(continuation) }
        return stream
    }

    /// Stops the program as Ctrl-Z does elsewhere; returns when it goes on, or at once where nobody could let it.
    static func stop() {
        signal(SIGTSTP, SIG_DFL)
        // To this thread, which would else go on for a moment and take the terminal back before the stop; threads of the
        // pool have all signals blocked.
        var stop = sigset_t()
        var before = sigset_t()
        sigemptyset(&stop)
        sigaddset(&stop, SIGTSTP)
        pthread_sigmask(SIG_UNBLOCK, &stop, &before)
        raise(SIGTSTP)
        pthread_sigmask(SIG_SETMASK, &before, nil)
        catchSignal(SIGTSTP)
    }

    private static func catchSignal(_ number: Int32) {
        // The number is all that a handler may pass on.
        _ = SignalPipe.reader
        signal(number) { number in
            var byte = UInt8(truncatingIfNeeded: number)
            _ = write(SignalPipe.writer, &byte, 1)
        }
    }

    private static func read(_ continuation: AsyncStream<TerminalEvent>.Continuation) {
        var reader = KeyReader()
        while true {
            var sources = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: SignalPipe.reader, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&sources, 2, reader.isWaiting ? patience : -1)
            if count < 0 { continue }
            if count == 0 { continuation.yield(.keys(reader.rest())) }
            if sources[1].revents != 0 { for byte in bytes(SignalPipe.reader) { tell(Int32(byte), continuation) } }
            guard sources[0].revents != 0 else { continue }
            let typed = bytes(STDIN_FILENO)
            guard !typed.isEmpty else { break }
            continuation.yield(.keys(reader.read(typed)))
        }
        continuation.yield(.ended)
    }

    private static func tell(_ number: Int32, _ continuation: AsyncStream<TerminalEvent>.Continuation) {
        switch number {
        case SIGWINCH: continuation.yield(.resized)
        case SIGTSTP: continuation.yield(.stopped)
        case SIGCONT: continuation.yield(.continued)
        default: continuation.yield(.ended)
        }
    }

    /// What can be read now; empty at the end.
    private static func bytes(_ descriptor: Int32) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 1_024)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            return count > 0 ? Array(buffer.prefix(count)) : []
        }
    }
}

/// The pipe through which signal handlers speak.
private enum SignalPipe {
    private static let ends: (reader: Int32, writer: Int32) = {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // A handler never waits.
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        return (ends[0], ends[1])
    }()

    static var reader: Int32 { ends.reader }
    static var writer: Int32 { ends.writer }
}
