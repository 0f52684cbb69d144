import OpinionCore

extension BodyText {
    /// One line for each rule that was found, and how many more there are.
    var ruleFindings: [Message.Section] {
        guard case .ruleFindings(let findings) = alert.reason else { return [] }
        let text = RuleFindingText(wording: wording)
        let most = RuleFindingText.shownRules
        return list(findings, atMost: most, of: .entries(at: "opinionctl status"), line: text.line)
    }
}

/// Rules that say nothing or too much, in words.
struct RuleFindingText: Sendable {
    /// At most this many rules stand in one notice.
    static let shownRules = 20

    let wording: Wording

    /// `2 條規則久無命中，1 條命中過多`
    func counts(_ findings: [RuleFinding]) -> Line {
        let silent = findings.filter { $0.kind == .silent }.count
        let loud = findings.count - silent
        let words: [Line] = [
            silent > 0
                ? wording.say("\(silent) 條規則久無命中", "\(silent) 条规则久无命中", "\(silent) rule(s) without hits for long")
                : nil,
            loud > 0
                ? wording.say("\(loud) 條規則命中過多", "\(loud) 条规则命中过多", "\(loud) rule(s) with too many hits")
                : nil,
        ].compactMap { $0 }
        return words.joined(separator: wording.comma)
    }

    /// `steel-relapse〈「地條鋼」死灰復燃〉：06-01 09:12 之後沒有命中，近 90 天歸檔 18250 條 → opinionctl rules stats --rule …`
    func line(_ finding: RuleFinding) -> Line {
        let name: Line = "\(finding.rule)〈\(Outside.short(finding.title, graphemes: 40, bytes: 200))〉"
        let colon = wording.language == .english ? ": " : "："
        return name + Line(runs: [.own(colon)]) + state(finding) + " → opinionctl rules stats --rule \(finding.rule)"
    }

    private func state(_ finding: RuleFinding) -> Line {
        switch finding.kind {
        case .silent: silence(finding)
        case .loud:
            wording.say(
                "近 \(finding.days) 天命中 \(finding.hits) 條，佔 \(finding.share)%，立案 \(finding.incidents) 件",
                "近 \(finding.days) 天命中 \(finding.hits) 条，占 \(finding.share)%，立案 \(finding.incidents) 件",
                "\(finding.hits) hits in \(finding.days) days, \(finding.share)% of all items, \(finding.incidents) incidents"
            )
        }
    }

    private func silence(_ finding: RuleFinding) -> Line {
        let since = wording.time(finding.since)
        let items = wording.say(
            "，近 \(finding.days) 天歸檔 \(finding.items) 條",
            "，近 \(finding.days) 天归档 \(finding.items) 条",
            "; \(finding.items) items were archived in \(finding.days) days"
        )
        guard finding.lastHit == finding.since else {
            return wording.say("\(since) 啟用以來沒有命中", "\(since) 启用以来没有命中", "no hit since it came in at \(since)") + items
        }
        return wording.say("\(since) 之後沒有命中", "\(since) 之后没有命中", "no hit after \(since)") + items
    }
}
