/// When updates of smaller incidents wait. What asks for an answer, and every deadline, never does.
package struct QuietHours: Sendable, Hashable {
    /// nil: no hours of the day.
    package let hours: DayHours?
    /// Days that are not worked are quiet as a whole.
    package let weekends: Bool

    package init(hours: DayHours?, weekends: Bool) {
        self.hours = hours
        self.weekends = weekends
    }

    /// How far a stretch of quiet is followed; no holiday is longer.
    private static let horizon = 20

    /// The stretch of quiet around a moment: hours and days off that touch are one; nil when it is not quiet.
    package func stretch(
        at now: Instant,
        zone: LocalZone,
        isWorked: (CivilDate) -> Bool
    ) -> Range<Instant>? {
        let today = CivilDate(now, zone: zone)
        let pieces = (-Self.horizon...Self.horizon).flatMap { quiet(on: today + $0, zone: zone, isWorked: isWorked) }
        let merged = pieces.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: [Range<Instant>]()) { found, next in
            guard let last = found.last, next.lowerBound <= last.upperBound else { return found.append(next) }
            found[found.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
        }
        return merged.first { $0.contains(now) }
    }

    private func quiet(on day: CivilDate, zone: LocalZone, isWorked: (CivilDate) -> Bool) -> [Range<Instant>] {
        let night = hours.map { [$0.range(on: day, zone: zone)] } ?? []
        guard weekends, !isWorked(day) else { return night }
        return night + [DayHours.wholeDay.range(on: day, zone: zone)]
    }

    /// True for what may wait: news about an incident that does not page, that asks nobody for anything. A suggested raise
    /// asks somebody to decide, and may be of the highest level.
    package static func mayHold(_ alert: Alert) -> Bool {
        if case .raiseSuggested = alert.reason { return false }
        guard let incident = alert.incident, incident.notify != .page, !incident.sudden else { return false }
        switch alert.type {
        case .grown, .acknowledged, .milestone: return true
        default: return false
        }
    }
}
