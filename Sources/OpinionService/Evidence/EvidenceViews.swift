import ControlAPI
import OpinionCore
import OpinionStore

extension StoreSnapshot {
    /// What was kept of the pages of an incident, by article.
    func evidenceVersions(of number: IncidentNumber, _ language: Language) throws -> [Int64: [EvidenceVersionView]] {
        let records = try evidence(ofIncident: number)
        let views = try items(of: number).map { item, _ in
            (item.id, EvidenceItemView.versions(records.of(item), language))
        }
        return Dictionary(views, uniquingKeysWith: { $1 })
    }

    /// What was kept of the pages of an incident, article by article.
    func evidenceViews(of number: IncidentNumber, _ language: Language) throws -> [EvidenceItemView] {
        let records = try evidence(ofIncident: number)
        return try items(of: number).map { item, _ in
            let job = try item.item.url.flatMap { try evidenceJob(url: $0) }
            return EvidenceItemView(item, job: job, records: records.of(item), language)
        }
    }
}

extension [EvidenceRecord] {
    /// Those of an article's page, and of any that it had before.
    func of(_ archived: ArchivedItem) -> [EvidenceRecord] {
        filter { $0.item == archived.id || $0.url == archived.item.url }
    }
}

extension EvidenceItemView {
    init(_ archived: ArchivedItem, job: EvidenceJob?, records: [EvidenceRecord], _ language: Language) {
        self.init(
            item: archived.id,
            outlet: archived.item.outlet,
            title: archived.item.title,
            url: archived.item.url,
            nextLook: job?.due,
            attempts: job?.attempts ?? 0,
            doubts: job?.doubts ?? 0,
            fault: job?.fault.map { EvidenceTexts.cause($0, language) },
            versions: Self.versions(records, language)
        )
    }

    static func versions(_ records: [EvidenceRecord], _ language: Language) -> [EvidenceVersionView] {
        records.enumerated().map { index, record in
            EvidenceVersionView(
                record,
                number: index + 1,
                cause: record.cause.map { EvidenceTexts.cause($0, language) }
            )
        }
    }
}
