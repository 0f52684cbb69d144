import ControlAPI
import IncidentDesk
import OpinionCore
import OpinionStore

// What was kept of the pages of an incident.

extension ControlDesk {
    func evidenceList(_ number: Int, _ caller: Caller) async throws -> EvidenceList {
        _ = try await existing(number, caller)
        let views = try await store.read { try $0.evidenceViews(of: number, caller.language) }
        return EvidenceList(incident: number, items: views)
    }

    /// One article of an incident; `look` chooses a version, the latest with a text unless given.
    func evidencePage(_ query: RequestQuery, _ caller: Caller) async throws -> EvidencePage {
        let number = query.number
        _ = try await existing(number, caller)
        let item = Int64(query.id) ?? 0
        let wanted = try query.integer("look", caller.language)
        let page: EvidencePage? = try await store.read { view in
            guard let archived = try view.items(of: number).first(where: { $0.item.id == item })?.item else {
                return nil
            }
            let records = try view.evidence(ofItem: item)
            let job = try archived.item.url.flatMap { try view.evidenceJob(url: $0) }
            let latest = records.lastIndex { $0.text != nil } ?? records.indices.last
            let index = wanted.map { $0 - 1 } ?? latest
            let shown = index.flatMap { records.indices.contains($0) ? $0 : nil }
            return EvidencePage(
                item: EvidenceItemView(archived, job: job, records: records, caller.language),
                shown: shown.map { $0 + 1 },
                text: shown.flatMap { records[$0].text },
                document: shown.map { records[$0].document }
            )
        }
        guard let page else {
            throw ErrorResponse(
                code: "not_found",
                text: EvidenceTexts.noSuchItem(item, number: number)[caller.language]
            )
        }
        return page
    }

    /// Looks at the pages of an incident again, now, and waits for it.
    func fetchEvidence(_ request: EvidenceRequest, _ caller: Caller) async throws -> EvidenceList {
        guard deployments.current.configuration.evidence.isEnabled else {
            throw ErrorResponse(code: "refused", text: EvidenceTexts.disabled[caller.language])
        }
        _ = try await existing(request.number, caller)
        let number = request.number
        let all = try await store.read { try $0.items(of: number).map(\.item) }
        let wanted = all.filter { request.item == nil || request.item == $0.id }
        guard request.item == nil || !wanted.isEmpty else {
            let text = EvidenceTexts.noSuchItem(request.item ?? 0, number: number)
            throw ErrorResponse(code: "not_found", text: text[caller.language])
        }
        try await committer.commit { transaction in
            for item in wanted { try transaction.askEvidence(of: item, now: caller.now) }
            let facts: LogData = ["items": .list(wanted.map { .number($0.id) })]
            try desk.log("evidence.asked", by: caller.actor, incident: number, facts, transaction)
        }
        await evidence.finishAsked(wanted.compactMap(\.item.url))
        let views = try await store.read { try $0.evidenceViews(of: number, caller.language) }
        let ids = Set(wanted.map(\.id))
        return EvidenceList(incident: number, items: views.filter { ids.contains($0.item) })
    }

    /// The incident, or `not_found`.
    func existing(_ number: IncidentNumber, _ caller: Caller) async throws -> Incident {
        guard let incident = try await store.read({ try $0.incident(number) }) else {
            throw ErrorResponse(code: "not_found", text: ControlTexts.noSuchIncident(number)[caller.language])
        }
        return incident
    }
}
