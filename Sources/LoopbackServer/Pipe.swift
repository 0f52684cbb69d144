import Glibc

/// A flag that `poll` can wait for: a pipe that becomes readable with one byte, which nobody takes out.
package final class Pipe: Sendable {
    /// The end to poll.
    package let reading: Int32
    private let writing: Int32

    /// Not yet signalled.
    package init() throws(LoopbackError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw LoopbackError.system("pipe", errno) }
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        _ = close(reading)
        _ = close(writing)
    }

    /// Raises the flag for good.
    package func signal() {
        var byte: UInt8 = 1
        _ = write(writing, &byte, 1)
    }
}

/// Waits until one of the descriptors has something to read or has ended; false once the server stops.
package func wait(for descriptors: [Int32], or stop: Pipe) -> Bool {
    var watched = (descriptors + [stop.reading]).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while poll(&watched, nfds_t(watched.count), -1) < 0 {
        guard errno == EINTR else { return false }
    }
    return watched.last?.revents == 0
}
