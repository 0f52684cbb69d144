package import OpinionCore

/// `list --json`.
package struct IncidentList: Codable, Sendable {
    package let version: Int
    package let incidents: [IncidentView]

    package init(incidents: [IncidentView]) {
        version = 1
        self.incidents = incidents
    }
}

/// `show N --json`.
package struct IncidentPage: Codable, Sendable {
    package let version: Int
    package let incident: IncidentDetail

    package init(incident: IncidentDetail) {
        version = 1
        self.incident = incident
    }
}

/// An incident with everything that is known of it: the fields of `list`, and these.
package struct IncidentDetail: Codable, Sendable {
    package let view: IncidentView
    package let rule: String?
    package let endReason: String?
    package let startNotes: [String]
    package let times: TimesView
    package let record: RecordView
    package let items: [IncidentItemView]
    package let deliveries: [DeliveryView]
    package let timeline: [TimelineEntry]

    package init(
        view: IncidentView,
        rule: String?,
        endReason: String?,
        startNotes: [String],
        times: TimesView,
        record: RecordView,
        items: [IncidentItemView],
        deliveries: [DeliveryView],
        timeline: [TimelineEntry]
    ) {
        (self.view, self.rule, self.endReason, self.startNotes) = (view, rule, endReason, startNotes)
        (self.times, self.record) = (times, record)
        (self.items, self.deliveries, self.timeline) = (items, deliveries, timeline)
    }

    private enum CodingKeys: String, CodingKey {
        case rule, times, record, items, deliveries, timeline
        case endReason = "end_reason"
        case startNotes = "start_notes"
    }

    package init(from decoder: any Decoder) throws {
        view = try IncidentView(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        rule = try container.decodeIfPresent(String.self, forKey: .rule)
        endReason = try container.decodeIfPresent(String.self, forKey: .endReason)
        startNotes = try container.decode([String].self, forKey: .startNotes)
        times = try container.decode(TimesView.self, forKey: .times)
        // An older daemon sends none.
        record = try container.decodeIfPresent(RecordView.self, forKey: .record) ?? .none
        items = try container.decode([IncidentItemView].self, forKey: .items)
        deliveries = try container.decode([DeliveryView].self, forKey: .deliveries)
        timeline = try container.decode([TimelineEntry].self, forKey: .timeline)
    }

    package func encode(to encoder: any Encoder) throws {
        try view.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(rule, forKey: .rule)
        try container.encode(endReason, forKey: .endReason)
        try container.encode(startNotes, forKey: .startNotes)
        try container.encode(times, forKey: .times)
        try container.encode(record, forKey: .record)
        try container.encode(items, forKey: .items)
        try container.encode(deliveries, forKey: .deliveries)
        try container.encode(timeline, forKey: .timeline)
    }
}

/// The known times of an incident; each is null, or who said it and what.
package struct TimesView: Codable, Sendable, Hashable {
    package let occurred: KnownTimes.Known?
    package let published: KnownTimes.Known?
    package let detected: KnownTimes.Known?
    package let reported: KnownTimes.Known?
    package let confirmed: KnownTimes.Known?

    package init(_ times: KnownTimes) {
        (occurred, published, detected) = (times.occurred, times.published, times.detected)
        (reported, confirmed) = (times.reported, times.confirmed)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(occurred, forKey: .occurred)
        try container.encode(published, forKey: .published)
        try container.encode(detected, forKey: .detected)
        try container.encode(reported, forKey: .reported)
        try container.encode(confirmed, forKey: .confirmed)
    }

    private enum CodingKeys: CodingKey { case occurred, published, detected, reported, confirmed }
}

/// One report of an incident.
package struct IncidentItemView: Codable, Sendable {
    package let id: Int64
    package let feed: String
    package let outlet: String
    package let tier: String
    package let title: String
    package let url: String?
    package let published: Instant?
    package let found: Instant
    package let words: [String]
    package let quotation: String?
    /// With which charset it was read, and what decided for it (`http`, `guess` …); nil when that is not known.
    package let charset: String?
    package let charsetReason: String?
    /// Whether its document was broken and was read all the same.
    package let wasRepaired: Bool?
    /// Earlier wordings that were kept, the first one first; nil from a daemon that kept none yet.
    package let versions: [ItemVersionView]?
    /// Every version of its page that was kept, the first first; nil where an older daemon answers.
    package let evidence: [EvidenceVersionView]?

    package init(
        id: Int64,
        feed: String,
        outlet: String,
        tier: String,
        title: String,
        url: String?,
        published: Instant?,
        found: Instant,
        words: [String],
        quotation: String?,
        provenance: Provenance? = nil,
        versions: [ItemVersionView] = [],
        evidence: [EvidenceVersionView]? = nil
    ) {
        (self.id, self.feed, self.outlet, self.tier, self.title) = (id, feed, outlet, tier, title)
        (self.url, self.published, self.found) = (url, published, found)
        (self.words, self.quotation) = (words, quotation)
        (charset, charsetReason) = (provenance?.charset, provenance?.charsetReason)
        wasRepaired = provenance?.wasRepaired
        self.versions = versions
        self.evidence = evidence
    }

    private enum CodingKeys: String, CodingKey {
        case id, feed, outlet, tier, title, url, published, found, words, quotation, charset, versions, evidence
        case charsetReason = "charset_reason"
        case wasRepaired = "was_repaired"
    }
}

/// A wording of a report that its outlet has changed since.
package struct ItemVersionView: Codable, Sendable, Hashable {
    /// When another one was found in its place.
    package let until: Instant
    package let title, summary: String
    package let contentText: String
    package let sha256: String

    package init(until: Instant, title: String, summary: String, contentText: String, sha256: String) {
        (self.until, self.title, self.summary) = (until, title, summary)
        (self.contentText, self.sha256) = (contentText, sha256)
    }

    private enum CodingKeys: String, CodingKey {
        case until, title, summary, sha256
        case contentText = "content_text"
    }
}

/// One line of what happened.
package struct TimelineEntry: Codable, Sendable {
    package let at: Instant
    package let by: String
    /// The event's name in the incident log.
    package let event: String
    package let text: String

    package init(at: Instant, by: String, event: String, text: String) {
        (self.at, self.by, self.event, self.text) = (at, by, event, text)
    }
}
