import ControlAPI
import OpinionCore

/// The known times of an incident, each with who said so.
struct TimesText: Sendable {
    let incident: IncidentDetail
    let moment: Moment

    var lines: [String] {
        let language = moment.language
        let known = rows.compactMap { name, time in time.map { (name[language], $0) } }
        let width = known.reduce(0) { max($0, $1.0.columns) }
        return known.map { name, time in
            "\(name.padded(to: width))  \(moment.zone.long(time.at))  \(time.by.harmless)"
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
