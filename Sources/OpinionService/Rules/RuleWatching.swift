import ControlAPI
import OpinionCore
import OpinionStore

/// Looks which rules of the book say nothing or too much.
struct RuleWatching: Sendable {
    let store: OpinionStore
    var watch = RuleWatch()

    /// The rules to name, in the order of the book.
    func findings(_ deployment: Deployment, now: Instant) async throws -> [RuleFinding] {
        let rules = deployment.book.rules
        let end = now + TimeSpan(milliseconds: 1)
        let (silence, recent) = ((now - watch.silence)..<end, (now - watch.recent)..<end)
        return try await store.read { view in
            let records = try view.records(of: rules.map(\.id), recent: recent)
            return watch.findings(
                zip(rules, records).map { RuleActivity($0, $1, knownSince: deployment.at) },
                silenceItems: try view.itemCount(in: silence),
                recentItems: try view.itemCount(in: recent),
                now: now
            )
        }
    }
}

extension RuleActivity {
    /// - Parameter knownSince: for a rule that the archive has not recorded yet.
    fileprivate init(_ rule: Rule, _ record: RuleRecord, knownSince: Instant) {
        self.init(
            rule: rule.id,
            title: rule.title,
            since: record.since ?? knownSince,
            lastHit: record.lastHit,
            hits: record.hits,
            incidents: record.incidents
        )
    }
}

extension RuleFinding {
    /// As `status` shows it.
    func notice(_ language: Language, zone: LocalZone, now: Instant) -> StatusReport.Notice {
        let text = kind == .silent ? silence(zone.short(since, now: now)) : noise
        let command = " → opinionctl rules stats --rule \(rule)"
        return StatusReport.Notice(
            kind: "rule_\(kind.rawValue)",
            text: text[language] + command,
            since: since,
            rule: rule
        )
    }

    private func silence(_ time: String) -> Phrase {
        guard lastHit == since else {
            return Phrase(
                "規則 \(rule)〈\(title)〉自 \(time) 啟用以來沒有命中，近 \(days) 天歸檔 \(items) 條",
                "规则 \(rule)〈\(title)〉自 \(time) 启用以来没有命中，近 \(days) 天归档 \(items) 条",
                "rule \(rule) (\(title)) has had no hit since it came in at \(time); \(items) items were archived in \(days) days"
            )
        }
        return Phrase(
            "規則 \(rule)〈\(title)〉\(time) 之後沒有命中，近 \(days) 天歸檔 \(items) 條",
            "规则 \(rule)〈\(title)〉\(time) 之后没有命中，近 \(days) 天归档 \(items) 条",
            "rule \(rule) (\(title)) has had no hit after \(time); \(items) items were archived in \(days) days"
        )
    }

    private var noise: Phrase {
        Phrase(
            "規則 \(rule)〈\(title)〉命中過多：近 \(days) 天 \(hits) 條，佔 \(share)%，立案 \(incidents) 件",
            "规则 \(rule)〈\(title)〉命中过多：近 \(days) 天 \(hits) 条，占 \(share)%，立案 \(incidents) 件",
            "rule \(rule) (\(title)) has too many hits: \(hits) in \(days) days, \(share)% of all items, \(incidents) incidents"
        )
    }
}
