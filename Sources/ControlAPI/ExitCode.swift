/// The exit codes of `opinionctl`; scripts rely on them.
package enum ExitCode: Int32, Sendable, Comparable {
    case done = 0
    /// It failed, or `status` found a problem.
    case failed = 1
    case usage = 2
    /// A check found faults.
    case faults = 3
    case notFound = 4
    /// State or role forbids it.
    case refused = 5
    case unreachable = 6
    /// The transaction did not commit: the act does not exist, try again.
    case notRecorded = 7

    /// The exit code of a wire code.
    package init(code: String) {
        switch code {
        case "not_found": self = .notFound
        case "refused": self = .refused
        case "usage": self = .usage
        case "not_recorded": self = .notRecorded
        case "faults": self = .faults
        default: self = .failed
        }
    }

    package static func < (one: ExitCode, other: ExitCode) -> Bool { one.rawValue < other.rawValue }
}

/// The body of every answer that is no success.
package struct ErrorResponse: Codable, Sendable, Error {
    package struct Body: Codable, Sendable {
        package let code: String
        package let text: String
    }

    package let version: Int
    package let error: Body

    package init(code: String, text: String) {
        version = 1
        error = Body(code: code, text: text)
    }

    package var exitCode: ExitCode { ExitCode(code: error.code) }
}
