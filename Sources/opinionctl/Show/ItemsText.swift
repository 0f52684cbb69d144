import ControlAPI
import OpinionCore

/// The reports of an incident, gathered by outlet, the first outlet first.
struct ItemsText: Sendable {
    let items: [IncidentItemView]
    let moment: Moment

    func lines(on terminal: Terminal) -> [String] {
        outlets.flatMap { outlet in [heading(outlet)] + outlet.flatMap { item($0, terminal) } }
    }

    private var outlets: [[IncidentItemView]] {
        var order: [String] = []
        var groups: [String: [IncidentItemView]] = [:]
        for item in items {
            if groups[item.outlet] == nil { order.append(item.outlet) }
            groups[item.outlet, default: []].append(item)
        }
        return order.compactMap { groups[$0] }
    }

    private func heading(_ items: [IncidentItemView]) -> String {
        let tier = items[0].tier.isEmpty ? "" : "（\(items[0].tier)）"
        return "\(items[0].outlet)\(tier)".harmless
    }

    /// Words that a charset was guessed for may be wrong ones.
    private func doubt(_ item: IncidentItemView) -> String? {
        guard let charset = item.charset?.harmless, ["guess", "fallback"].contains(item.charsetReason) else {
            return nil
        }
        return Phrase(
            "編碼是推測的（\(charset)），文字可能有誤，以原文為準",
            "编码是推测的（\(charset)），文字可能有误，以原文为准",
            "the charset is a guess (\(charset)): the words may be wrong, see the original"
        )[moment.language]
    }

    private func item(_ item: IncidentItemView, _ terminal: Terminal) -> [String] {
        let time = moment.time(item.published ?? item.found)
        let room = terminal.width.map { $0 - 4 - time.count - 2 } ?? Int.max
        var lines = ["  \(time)  \(item.title.harmless.shortened(to: room))"]
        if let quotation = item.quotation, quotation != item.title { lines.append("      「\(quotation.harmless)」") }
        if let url = item.url { lines.append("      \(url.harmless)") }
        if let kept = EvidenceText(moment: moment).brief(item.evidence ?? [], on: terminal) {
            lines.append("      " + kept)
        }
        if let doubt = doubt(item) { lines.append("      " + terminal.paint(doubt, .warning)) }
        return lines
    }
}
