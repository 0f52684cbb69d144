import ControlAPI
import OpinionCore

/// The reports of an incident by tier of outlet and by outlet, the highest tier first.
struct ItemsText: Sendable {
    let items: [IncidentItemView]
    let moment: Moment
    var isWhole = false

    private static let shown = 30
    private var language: Language { moment.language }

    var paragraphs: [Paragraph] {
        let kept = isWhole ? items : Array(items.prefix(Self.shown))
        let rest = Omission.line(items.count - kept.count, language)
        return tiers(kept).flatMap(tier) + [rest].compactMap { $0 }
    }

    /// Grouped, in the order of the first of each group.
    private static func grouped(
        _ items: [IncidentItemView],
        by key: (IncidentItemView) -> String
    ) -> [[IncidentItemView]] {
        var order: [String] = []
        var groups: [String: [IncidentItemView]] = [:]
        for item in items {
            if groups[key(item)] == nil { order.append(key(item)) }
            groups[key(item), default: []].append(item)
        }
        return order.compactMap { groups[$0] }
    }

    private func tiers(_ items: [IncidentItemView]) -> [[IncidentItemView]] {
        Self.grouped(items, by: \.tier).enumerated().sorted { one, other in
            (TierRank.of(one.element[0].tier), one.offset) < (TierRank.of(other.element[0].tier), other.offset)
        }.map(\.element)
    }

    private func tier(_ items: [IncidentItemView]) -> [Paragraph] {
        let outlets = Self.grouped(items, by: \.outlet)
        let name = items[0].tier.isEmpty ? Phrase("未分級", "未分级", "no tier")[language] : items[0].tier.harmless
        let counted = outlets.count
        let count = Phrase("\(counted) 家", "\(counted) 家", counted == 1 ? "1 outlet" : "\(counted) outlets")
        return [Paragraph([Styled(name, .bold), Styled(" \(count[language])")])] + outlets.flatMap(outlet)
    }

    private func outlet(_ items: [IncidentItemView]) -> [Paragraph] {
        [Paragraph(items[0].outlet.harmless, indent: 4)] + items.flatMap(item)
    }

    private func item(_ item: IncidentItemView) -> [Paragraph] {
        var paragraphs = [
            // The number is what `split` and `move` take.
            Paragraph(
                "[\(item.id)] \(moment.time(item.published ?? item.found))  \(item.title.harmless)",
                indent: 6,
                hang: 8
            )
        ]
        if let quotation = item.quotation, quotation != item.title {
            paragraphs.append(Paragraph("「\(quotation.harmless)」", indent: 8))
        }
        if let url = item.url { paragraphs.append(Paragraph(url.harmless, .dim, indent: 8)) }
        paragraphs += (item.versions ?? []).map { Paragraph(before($0), .dim, indent: 8) }
        if let kept = EvidenceText(moment: moment).brief(item.evidence ?? []) {
            paragraphs.append(Paragraph([kept], indent: 8))
        }
        if let doubt = doubt(item) { paragraphs.append(Paragraph(doubt, .warning, indent: 8)) }
        return paragraphs
    }

    /// An earlier wording, told by its title and the beginning of its hash.
    private func before(_ version: ItemVersionView) -> String {
        let words = Phrase("改稿前", "改稿前", "rewritten")[language]
        let until = Phrase("至", "至", "until ")[language] + moment.time(version.until)
        let head = words + moment.bracketed(until) + moment.colon
        return "\(head)\(version.title.harmless)  sha256 \(String(version.sha256.prefix(12)).harmless)…"
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
        )[language]
    }
}

/// The order of tiers as the duty knows them; others come behind.
enum TierRank {
    private static let known = ["央媒", "省級", "市級", "行業", "論壇", "自媒體"]
    private static let simplified = ["央媒", "省级", "市级", "行业", "论坛", "自媒体"]

    static func of(_ tier: String) -> Int {
        known.firstIndex(of: tier) ?? simplified.firstIndex(of: tier) ?? known.count
    }
}
