/// How long a clock runs: a length of time, or working days of the bureau's calendar.
package enum ClockLength: Sendable, Hashable {
    case span(TimeSpan)
    case workingDays(Int)

    package static func minutes(_ count: Int) -> ClockLength { .span(.minutes(count)) }
    package static func hours(_ count: Int) -> ClockLength { .span(.hours(count)) }

    /// When a clock that starts at `start` is due.
    package func due(from start: Instant, zone: LocalZone) -> Instant {
        switch self {
        case .span(let span): start + span
        case .workingDays(let count): zone.workdays.end(ofWorkday: count, after: start, zone: zone)
        }
    }

    package var isInWorkingDays: Bool {
        if case .workingDays = self { true } else { false }
    }
}

/// `48h` as `TimeSpan` writes it, or `2wd`.
extension ClockLength: LosslessStringConvertible {
    /// nil for anything else, and above 99 working days.
    package init?(_ text: String) {
        guard text.hasSuffix("wd") else {
            guard let span = TimeSpan(text) else { return nil }
            self = .span(span)
            return
        }
        let digits = text.dropLast(2)
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let count = Int(digits), (1...99).contains(count) else {
            return nil
        }
        self = .workingDays(count)
    }

    package var description: String {
        switch self {
        case .span(let span): span.description
        case .workingDays(let count): "\(count)wd"
        }
    }
}

/// Milliseconds, as before there were working days, or `2wd`.
extension ClockLength: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let milliseconds = try? container.decode(Int64.self) {
            self = .span(TimeSpan(milliseconds: milliseconds))
            return
        }
        let text = try container.decode(String.self)
        guard let length = ClockLength(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no length of a clock: \(text)")
        }
        self = length
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .span(let span): try container.encode(span.milliseconds)
        case .workingDays: try container.encode(description)
        }
    }
}
