import OpinionCore
import Testing
import TextMatching

/// 10:00 on a Thursday in Shanghai.
let t0 = utc("2026-08-20T02:00:00Z")
let officer = Actor(uid: 1001, user: "li", name: "李值班", via: "socket")
let colleague = Actor(uid: 1002, user: "wang", via: "socket")

/// An RFC 3339 time; a slip in the test itself is recorded as its failure.
func utc(_ text: String) -> Instant {
    guard let instant = Instant(text) else {
        Issue.record("the test says \(text), which is no time")
        return Instant(milliseconds: 0)
    }
    return instant
}

extension Incident {
    /// An incident that an officer opened at `t0`.
    static func sample(_ level: LevelName = "重大", isSudden: Bool = false, number: IncidentNumber = 127) -> Incident {
        let report = Opening.Report(
            title: "東源縣一企業夜間生產地條鋼",
            area: "淘汰落後產能",
            department: "產業發展科",
            level: level,
            isSudden: isSudden
        )
        return Opening.byHand(report, number: number, by: officer, policy: .standard, zone: .shanghai, now: t0)
    }

    func with(_ change: (inout Incident) -> Void) -> Incident {
        var copy = self
        change(&copy)
        return copy
    }

    func after(_ act: Act, by actor: Actor = officer, at now: Instant) throws -> Incident {
        try Acting.apply(act, to: self, by: actor, zone: .shanghai, now: now).incident
    }
}

extension Milestone {
    static func made(at: Instant, recorded: Instant? = nil) -> Milestone {
        Milestone(at: at, recorded: recorded ?? at, by: officer, url: "https://www.heyuan.gov.cn/1.html")
    }
}

extension Rule {
    static func sample(
        _ id: RuleID = "steel",
        area: String? = "淘汰落後產能",
        department: String = "產業發展科",
        level: LevelName = "較大",
        isSudden: Bool = false,
        kind: Kind = .risk,
        concern: Concern? = nil,
        raises: [Raise] = []
    ) throws -> Rule {
        Rule(
            id: id,
            title: "規則 \(id)",
            area: area,
            department: department,
            match: try Query(parsing: "地條鋼", lists: TermLists([:])),
            place: nil,
            level: level,
            isSudden: isSudden,
            kind: kind,
            concern: concern,
            raises: raises,
            position: SourcePosition(file: "Rules/steel.yaml", line: 1, column: 1)
        )
    }
}

extension Match {
    static func sample(_ rule: Rule, level: LevelName? = nil, words: [String] = ["地條鋼"]) -> Match {
        let spans = words.map { Span(part: .title, start: 0, length: $0.unicodeScalars.count, text: $0) }
        return Match(rule: rule, level: level ?? rule.level, spans: spans)
    }
}

extension Item {
    static func sample(
        url: String? = "https://news.example.cn/a/1.html",
        title: String = "東源縣一企業夜間生產地條鋼被查",
        outlet: String = "河源日報",
        tier: String = "市級",
        published: PublishedTime? = nil,
        found: Instant = t0
    ) -> Item {
        Item(
            feed: "heyuan-daily",
            key: "1",
            outlet: outlet,
            tier: tier,
            url: url,
            title: title,
            published: published,
            found: found
        )
    }
}
