import CCurl
import Glibc

/// epoll over libcurl's sockets and the mailbox, with libcurl's one timer.
final class Poller {
    private let epoll: Int32
    private var deadline: ContinuousClock.Instant?
    private var events = [epoll_event](repeating: epoll_event(), count: 128)

    /// nil when the system has no more descriptors.
    init?(waking descriptor: Int32) {
        epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard epoll >= 0, watch(descriptor, what: CURL_POLL_IN, isKnown: false) else { return nil }
    }

    deinit {
        if epoll >= 0 { _ = close(epoll) }
    }

    /// Whether libcurl's timer has run out; asking clears it, libcurl then sets the next.
    var takeExpiredTimer: Bool {
        guard let deadline, deadline <= .now else { return false }
        self.deadline = nil
        return true
    }

    /// Sets the timer to so many milliseconds from now, or none when negative.
    func setTimer(_ milliseconds: Int) {
        deadline = milliseconds < 0 ? nil : .now + .milliseconds(milliseconds)
    }

    /// Watches a socket for what libcurl wants of it (`CURL_POLL_*`).
    @discardableResult
    func watch(_ descriptor: Int32, what: Int32, isKnown: Bool) -> Bool {
        var event = epoll_event()
        event.data.fd = descriptor
        if what & CURL_POLL_IN != 0 { event.events |= EPOLLIN.rawValue }
        if what & CURL_POLL_OUT != 0 { event.events |= EPOLLOUT.rawValue }
        let (first, second) = isKnown ? (EPOLL_CTL_MOD, EPOLL_CTL_ADD) : (EPOLL_CTL_ADD, EPOLL_CTL_MOD)
        // A descriptor's number may have been closed and used again without libcurl saying so.
        return epoll_ctl(epoll, first, descriptor, &event) == 0 || epoll_ctl(epoll, second, descriptor, &event) == 0
    }

    /// Stops watching a socket that libcurl is done with.
    func forget(_ descriptor: Int32) {
        var event = epoll_event()
        _ = epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, &event)
    }

    /// Waits for sockets or the timer, then tells of each ready socket with its `CURL_CSELECT_*` bits.
    func wait(_ ready: (Int32, Int32) -> Void) {
        let count = epoll_wait(epoll, &events, Int32(events.count), timeout)
        for index in 0..<max(0, Int(count)) {
            let event = events[index]
            ready(event.data.fd, Self.select(event.events))
        }
    }

    private var timeout: Int32 {
        guard let deadline else { return -1 }
        let left = deadline - .now
        return left <= .zero ? 0 : Int32(min(left.curlMilliseconds, 60_000))
    }

    private static func select(_ events: UInt32) -> Int32 {
        var bits: Int32 = 0
        if events & EPOLLIN.rawValue != 0 { bits |= CURL_CSELECT_IN }
        if events & EPOLLOUT.rawValue != 0 { bits |= CURL_CSELECT_OUT }
        if events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { bits |= CURL_CSELECT_ERR }
        return bits
    }
}
