import ControlAPI
import OpinionCore

/// What the record holds: the times with who said so, each response, each waiver.
struct RecordText: Sendable {
    let incident: IncidentDetail
    let moment: Moment

    private var language: Language { moment.language }
    private var record: RecordView { incident.record }

    var paragraphs: [Paragraph] {
        TimesText(incident: incident, moment: moment).paragraphs + record.responses.flatMap(response)
            + record.waivers.map(waiver)
    }

    private func response(_ response: RecordView.Response) -> [Paragraph] {
        let late = response.late ? Styled(Words.late[language], .warning) : Styled("")
        let head = [Styled("\(response.kind.name[language])  \(moment.zone.long(response.at))"), late]
        let by = "\(Words.recorded[language]) \(response.by.harmless) \(moment.time(response.recorded))"
        let facts = [response.place, response.speaker].compactMap { $0?.harmless } + [by]
        let texts = [response.url, response.text].compactMap { $0?.harmless }
        return [Paragraph(head, hang: 4), Paragraph(facts.joined(separator: " · "), indent: 4)]
            + texts.map { Paragraph($0, indent: 4) }
    }

    private func waiver(_ waiver: RecordView.Waiver) -> Paragraph {
        let text = Phrase(
            "免除\(waiver.kind.name.traditional)  \(moment.time(waiver.at))  \(waiver.by)，批准人 \(waiver.approver)：\(waiver.reason)",
            "免除\(waiver.kind.name.simplified)  \(moment.time(waiver.at))  \(waiver.by)，批准人 \(waiver.approver)：\(waiver.reason)",
            "waived: \(waiver.kind.name.english)  \(moment.time(waiver.at))  \(waiver.by), approved by \(waiver.approver): \(waiver.reason)"
        )
        return Paragraph(text[language].harmless, hang: 4)
    }

    private enum Words {
        static let late = Phrase("（逾期）", "（逾期）", " (late)")
        static let recorded = Phrase("登記", "登记", "recorded by")
    }
}
