package import OpinionCore

/// A page of the 登記台帳: incidents that were opened in [`from`, `to`), in the order of their numbers.
package struct LedgerPage: Codable, Sendable {
    package let version: Int
    package let from: Instant
    package let to: Instant
    /// The bureau's time zone, in which tables show times.
    package let timezone: String
    package let entries: [LedgerEntry]
    /// `after` of the next request; null behind the last page.
    package let next: Int?

    package init(period: Range<Instant>, timezone: String, entries: [LedgerEntry], next: Int?) {
        version = 1
        (from, to) = (period.lowerBound, period.upperBound)
        (self.timezone, self.entries, self.next) = (timezone, entries, next)
    }

    private enum CodingKeys: CodingKey { case version, from, to, timezone, entries, next }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(version, forKey: .version)
        try container.encode(from, forKey: .from)
        try container.encode(to, forKey: .to)
        try container.encode(timezone, forKey: .timezone)
        try container.encode(entries, forKey: .entries)
        try container.encode(next, forKey: .next)
    }
}

/// One incident as an inspection asks for it: the fields of `list`, the five times, where it came from, and the record.
/// What is not known has no key.
package struct LedgerEntry: Codable, Sendable, Hashable {
    package let incident: IncidentView
    package let rule: Rule?
    package let times: TimesView
    package let sources: [Source]
    /// Who answers for the 科室, as the roster has it now, the contact first.
    package let contacts: [String]?
    package let acknowledgements: [Acknowledgement]
    package let record: RecordView
    package let ended: Ended?

    package init(
        incident: IncidentView,
        rule: Rule?,
        times: TimesView,
        sources: [Source],
        contacts: [String]?,
        acknowledgements: [Acknowledgement],
        record: RecordView,
        ended: Ended?
    ) {
        (self.incident, self.rule, self.times, self.sources) = (incident, rule, times, sources)
        (self.contacts, self.acknowledgements) = (contacts, acknowledgements)
        (self.record, self.ended) = (record, ended)
    }

    /// The rule that opened it, and the words that it found.
    package struct Rule: Codable, Sendable, Hashable {
        package let id: String
        /// As the rule book has it now.
        package let title: String?
        package let words: [String]

        package init(id: String, title: String?, words: [String]) {
            (self.id, self.title, self.words) = (id, title, words)
        }
    }

    /// A report that it rests on.
    package struct Source: Codable, Sendable, Hashable {
        package let outlet: String
        package let tier: String
        package let authors: [String]
        package let title: String
        package let url: String?
        package let published: Instant?
        package let found: Instant
        /// The versions of its page that were kept, the oldest first.
        package let evidence: [Evidence]?

        package init(
            outlet: String,
            tier: String,
            authors: [String],
            title: String,
            url: String?,
            published: Instant?,
            found: Instant,
            evidence: [Evidence]?
        ) {
            (self.outlet, self.tier, self.authors, self.title) = (outlet, tier, authors, title)
            (self.url, self.published, self.found, self.evidence) = (url, published, found, evidence)
        }
    }

    /// A version of a page: when it was fetched, and the SHA-256 of its bytes, by which they are found and proved.
    package struct Evidence: Codable, Sendable, Hashable {
        package let at: Instant
        package let sha256: String

        package init(at: Instant, sha256: String) { (self.at, self.sha256) = (at, sha256) }
    }

    package struct Acknowledgement: Codable, Sendable, Hashable {
        package let at: Instant
        package let by: String

        package init(at: Instant, by: String) { (self.at, self.by) = (at, by) }
    }

    package struct Ended: Codable, Sendable, Hashable {
        package let at: Instant
        package let by: String
        package let reason: String?

        package init(at: Instant, by: String, reason: String?) { (self.at, self.by, self.reason) = (at, by, reason) }
    }
}
