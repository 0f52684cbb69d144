import ControlAPI
import OpinionCore

/// The five times of an incident, each with who said so; one that nobody has said is shown as unknown.
struct TimesText: Sendable {
    let incident: IncidentDetail
    let moment: Moment

    var paragraphs: [Paragraph] {
        let width = rows.reduce(0) { max($0, $1.0[moment.language].columns) }
        return rows.map { name, time in
            let label = name[moment.language].padded(to: width)
            guard let time else { return Paragraph("\(label)  –", .dim) }
            return Paragraph("\(label)  \(moment.zone.long(time.at))  \(time.by.harmless)", hang: 4)
        }
    }

    private var rows: [(Phrase, KnownTimes.Known?)] {
        let times = incident.times
        return [
            (StartSource.occurred.name, times.occurred), (StartSource.published.name, times.published),
            (StartSource.detected.name, times.detected), (Phrase("報告時間", "报告时间", "reported"), times.reported),
            (Phrase("確認時間", "确认时间", "confirmed"), times.confirmed),
        ]
    }
}
