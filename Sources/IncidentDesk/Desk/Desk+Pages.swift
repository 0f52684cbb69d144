package import OpinionCore
package import OpinionStore

// The page of an article reaches the desk.

extension Desk {
    /// States what a look at a page brought, in the timeline of every incident that rests on it.
    package func record(_ record: EvidenceRecord, of archived: ArchivedItem, _ transaction: StoreTransaction) throws {
        let isProof = record.kind == .kept || record.kind == .unread
        for incident in try transaction.view.incidents(ofPage: record.url) {
            try log(
                isProof ? "evidence.kept" : "evidence.failed",
                incident: incident.number,
                EvidenceFacts.of(record, archived),
                transaction
            )
        }
    }

    /// Does what the whole text of an article demands beyond what its feed gave: a further rule or a higher level goes
    /// the way of an item whose feed has changed it. What the rules saw before is never lowered.
    /// - Parameter page: the article with the text of its page, matched.
    package func take(
        page: MatchedItem,
        of id: Int64,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        let levels = orders.policy.levels
        let known = try transaction.view.matches(item: id)
        let news = page.matches.filter { match in
            !known.contains { $0.rule == match.rule && !levels.isHigher(match.level, than: $0.level) }
        }
        let further = Set(news.map(\.rule))
        let hits = AreaHit.group(page.matches, levels: levels).filter { hit in
            hit.matches.contains { further.contains($0.rule) }
        }
        let before = try hits.map { try transaction.hitLevels(item: id, desk: $0.desk) }
        try transaction.save(news, item: id)
        for (hit, levels) in zip(hits, before) {
            let archived = ArchivedItem(id: id, item: page.item)
            try receive(
                Arrival(
                    item: archived,
                    hit: hit,
                    desk: orders.desk(of: hit),
                    isFirstAnswer: false,
                    levelsBefore: levels
                ),
                orders,
                transaction
            )
        }
    }

    /// Tells everybody whose open incident rests on an article that its page has changed or gone.
    package func tell(
        _ news: PageVerdict.News,
        seen record: EvidenceRecord,
        of archived: ArchivedItem,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        let (name, reason) = Self.reason(news, record, archived)
        for incident in try transaction.view.incidents(ofPage: record.url) where incident.state.isLive {
            try log(name, incident: incident.number, EvidenceFacts.of(news, record, archived), transaction)
            try send(
                .grown,
                about: incident,
                reason: reason,
                source: Quoting.source(archived.item),
                orders,
                transaction
            )
        }
    }

    private static func reason(
        _ news: PageVerdict.News,
        _ record: EvidenceRecord,
        _ archived: ArchivedItem
    ) -> (name: String, reason: AlertReason) {
        let item = archived.item
        switch news {
        case .gone(let before):
            let gone = ArticleGone(
                item: archived.id,
                outlet: item.outlet,
                title: before.title ?? item.title,
                status: record.status == 200 ? nil : record.status
            )
            return ("article.gone", .articleGone(gone))
        case .changed(let before):
            let change = TextChange(from: before.text ?? "", to: record.text ?? "")
            let told = ArticleChange(
                item: archived.id,
                outlet: item.outlet,
                place: .page,
                titleBefore: before.title ?? item.title,
                titleAfter: record.title ?? item.title,
                removed: TextChange.passage(change.removed),
                added: TextChange.passage(change.added)
            )
            return ("article.changed", .articleChanged(told))
        }
    }
}

/// What the incident log says of a look at a page.
enum EvidenceFacts {
    static func of(_ record: EvidenceRecord, _ archived: ArchivedItem) -> LogData {
        [
            "item": .number(archived.id), "outlet": .text(archived.item.outlet), "url": .text(record.url),
            "page": .text(record.kind.rawValue), "status": record.status.map { .number(Int64($0)) } ?? LogValue.none,
            "cause": .optional(record.cause), "sha256": .optional(record.body), "size": .number(Int64(record.size)),
            "record": .text(record.hash),
        ]
    }

    static func of(_ news: PageVerdict.News, _ record: EvidenceRecord, _ archived: ArchivedItem) -> LogData {
        var facts: LogData = [
            "item": .number(archived.id), "outlet": .text(archived.item.outlet), "url": .text(record.url),
            "record": .text(record.hash),
        ]
        switch news {
        case .gone(let before):
            facts["record_before"] = .text(before.hash)
            facts["status"] = record.status.map { .number(Int64($0)) } ?? LogValue.none
        case .changed(let before):
            let change = TextChange(from: before.text ?? "", to: record.text ?? "")
            facts["record_before"] = .text(before.hash)
            facts["removed"] = .text(TextChange.passage(change.removed, letters: 400))
            facts["added"] = .text(TextChange.passage(change.added, letters: 400))
        }
        return facts
    }
}
