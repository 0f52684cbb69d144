/// Judges what a look at a page brought.
package enum PageJudging {
    /// - Parameters:
    ///   - last: the latest record of the page; nil at the first look.
    ///   - lastText: the latest record that holds the article's text.
    package static func judge(
        _ look: PageLook,
        job: EvidenceJob,
        last: EvidenceRecord?,
        lastText: EvidenceRecord?
    ) -> PageVerdict {
        switch look.answer {
        case .unchanged: return .same
        case .refused(let cause): return failed(cause, last)
        case .noAnswer(let cause, let asked):
            guard job.attempts + 1 < EvidenceSchedule.mostAttempts else { return failed(cause, last) }
            let next = EvidenceSchedule.retry(attempts: job.attempts + 1, asked: asked, now: look.at)
            return .retry(at: next, cause: cause)
        case .page(let record, let isFrontPage):
            if let lastText, seemsGone(record, isFrontPage, before: lastText) {
                return gone(record, job, last, lastText, now: look.at)
            }
            return page(record, job, last, lastText)
        }
    }

    private static func failed(_ cause: String, _ last: EvidenceRecord?) -> PageVerdict {
        last?.kind == .failed && last?.cause == cause ? .same : .failed(cause: cause)
    }

    /// An article that was taken down is answered by 404, by a page that says so, or by the site's front page.
    private static func seemsGone(_ record: EvidenceRecord, _ isFrontPage: Bool, before: EvidenceRecord) -> Bool {
        switch record.kind {
        case .gone: true
        case .unread: record.cause == "errorPage" || isFrontPage
        case .kept: isFrontPage && record.text != before.text
        case .refused, .failed: false
        }
    }

    private static func gone(
        _ record: EvidenceRecord,
        _ job: EvidenceJob,
        _ last: EvidenceRecord?,
        _ lastText: EvidenceRecord,
        now: Instant
    ) -> PageVerdict {
        if last?.kind == .gone { return .same }
        guard job.doubts > 0 else {
            return .doubt(until: now + EvidenceSchedule.doubtGap, cause: record.cause ?? "otherPage")
        }
        return .keep(record.as(.gone), .gone(before: lastText))
    }

    private static func page(
        _ record: EvidenceRecord,
        _ job: EvidenceJob,
        _ last: EvidenceRecord?,
        _ lastText: EvidenceRecord?
    ) -> PageVerdict {
        guard let last else { return .keep(record, nil) }
        if last.body == record.body, last.status == record.status { return .same }
        guard let text = record.text, let before = lastText, let textBefore = before.text else {
            return last.kind == record.kind && last.status == record.status && !job.isAsked ? .same : .keep(record, nil)
        }
        if TextChange.isMaterial(from: textBefore, to: text) { return .keep(record, .changed(before: before)) }
        // Counters and advertisements change with every look; what the article says is kept already.
        return last.kind == .kept && !job.isAsked ? .same : .keep(record, nil)
    }
}

extension EvidenceRecord {
    /// The same look, judged to be of another kind.
    func `as`(_ kind: Kind) -> EvidenceRecord {
        EvidenceRecord(
            id: id,
            item: item,
            url: url,
            at: at,
            kind: kind,
            status: status,
            cause: cause,
            body: body,
            size: size,
            contentType: contentType,
            charset: charset,
            document: document,
            hash: hash,
            title: title,
            text: text,
            etag: etag,
            lastModified: lastModified,
            confirmed: confirmed,
            removed: removed
        )
    }
}
