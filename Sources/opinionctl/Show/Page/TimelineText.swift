import ControlAPI
import OpinionCore

/// What happened, the latest last; of a long one the beginning and the latest.
struct TimelineText: Sendable {
    let entries: [TimelineEntry]
    let moment: Moment
    var isWhole = false

    private static let first = 2
    private static let last = 20

    var paragraphs: [Paragraph] {
        guard !isWhole, entries.count > Self.first + Self.last else { return entries.map(line) }
        let rest = Omission.line(entries.count - Self.first - Self.last, moment.language)
        return entries.prefix(Self.first).map(line) + [rest].compactMap { $0 } + entries.suffix(Self.last).map(line)
    }

    private func line(_ entry: TimelineEntry) -> Paragraph {
        Paragraph("\(moment.time(entry.at))  \(entry.by.harmless)  \(entry.text.harmless)", hang: 4)
    }
}
