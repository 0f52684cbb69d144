/// When each stage of a transfer was over, counted from its start; zero for a stage that was not needed.
package struct HTTPTimings: Hashable, Sendable {
    /// The name was resolved.
    package let dns: Duration
    /// TCP was connected.
    package let connect: Duration
    /// TLS was agreed.
    package let tls: Duration
    /// The first byte of the answer came.
    package let firstByte: Duration
    /// The last byte came.
    package let total: Duration

    /// Stages that did not happen are zero.
    package init(
        dns: Duration = .zero,
        connect: Duration = .zero,
        tls: Duration = .zero,
        firstByte: Duration = .zero,
        total: Duration = .zero
    ) {
        self.dns = dns
        self.connect = connect
        self.tls = tls
        self.firstByte = firstByte
        self.total = total
    }

    /// Stage by stage, as libcurl adds up redirects.
    static func + (left: HTTPTimings, right: HTTPTimings) -> HTTPTimings {
        HTTPTimings(
            dns: left.dns + right.dns,
            connect: left.connect + right.connect,
            tls: left.tls + right.tls,
            firstByte: left.firstByte + right.firstByte,
            total: left.total + right.total
        )
    }
}
