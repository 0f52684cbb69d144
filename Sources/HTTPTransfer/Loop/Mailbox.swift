import CCurl
import Glibc
import Synchronization

/// Commands on their way to the loop's thread, with the eventfd that wakes it.
final class Mailbox: Sendable {
    private struct State {
        var commands: [LoopCommand] = []
        var closedBecause: HTTPError.Code?
    }

    /// Readable while commands wait; -1 when the system has no more descriptors.
    let wakeDescriptor: Int32
    private let state = Mutex(State())

    /// Empty and open.
    init() {
        wakeDescriptor = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
    }

    deinit {
        if wakeDescriptor >= 0 { _ = Glibc.close(wakeDescriptor) }
    }

    /// Queues a command; returns why not when the mailbox is closed.
    @discardableResult
    func post(_ command: LoopCommand) -> HTTPError.Code? {
        let (closed, isFirst) = state.withLock { state in
            guard state.closedBecause == nil else { return (state.closedBecause, false) }
            state.commands.append(command)
            return (nil, state.commands.count == 1)
        }
        if isFirst { wake() }
        return closed
    }

    /// Queues a command that is always answered, if need be here.
    func submit(_ command: LoopCommand) {
        if let closed = post(command) { command.abandon(closed) }
    }

    /// Takes all that waits.
    func drain() -> [LoopCommand] {
        var count: UInt64 = 0
        _ = read(wakeDescriptor, &count, MemoryLayout<UInt64>.size)
        return state.withLock { state in
            defer { state.commands = [] }
            return state.commands
        }
    }

    /// Refuses further commands and returns the last ones.
    func close(_ reason: HTTPError.Code) -> [LoopCommand] {
        state.withLock { state in
            defer { state.commands = [] }
            state.closedBecause = state.closedBecause ?? reason
            return state.commands
        }
    }

    private func wake() {
        var one: UInt64 = 1
        _ = write(wakeDescriptor, &one, MemoryLayout<UInt64>.size)
    }
}
