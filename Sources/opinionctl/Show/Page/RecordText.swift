import ControlAPI
import OpinionCore

/// What the record holds: the five times with who said so, who handles it, leaders told, instructions, each response, what
/// was extended or waived, and the conclusion.
struct RecordText: Sendable {
    let incident: IncidentDetail
    let moment: Moment

    private var language: Language { moment.language }
    private var record: RecordView { incident.record }

    var paragraphs: [Paragraph] {
        TimesText(incident: incident, moment: moment).paragraphs + [assigned].compactMap { $0 }
            + record.briefed.flatMap(response) + record.instructions.flatMap(instruction)
            + record.responses.flatMap(response) + (record.extensions + record.waivers).map(approval)
            + [conclusion].compactMap { $0 }
    }

    private var assigned: Paragraph? {
        record.assigned.map { assigned in
            labelled(Words.assigned, "\(assigned.to)  \(moment.time(assigned.at))  \(assigned.by)")
        }
    }

    /// 「權威發布  2026-11-22 14:20:00（逾期）」, and what is known of it below.
    private func response(_ response: RecordView.ResponseView) -> [Paragraph] {
        let late = response.late == true ? Styled(Words.late[language], .warning) : Styled("")
        let head = [Styled("\(response.kind.name[language])  \(moment.zone.long(response.at))"), late]
        let facts = [
            response.to?.joined(separator: "、"), response.place, response.speaker,
            recorded(by: response.by, response.recorded),
        ]
        let file = response.attachment.map { "\($0.name)  SHA-256 \($0.sha256)" }
        let texts = [response.url, file, response.text].compactMap { $0?.harmless }
        return [
            Paragraph(head, hang: 4), Paragraph(facts.compactMap { $0?.harmless }.joined(separator: " · "), indent: 4),
        ]
            + texts.map { Paragraph($0, indent: 4) }
    }

    private func instruction(_ order: RecordView.InstructionView) -> [Paragraph] {
        [
            labelled(Words.instruction, "\(order.from)  \(moment.zone.long(order.at))"),
            Paragraph("「\(order.text.harmless)」", indent: 4),
            Paragraph(recorded(by: order.by, order.recorded).harmless, indent: 4),
        ]
    }

    private func approval(_ approval: RecordView.ApprovalView) -> Paragraph {
        let until = approval.until.map { " → \(moment.deadline($0))" } ?? ""
        let label = approval.until == nil ? Words.waived : Words.extended
        let approver = approval.approver.map { Words.approver[language] + $0 }
        let by = ([approval.by] + [approver].compactMap { $0 }).joined(separator: language == .english ? ", " : "，")
        let colon = language == .english ? ": " : "："
        let what = "\(approval.clock.name[language])\(until)  \(moment.time(approval.at))"
        return labelled(label, "\(what)  \(by)\(colon)\(approval.reason)")
    }

    private var conclusion: Paragraph? {
        record.conclusion.map { conclusion in
            labelled(Words.conclusion, "\(conclusion.text)  \(conclusion.by) \(moment.time(conclusion.at))")
        }
    }

    private func labelled(_ label: Phrase, _ text: String) -> Paragraph {
        Paragraph("\(label[language])  \(text.harmless)", hang: 4)
    }

    private func recorded(by name: String, _ at: Instant) -> String {
        "\(Words.recorded[language]) \(name) \(moment.time(at))"
    }

    private enum Words {
        static let late = Phrase("（逾期）", "（逾期）", " (late)")
        static let recorded = Phrase("登記", "登记", "recorded by")
        static let assigned = Phrase("承辦", "承办", "assigned to")
        static let instruction = Phrase("批示", "批示", "instruction")
        static let extended = Phrase("延期", "延期", "extended")
        static let waived = Phrase("免除", "免除", "waived")
        static let approver = Phrase("批准人 ", "批准人 ", "approved by ")
        static let conclusion = Phrase("結論", "结论", "conclusion")
    }
}
