/// `items add`: what became of every line, in order.
package struct ReportAnswer: Codable, Sendable {
    package let version: Int
    /// The feed under which the archive keeps them: `items:NAME`.
    package let feed: String
    package let results: [ReportResult]

    package init(feed: String, results: [ReportResult]) {
        version = 1
        (self.feed, self.results) = (feed, results)
    }

    /// 3 when a line was refused, 7 when one was not recorded.
    package var exitCode: ExitCode { results.map(\.exitCode).max() ?? .done }

    package func count(_ status: ReportResult.Status) -> Int { results.count { $0.status == status } }
}

/// What became of one line.
package struct ReportResult: Codable, Sendable {
    package enum Status: String, Codable, Sendable, CaseIterable {
        case new
        /// The archive has it with this text.
        case known
        /// The archive had it with another text.
        case changed
        case refused
        /// The disk did not take it: send it again.
        case notRecorded = "not_recorded"
    }

    /// Counts from 1, empty lines too.
    package let line: Int
    package let status: Status
    /// Why it was refused, or not recorded.
    package let cause: String?

    package init(line: Int, status: Status, cause: String? = nil) {
        (self.line, self.status, self.cause) = (line, status, cause)
    }

    package var exitCode: ExitCode {
        switch status {
        case .new, .known, .changed: .done
        case .refused: .faults
        case .notRecorded: .notRecorded
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(line, forKey: .line)
        try container.encode(status, forKey: .status)
        try container.encode(cause, forKey: .cause)
    }

    private enum CodingKeys: CodingKey { case line, status, cause }
}

/// How much `items add` takes at once.
package enum ReportLimits {
    /// Of one line, in bytes.
    package static let line = 1 << 20
    /// Of one request, in bytes; `opinionctl` sends as many as it takes.
    package static let body = 8 << 20
    /// Of one request, in lines.
    package static let lines = 2_000
}
