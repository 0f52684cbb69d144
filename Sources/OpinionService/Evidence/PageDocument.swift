import HTTPTransfer
import IncidentLog
import OpinionCore

/// The record of one look in its canonical form: what was asked, what came, when. Its hash stands in the incident log.
struct PageDocument: Sendable {
    let job: EvidenceJob
    /// Nil where no answer came.
    var response: HTTPResponse?
    let at: Instant

    /// The record of an answer.
    func record(kind: EvidenceRecord.Kind, reading: PageReading?) -> EvidenceRecord {
        let hasText = reading?.text != nil
        let isUnread = kind == .kept && !hasText && reading?.cause != nil
        let cause = kind == .kept ? reading?.cause : response.map { "http_\($0.status)" }
        return record(isUnread ? .unread : kind, cause: hasText ? nil : cause, reading)
    }

    /// The record of a page that no answer came for.
    func record(failed cause: String) -> EvidenceRecord { record(.failed, cause: cause, nil) }

    private func record(_ kind: EvidenceRecord.Kind, cause: String?, _ reading: PageReading?) -> EvidenceRecord {
        let body = response?.body ?? []
        let hash = body.isEmpty ? nil : LogHash.of(body)
        let document = json(kind, cause, reading, hash, body.count)
        return EvidenceRecord(
            item: job.item,
            url: job.url,
            at: at,
            kind: kind,
            status: response?.status,
            cause: cause,
            body: hash,
            size: body.count,
            contentType: response?.headers["content-type"],
            charset: reading?.charset,
            document: document,
            hash: LogHash.of(document.utf8),
            title: reading?.title,
            text: reading?.text,
            etag: response?.validators.etag,
            lastModified: response?.validators.lastModified
        )
    }

    private func json(
        _ kind: EvidenceRecord.Kind,
        _ cause: String?,
        _ reading: PageReading?,
        _ hash: String?,
        _ size: Int
    ) -> String {
        var object = JSONObject()
        object["version"] = 1
        object["item"] = .int(job.item)
        object["url"] = .string(job.url)
        object["fetched"] = .string(at.description)
        object["kind"] = .string(kind.rawValue)
        object["cause"] = JSONValue(cause)
        object["body"] = hash.map { Self.proof($0, size) } ?? .null
        object["charset"] = JSONValue(reading?.charset)
        object["title"] = JSONValue(reading?.title)
        object["text"] = reading?.text.map { Self.proof(LogHash.of($0.utf8), $0.utf8.count) } ?? .null
        answer(&object)
        return JSONValue.object(object).canonicalText
    }

    /// What came over the wire besides the body.
    private func answer(_ object: inout JSONObject) {
        object["status"] = JSONValue(response.map { Int64($0.status) })
        object["final_url"] = JSONValue(response?.finalURL)
        object["address"] = JSONValue(response?.primaryIP)
        object["http"] = JSONValue(response?.version.rawValue)
        let hops: [JSONValue] = (response?.hops ?? []).map {
            ["status": .int(Int64($0.status)), "url": .string($0.url)]
        }
        object["hops"] = .array(hops)
        let headers: [JSONValue] = (response?.headers.fields ?? []).map { [.string($0.name), .string($0.value)] }
        object["headers"] = .array(headers)
    }

    private static func proof(_ hash: String, _ size: Int) -> JSONValue {
        ["sha256": .string(hash), "size": .int(Int64(size))]
    }
}
