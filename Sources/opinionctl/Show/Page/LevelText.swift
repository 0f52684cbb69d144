import ControlAPI
import OpinionCore

/// The level and why: rule, words, concern, and every grading since.
struct LevelText: Sendable {
    let incident: IncidentDetail
    let moment: Moment

    private var language: Language { moment.language }

    var paragraphs: [Paragraph] { [why, concern].compactMap { $0 } + incident.record.regrades.map(regrade) }

    /// 「規則 explosion · 命中 爆炸、死亡」
    private var why: Paragraph? {
        let words = incident.items.first.map { $0.words.joined(separator: "、") } ?? ""
        let parts = [rule, words.isEmpty ? nil : "\(Words.hit[language]) \(words)"].compactMap { $0?.harmless }
        return Paragraph(parts.isEmpty ? Words.byHand[language] : parts.joined(separator: " · "))
    }

    private var rule: String? {
        incident.rule.map { "\(Words.rule[language]) \($0)" }
    }

    private var concern: Paragraph? {
        incident.view.concern.map { Paragraph("\(Words.concern[language]) \($0.harmless)") }
    }

    private func regrade(_ change: RecordView.RegradeView) -> Paragraph {
        let colon = language == .english ? ": " : "："
        let reason = change.reason.isEmpty ? "" : colon + change.reason
        let text = "\(moment.time(change.at))  \(change.words[language])  \(change.by)\(reason)"
        return Paragraph(text.harmless, hang: 4)
    }

    private enum Words {
        static let rule = Phrase("規則", "规则", "rule")
        static let hit = Phrase("命中", "命中", "words")
        static let concern = Phrase("涉及", "涉及", "concerns")
        static let byHand = Phrase("人工立案", "人工立案", "opened by hand")
    }
}
