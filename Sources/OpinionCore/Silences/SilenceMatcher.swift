import TextMatching

/// What a silence is about: everything that is given must hold; of several values of one field, any.
package struct SilenceMatcher: Sendable, Hashable, Codable {
    package var areas: [String] = []
    package var departments: [String] = []
    package var levels: [LevelName] = []
    /// The rule that opened the incident.
    package var rules: [RuleID] = []
    package var incidents: [IncidentNumber] = []
    /// Every report of the incident comes from one of these.
    package var outlets: [String] = []
    package var feeds: [FeedID] = []
    /// Queries of the rule language over the incident's title.
    package var titles: [String] = []
    package var types: [AlertType] = []

    package init() {}

    package var isEmpty: Bool { self == SilenceMatcher() }

    package func holds(_ subject: SilenceSubject) -> Bool {
        let incident = subject.incident
        return fits(areas, incident.area) && fits(departments, incident.department) && fits(levels, incident.level)
            && fits(rules, incident.rule) && fits(incidents, incident.number)
            && fits(outlets, all: subject.outlets) && fits(feeds, all: subject.feeds)
            && (types.isEmpty || subject.type.map(types.contains) ?? true) && fitsTitle(incident.title)
    }

    /// Whether it looks at the incident's reports at all.
    package var asksForReports: Bool { !outlets.isEmpty || !feeds.isEmpty }

    private func fits<Value: Equatable>(_ wanted: [Value], _ value: Value?) -> Bool {
        wanted.isEmpty || value.map(wanted.contains) ?? false
    }

    /// One report from elsewhere is enough to break the silence; so is an incident without reports.
    private func fits(_ wanted: [String], all values: Set<String>) -> Bool {
        wanted.isEmpty || (!values.isEmpty && values.isSubset(of: wanted))
    }

    /// A query that cannot be read any more silences nothing.
    private func fitsTitle(_ title: String) -> Bool {
        guard !titles.isEmpty else { return true }
        let queries = titles.compactMap { try? Query(parsing: $0, lists: .none) }
        return !QuerySet(queries).evaluate(Document(title: title)).isEmpty
    }
}

/// What a matcher looks at.
package struct SilenceSubject: Sendable {
    package let incident: Incident
    /// The type of the alert; nil to ask about the incident itself.
    package let type: AlertType?
    /// Of all its reports; only read where a matcher asks for them.
    package let outlets: Set<String>
    package let feeds: Set<FeedID>

    package init(incident: Incident, type: AlertType?, outlets: Set<String> = [], feeds: Set<FeedID> = []) {
        (self.incident, self.type, self.outlets, self.feeds) = (incident, type, outlets, feeds)
    }
}
