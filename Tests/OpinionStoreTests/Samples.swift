import OpinionCore
import OpinionStore
import Testing
import TextMatching

/// 10:00 on a Thursday in Shanghai.
let t0 = utc("2026-08-20T02:00:00Z")
let officer = Actor(uid: 1001, user: "li", name: "李值班", via: "socket")
let steelArea = "淘汰落後產能、「地條鋼」死灰復燃"

/// An RFC 3339 time; a slip in the test itself is recorded as its failure.
func utc(_ text: String) -> Instant {
    guard let instant = Instant(text) else {
        Issue.record("the test says \(text), which is no time")
        return Instant(milliseconds: 0)
    }
    return instant
}

extension Item {
    static func sample(
        feed: FeedID = "city",
        key: String = "1",
        outlet: String = "河源日報",
        tier: String = "市級",
        url: String? = "https://news.example.cn/a/1.html",
        title: String = "東源縣一企業夜間生產地條鋼被查",
        text: String = "",
        published: PublishedTime? = PublishedTime(at: t0 - .minutes(5)),
        found: Instant = t0,
        provenance: Provenance? = nil
    ) -> Item {
        Item(
            feed: feed,
            key: key,
            outlet: outlet,
            tier: tier,
            url: url,
            title: title,
            summary: "摘要",
            contentText: text,
            authors: ["張三", "李四"],
            tags: ["鋼鐵", "河源"],
            published: published,
            found: found,
            provenance: provenance
        )
    }
}

extension Incident {
    static func sample(number: IncidentNumber = 1, area: String? = steelArea, opened: Instant = t0) -> Incident {
        let report = Opening.Report(
            title: "東源縣一企業夜間生產地條鋼",
            area: area,
            department: "產業發展科",
            level: "重大"
        )
        return Opening.byHand(report, number: number, by: officer, policy: .standard, zone: .shanghai, now: opened)
    }
}

extension Alert {
    static func sample(
        _ type: AlertType = .milestone,
        about incident: Incident? = nil,
        made: Instant = t0
    ) -> Alert {
        Alert(
            type: type,
            incident: incident.map { IncidentView($0, now: made) },
            reason: .test(channel: "平台"),
            made: made
        )
    }
}

extension Match {
    static func sample(_ rule: RuleID = "steel", kind: Rule.Kind = .risk, level: LevelName = "較大") throws -> Match {
        let rule = Rule(
            id: rule,
            title: "規則 \(rule)",
            area: steelArea,
            department: "產業發展科",
            match: try Query(parsing: "地條鋼", lists: TermLists([:])),
            place: nil,
            level: level,
            kind: kind,
            concern: .majorPolicy,
            position: SourcePosition(file: "Rules/steel.yaml", line: 1, column: 1)
        )
        return Match(rule: rule, level: level, spans: [Span(part: .title, start: 9, length: 3, text: "地條鋼")])
    }
}

extension AreaHit {
    static func sample() throws -> AreaHit {
        try #require(AreaHit.group([Match.sample()], levels: ResponsePolicy.standard.levels).first)
    }
}

extension StoreTransaction {
    /// What may go, channel by channel, leased.
    func claimDeliveries(limit: Int, lease: TimeSpan, longestWait: TimeSpan, now: Instant) throws -> [OutboxEntry] {
        let due = try view.waitingChannels().flatMap {
            try view.due(on: $0, limit: limit, isProbing: false, longestWait: longestWait, now: now)
        }.prefix(limit)
        for each in due { try self.lease(each, until: now + lease) }
        return due.map(\.entry)
    }
}
