import OpinionCore

/// Times as scenarios write them: from the start on, or by the calendar of the scenario's zone.
struct ScenarioTimes {
    static let longest = TimeSpan.days(31)

    let start: Instant
    let zone: LocalZone
    /// Where and how fast all this is played; nil where its own times count.
    var pace: ScenarioPace?

    /// The start, when it is played.
    var begin: Instant { played(start) }

    /// A moment of the scenario: `0:05`, `26:30`, `90m`, `2026-08-20 14:30`, RFC 3339.
    func moment(_ node: YAMLNode, _ faults: inout Faults) -> Instant? {
        guard let text = node.line(&faults) else { return nil }
        guard let at = offset(text).map({ start + $0 }) ?? Self.calendar(text, zone) else {
            return node.refuse(.badTime(text), &faults)
        }
        guard at - start <= Self.longest, start - at <= .days(3_650) else {
            return node.refuse(.tooFar(Int(Self.longest.seconds / 86_400)), &faults)
        }
        return played(at)
    }

    private func played(_ at: Instant) -> Instant { pace.map { $0.begin + $0.span(at - start) } ?? at }

    /// A moment as an expectation claims it: to the second where seconds, or a length of time, are written.
    func expected(_ node: YAMLNode, _ faults: inout Faults) -> ExpectedTime? {
        guard let at = moment(node, &faults), let text = node.line(&faults) else { return nil }
        let colons = text.count { $0 == ":" }
        return ExpectedTime(at: at, isToTheSecond: colons != 1)
    }

    /// When an item was published: a moment, `-30h` before it was found, or a day.
    func published(_ node: YAMLNode, found: Instant, _ faults: inout Faults) -> PublishedTime? {
        guard let text = node.line(&faults) else { return nil }
        if text.hasPrefix("-"), let span = TimeSpan(String(text.dropFirst())) {
            return PublishedTime(at: found - (pace?.span(span) ?? span))
        }
        if let at = offset(text).map({ start + $0 }) ?? Self.calendar(text, zone) {
            return PublishedTime(at: played(at))
        }
        if let day = Self.calendar(text + " 00:00", zone) {
            return PublishedTime(at: played(day), isDateOnly: true)
        }
        return node.refuse(.badPublished(text), &faults)
    }

    /// `2026-08-20 14:30`, `2026-08-20 14:30:05` or RFC 3339; nil for anything else.
    static func calendar(_ text: String, _ zone: LocalZone) -> Instant? {
        if let instant = Instant(text) { return instant }
        guard text.split(separator: " ").count == 2, !text.hasPrefix("-") else { return nil }
        return SpokenTime.parse(text, now: Instant(milliseconds: 0), zone: zone)
    }

    /// `h:mm`, `h:mm:ss` or a length of time.
    private func offset(_ text: String) -> TimeSpan? {
        if let span = TimeSpan(text) { return span }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { part in
            (1...4).contains(part.count) && part.allSatisfy { $0.isASCII && $0.isNumber }
        }
        let numbers = parts.compactMap { Int($0) }
        guard (2...3).contains(parts.count), isNumber, numbers.dropFirst().allSatisfy({ $0 < 60 }),
            parts.dropFirst().allSatisfy({ $0.count == 2 })
        else { return nil }
        return .hours(numbers[0]) + .minutes(numbers[1]) + .seconds(numbers.count > 2 ? numbers[2] : 0)
    }
}

/// When a script begins, and how many times faster than written it runs.
struct ScenarioPace {
    let begin: Instant
    let speed: Int

    func span(_ span: TimeSpan) -> TimeSpan { span.scaled(by: 1 / Double(speed)) }
}
