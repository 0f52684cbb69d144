import ControlAPI
import IncidentDesk
import IncidentLog
import OpinionCore
import OpinionStore

// What people look at.

extension ControlDesk {
    func list(_ query: RequestQuery, _ caller: Caller) async throws -> IncidentList {
        let states = try states(query, caller)
        let since = try query["since"].map { text in
            guard let since = SpokenTime.parse(text, now: caller.now, zone: deployments.current.zone) else {
                throw ErrorResponse(code: "usage", text: ControlTexts.badTime(text)[caller.language])
            }
            return since
        }
        let typed = query["area"]
        let area = typed.map { KnownNames.known($0, among: names.areas) ?? $0 }
        return try await store.read { view in
            let incidents = try view.incidents(states: states, area: area, since: since)
            if incidents.isEmpty, let typed, let area { try refuseUnknown(area: area, typed, view, caller) }
            return IncidentList(incidents: try listed(incidents, view, now: caller.now))
        }
    }

    /// A mistyped area must not look like calm.
    private func refuseUnknown(area: String, _ typed: String, _ view: StoreSnapshot, _ caller: Caller) throws {
        let incidents = try view.incidents(states: IncidentState.allCases)
        let known = names.with(incidents).areas
        guard !known.contains(area) else { return }
        throw ErrorResponse(code: "usage", text: NameTexts.unknown(.area, typed, among: known)[caller.language])
    }

    private func states(_ query: RequestQuery, _ caller: Caller) throws -> [IncidentState] {
        if let name = query["state"] {
            guard let state = IncidentState(rawValue: name) else {
                throw ErrorResponse(code: "usage", text: ControlTexts.noSuchState(name)[caller.language])
            }
            return [state]
        }
        return query["all"] == nil ? IncidentState.allCases.filter(\.isLive) : IncidentState.allCases
    }

    func page(_ number: Int, _ caller: Caller) async throws -> IncidentPage {
        let zone = deployments.current.zone
        let detail: IncidentDetail? = try await store.read { view in
            guard let incident = try view.incident(number) else { return nil }
            let kept = try view.evidenceVersions(of: number, caller.language)
            let items = try view.items(of: number).map {
                IncidentItemView(
                    $0.item,
                    $0.report,
                    try view.versions(ofItem: $0.item.id),
                    evidence: kept[$0.item.id] ?? []
                )
            }
            let deliveries = try view.deliveries(incident: number, limit: 500).reversed().map(DeliveryView.init)
            let timeline = try view.timeline(of: number).map {
                TimelineEntry($0, texts: TimelineTexts(language: caller.language, zone: zone))
            }
            return IncidentDetail(
                view: try self.view(of: incident, view, now: caller.now),
                rule: incident.rule,
                endReason: incident.endReason,
                startNotes: StartNotes.of(incident, zone: zone, language: caller.language),
                times: TimesView(incident.times),
                record: RecordView(incident, language: caller.language),
                items: items,
                deliveries: deliveries,
                timeline: timeline
            )
        }
        guard let detail else {
            throw ErrorResponse(code: "not_found", text: ControlTexts.noSuchIncident(number)[caller.language])
        }
        return IncidentPage(incident: detail)
    }

    func log(_ query: RequestQuery, _ caller: Caller) async throws -> String {
        let filter = try LogQuery.filter(query, caller, zone: deployments.current.zone)
        let reading = try LogReader(directory: logFolder).records(filter)
        return reading.records.map { $0.json.canonicalText + "\n" }.joined()
    }
}

extension IncidentItemView {
    init(
        _ archived: ArchivedItem,
        _ report: Report,
        _ versions: [ItemVersion],
        evidence: [EvidenceVersionView] = []
    ) {
        let item = archived.item
        self.init(
            id: archived.id,
            feed: item.feed,
            outlet: item.outlet,
            tier: item.tier,
            title: item.title,
            url: item.url,
            published: item.published?.at,
            found: item.found,
            words: report.words,
            quotation: report.quotation?.text,
            provenance: item.provenance,
            versions: versions.map {
                ItemVersionView(
                    until: $0.until,
                    title: $0.title,
                    summary: $0.summary,
                    contentText: $0.contentText,
                    sha256: $0.hash
                )
            },
            evidence: evidence
        )
    }
}

/// Why the clocks start when they do.
enum StartNotes {
    static func of(_ incident: Incident, zone: LocalZone, language: Language) -> [String] {
        let start = ClockSetting.start(of: incident, zone: zone)
        let chosen = Phrase("時限自", "时限自", "The clocks start at: ")[language]
        let first = "\(chosen)\(start.source.name[language]) \(zone.long(start.at))"
        let others = incident.clocks.filter { $0.start != start.at || $0.startSource != start.source }.map { clock in
            "\(clock.kind.name[language]): \(source(of: clock, language)) \(zone.long(clock.start))"
        }
        return [first] + others
            + start.rejected.map { "\($0.source.name[language]) \(zone.long($0.at)): \($0.reason.name[language])" }
    }
}

extension StartNotes {
    /// What begins a clock of its own.
    private static func source(of clock: Clock, _ language: Language) -> String {
        guard clock.kind == .update else { return clock.startSource.name[language] }
        return Phrase("上次發布", "上次发布", "last release")[language]
    }
}

extension ClockStart.Rejection.Reason {
    var name: Phrase {
        switch self {
        case .inFuture: Phrase("在將來，不採用", "在将来，不采用", "in the future, not taken")
        case .tooOld: Phrase("過於久遠，不採用", "过于久远，不采用", "too old, not taken")
        case .beforeOccurred:
            Phrase(
                "早於值班員更正的發生時間，不採用",
                "早于值班员更正的发生时间，不采用",
                "before the time of occurrence that an officer set, not taken"
            )
        case .dateOnly: Phrase("只有日期，不採用", "只有日期，不采用", "a date without a time, not taken")
        }
    }
}
