/// What one transfer may cost at most; time starts when it leaves the client's queue.
package struct TransferLimits: Hashable, Sendable {
    /// Bytes of the body after decompression.
    package var bodyBytes: Int
    /// Bytes of all header lines, those of redirects included.
    package var headerBytes: Int
    /// From the start to the last byte, redirects included.
    package var totalTime: Duration
    /// For DNS, TCP and TLS of one connection.
    package var connectTime: Duration
    /// Redirects followed; one more is an error.
    package var redirects: Int
    /// The slowest rate borne; nil bears any until `totalTime`.
    package var lowSpeed: LowSpeed?

    /// A rate that must be reached in every stretch of a transfer.
    package struct LowSpeed: Hashable, Sendable {
        /// Fewer bytes than this each second are too slow.
        package var bytesPerSecond: Int
        /// How long it may be too slow; whole seconds, at least one.
        package var time: Duration

        /// For example 100 bytes per second over 20 s.
        package init(bytesPerSecond: Int, time: Duration) {
            self.bytesPerSecond = bytesPerSecond
            self.time = time
        }
    }

    /// The defaults suit a feed: 10 MiB, 60 s, 15 s to connect, 5 redirects, 50 B/s over 20 s.
    package init(
        bodyBytes: Int = 10 << 20,
        headerBytes: Int = 256 << 10,
        totalTime: Duration = .seconds(60),
        connectTime: Duration = .seconds(15),
        redirects: Int = 5,
        lowSpeed: LowSpeed? = LowSpeed(bytesPerSecond: 50, time: .seconds(20))
    ) {
        self.bodyBytes = bodyBytes
        self.headerBytes = headerBytes
        self.totalTime = totalTime
        self.connectTime = connectTime
        self.redirects = redirects
        self.lowSpeed = lowSpeed
    }
}

extension Duration {
    /// Whole milliseconds, rounded up, from 1 to what a C `long` and `int` both hold.
    var curlMilliseconds: Int {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else { return 1 }
        guard seconds < 2_000_000 else { return 2_000_000_000 }
        return max(1, Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
    }
}
