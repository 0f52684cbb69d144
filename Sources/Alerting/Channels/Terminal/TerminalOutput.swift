import Dispatch
import Glibc

/// A file descriptor that messages are printed to.
package struct TerminalOutput: Sendable {
    /// Open for writing; never closed here.
    package let descriptor: Int32
    /// Whether ANSI colours are used.
    package let hasColour: Bool
    /// How long a screen that takes nothing (Ctrl-S, a full pipe) is waited for.
    let patience: Int32

    package init(descriptor: Int32, hasColour: Bool, patienceMilliseconds: Int32 = 5_000) {
        (self.descriptor, self.hasColour, self.patience) = (descriptor, hasColour, patienceMilliseconds)
    }

    /// Colours only on a terminal, and not where `NO_COLOR` is set.
    package static var standardOutput: TerminalOutput {
        TerminalOutput(
            descriptor: STDOUT_FILENO,
            hasColour: isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
        )
    }

    /// One after the other, so that two messages never mix.
    private static let queue = DispatchQueue(label: "opinion.terminal")

    /// True when every byte was written. Blocks a thread of its own, not the caller's.
    func write(_ text: String) async -> Bool {
        await withCheckedContinuation { continuation in
            Self.queue.async { continuation.resume(returning: writeAll(Array(text.utf8))) }
        }
    }

    private func writeAll(_ bytes: [UInt8]) -> Bool {
        BrokenPipe.ignored {
            var rest = bytes[...]
            while !rest.isEmpty {
                guard isReady(), let count = writeSome(rest.prefix(512)) else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }

    /// poll(2)
    private func isReady() -> Bool {
        var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        while true {
            let count = poll(&entry, 1, patience)
            if count < 0, errno == EINTR { continue }
            return count == 1 && entry.revents & Int16(POLLOUT) != 0
        }
    }

    /// write(2); 0 where the descriptor is non-blocking and not ready after all, nil when it fails.
    private func writeSome(_ bytes: ArraySlice<UInt8>) -> Int? {
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count >= 0 { return count }
        return errno == EINTR || errno == EAGAIN ? 0 : nil
    }
}

/// A pipe whose reader has gone must not end the process.
enum BrokenPipe {
    /// Runs the body on this thread with SIGPIPE blocked, and takes the one that the body may have caused.
    static func ignored<Value>(_ body: () -> Value) -> Value {
        var (pipe, old) = (sigset_t(), sigset_t())
        sigemptyset(&pipe)
        sigaddset(&pipe, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &pipe, &old)
        let value = body()
        var atOnce = timespec(tv_sec: 0, tv_nsec: 0)
        while sigtimedwait(&pipe, nil, &atOnce) == SIGPIPE {}
        pthread_sigmask(SIG_SETMASK, &old, nil)
        return value
    }
}
