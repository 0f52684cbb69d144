import ControlAPI
import OpinionCore

/// An incident of `list` in two lines, where a table would cut what matters: how it stands and what is due, and below it the
/// title with the outlets and the department. On a narrow terminal there are more lines, and nothing is broken in the middle.
struct ListCard: Sendable {
    let incident: IncidentView
    let moment: Moment

    /// A title that is cut below this says too little.
    private static let leastTitle = 24
    private static let gap = "  "
    private var language: Language { moment.language }

    func lines(width: Int) -> [StyledLine] {
        let title = ListTable.title(incident, language).harmless
        let room = width - 2 - Self.gap.columns - tail.columns
        guard room >= Self.leastTitle else {
            return packed(head + [Styled(tail)], width: width)
                + [StyledLine(Self.gap + title.shortened(to: max(width - 2, 8)))]
        }
        let line = Self.gap + title.shortened(to: room).padded(to: room) + Self.gap + tail
        return packed(head, width: width) + [StyledLine(line)]
    }

    /// `#7 擬重大·突發`, how it stands, and its most pressing clock.
    private var head: [Styled] {
        let level = ListTable.level(incident, language).harmless
        let standing = ListTable.standing(incident, language).harmless
        let clock = incident.mostPressing.map { ClockText(clock: $0, moment: moment) }
        return [
            Styled("#\(incident.number) \(level)", .bold),
            Styled(standing, incident.state == .open ? .warning : .plain),
        ] + [clock.map { Styled($0.brief, $0.style) }].compactMap { $0 }
    }

    /// 「媒體 3 央1市2  產業發展科」
    private var tail: String {
        "\(Self.outlets[language]) \(HeatText.brief(incident).harmless)\(Self.gap)\(incident.department.harmless)"
    }

    private static let outlets = Phrase("媒體", "媒体", "outlets")

    /// Pieces that stay whole, as many on a line as fit; further lines hang by two columns.
    private func packed(_ pieces: [Styled], width: Int) -> [StyledLine] {
        var lines: [[Styled]] = []
        var used = width
        for piece in pieces {
            let text = Styled(piece.text.shortened(to: max(width - 2, 8)), piece.style)
            if used + Self.gap.columns + text.text.columns > width {
                lines.append(lines.isEmpty ? [text] : [Styled(Self.gap), text])
                used = text.text.columns + (lines.count > 1 ? 2 : 0)
            } else {
                lines[lines.count - 1] += [Styled(Self.gap), text]
                used += Self.gap.columns + text.text.columns
            }
        }
        return lines.map { StyledLine($0) }
    }
}
