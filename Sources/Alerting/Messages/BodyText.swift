import OpinionCore

/// What stands below the head, the most important first.
struct BodyText: Sendable {
    let alert: Alert
    let wording: Wording

    var sections: [Message.Section] {
        [reason] + foundLate + ruleFindings + openMatters + held + lateAlerts + digest + system + blindFeeds
            + drillReport
            + [area, quotation, source, links, counts, hint].compactMap { $0 }
    }

    /// Counts alone, and why there is no more.
    var reduced: [Message.Section] {
        let why = wording.say(
            "平台拒收原文，本條為簡訊，請到系統內查看",
            "平台拒收原文，本条为简讯，请到系统内查看",
            "the platform refused the full text; read it in the system"
        )
        return [counts, .init(kind: .hint, line: why)].compactMap { $0 }
    }

    private var reason: Message.Section {
        let line = ReasonText(alert: alert, wording: wording).line
        return .init(kind: .reason, label: label(wording.say("原因", "原因", "Reason")), line: line)
    }

    private var area: Message.Section? {
        guard let incident = alert.incident else { return nil }
        let department = labelled(wording.say("責任科室", "责任科室", "Department"), "\(incident.department)")
        guard let name = incident.area else { return .init(kind: .area, line: department) }
        let area = labelled(wording.say("領域", "领域", "Area"), "\(name)")
        return .init(kind: .area, line: [area, department].joined(separator: wording.semicolon))
    }

    private var quotation: Message.Section? {
        guard let quotation = alert.quotation else { return nil }
        let line = QuotationText.line(quotation)
        let label = label(wording.say("引文", "引文", "Quote"))
        return line.runs.isEmpty ? nil : .init(kind: .quotation, label: label, line: line)
    }

    private var source: Message.Section? {
        guard let source = alert.source, !source.outlet.isEmpty else { return nil }
        let outlet = wording.say(
            "\(source.outlet)（\(source.tier)）",
            "\(source.outlet)（\(source.tier)）",
            "\(source.outlet) (\(source.tier))"
        )
        let isRepeated = source.title.isEmpty || source.title == alert.incident?.title
        let line = isRepeated ? outlet : outlet + " \(Outside.title(source.title))"
        return .init(kind: .source, label: label(wording.say("來源", "来源", "Source")), line: line)
    }

    private var links: Message.Section? {
        guard let address else { return nil }
        let name = publishedAt != nil ? wording.say("發布鏈接", "发布链接", "Published at") : wording.say("原文", "原文", "Article")
        return .init(kind: .link, line: Line(runs: [.link(name.plain, url: address)]))
    }

    /// Of what was published, else of the article.
    var address: String? { publishedAt ?? SafeLink.of(alert.source?.url) }

    private var publishedAt: String? {
        guard case .milestone(_, _, _, _, let url?, _) = alert.reason else { return nil }
        return SafeLink.of(url)
    }

    private var counts: Message.Section? {
        guard let incident = alert.incident, incident.items > 0 else { return nil }
        let line = wording.say(
            "\(incident.outlets) 家媒體，\(incident.items) 條報道",
            "\(incident.outlets) 家媒体，\(incident.items) 条报道",
            "\(incident.outlets) outlet(s), \(incident.items) item(s)"
        )
        return .init(kind: .counts, label: label(wording.say("規模", "规模", "Extent")), line: line)
    }

    private var hint: Message.Section? {
        guard let number = alert.incident?.number else { return nil }
        switch alert.reason {
        case .raiseSuggested(let to, _):
            let command: Line = "opinionctl level \(number) \(to) -m …"
            return .init(
                kind: .hint,
                line: wording.say("同意則輸入：\(command)", "同意则输入：\(command)", "To agree: \(command)")
            )
        case .mergeSuggested(let other, _):
            let command: Line = "opinionctl merge \(other) --into \(number) -m …"
            return .init(
                kind: .hint,
                line: wording.say("確是同一件事則輸入：\(command)", "确是同一件事则输入：\(command)", "If they are one: \(command)")
            )
        case .asked:
            let command: Line = "opinionctl note \(number) -m …"
            return .init(
                kind: .hint,
                line: wording.say(
                    "尚未完成的，先說明進展：\(command)",
                    "尚未完成的，先说明进展：\(command)",
                    "If it is not done yet, say how it stands: \(command)"
                )
            )
        default: return nil
        }
    }

    func labelled(_ word: Line, _ line: Line) -> Line { label(word) + line }

    private func label(_ word: Line) -> Line { word + (wording.language == .english ? ": " : "：") }
}
