import ControlAPI

/// What the record holds: the times with who said so.
struct RecordText: Sendable {
    let incident: IncidentDetail
    let moment: Moment

    var paragraphs: [Paragraph] { TimesText(incident: incident, moment: moment).paragraphs }
}
