package import OpinionCore

/// `evidence list N --json`: the articles of an incident, and what was kept of their pages.
package struct EvidenceList: Codable, Sendable {
    package let version: Int
    package let incident: Int
    package let items: [EvidenceItemView]

    package init(incident: Int, items: [EvidenceItemView]) {
        version = 1
        (self.incident, self.items) = (incident, items)
    }
}

/// An article, and every version of its page.
package struct EvidenceItemView: Codable, Sendable {
    package let item: Int64
    package let outlet, title: String
    package let url: String?
    /// When its page is looked at next; null when it is not.
    package let nextLook: Instant?
    /// Attempts of the look under way that failed.
    package let attempts: Int
    /// Times in a row that the article seemed to be gone; absent where there were none.
    package let doubts: Int?
    /// What the last look found, where it settled nothing: no answer, or an article that seems gone.
    package let fault: EvidenceCause?
    package let versions: [EvidenceVersionView]

    package init(
        item: Int64,
        outlet: String,
        title: String,
        url: String?,
        nextLook: Instant?,
        attempts: Int,
        doubts: Int = 0,
        fault: EvidenceCause?,
        versions: [EvidenceVersionView]
    ) {
        (self.item, self.outlet, self.title, self.url) = (item, outlet, title, url)
        (self.nextLook, self.attempts, self.fault, self.versions) = (nextLook, attempts, fault, versions)
        self.doubts = doubts > 0 ? doubts : nil
    }

    private enum CodingKeys: String, CodingKey {
        case item, outlet, title, url, attempts, doubts, fault, versions
        case nextLook = "next_look"
    }
}

/// Why a page was not kept, for programs and for people.
package struct EvidenceCause: Codable, Sendable {
    package let code, text: String

    package init(code: String, text: String) { (self.code, self.text) = (code, text) }
}

/// One version of a page.
package struct EvidenceVersionView: Codable, Sendable {
    /// Counted from 1.
    package let number: Int
    package let at: Instant
    /// When the same was seen last.
    package let confirmed: Instant
    package let kind: EvidenceRecord.Kind
    package let status: Int?
    package let cause: EvidenceCause?
    package let sha256: String?
    package let size: Int
    package let contentType, charset, title: String?
    /// Characters of the article's text; null where there is none.
    package let letters: Int?
    /// How the text begins.
    package let lead: String?
    /// SHA-256 of the record of the look, as it stands in the incident log.
    package let record: String
    package let removed: Instant?

    package init(_ record: EvidenceRecord, number: Int, cause: EvidenceCause?) {
        (self.number, at, confirmed, kind) = (number, record.at, record.confirmed, record.kind)
        (status, self.cause, sha256, size) = (record.status, cause, record.body, record.size)
        (contentType, charset, title) = (record.contentType, record.charset, record.title)
        (letters, lead) = (record.text?.count, record.text.map { String($0.prefix(120)) })
        (self.record, removed) = (record.hash, record.removed)
    }

    private enum CodingKeys: String, CodingKey {
        case number, at, confirmed, kind, status, cause, sha256, size, charset, title, letters, lead, record, removed
        case contentType = "content_type"
    }
}

/// `evidence show N ITEM --json`: one article, with the text of a version and the record of its look.
package struct EvidencePage: Codable, Sendable {
    package let version: Int
    package let item: EvidenceItemView
    /// The version that `text` and `document` are of; null when there is none.
    package let shown: Int?
    package let text: String?
    /// The canonical JSON of the look: request, redirects, status, headers.
    package let document: String?

    package init(item: EvidenceItemView, shown: Int?, text: String?, document: String?) {
        version = 1
        (self.item, self.shown, self.text, self.document) = (item, shown, text, document)
    }
}

/// POST: fetches the pages of an incident, or of one article of it, again and now.
package struct EvidenceRequest: Codable, Sendable {
    package let number: Int
    package let item: Int64?

    package init(number: Int, item: Int64? = nil) { (self.number, self.item) = (number, item) }
}

/// A bundle that was made and waits to be fetched.
package struct EvidenceBundle: Codable, Sendable {
    package let version: Int
    package let incident: Int
    /// SHA-256 of the manifest, which the incident log knows; names the bundle.
    package let manifest: String
    /// SHA-256 and size of the archive.
    package let sha256: String
    package let size: Int
    package let files: Int
    /// Pages that are no longer kept, or are damaged: they are not in the bundle.
    package let missing: [String]

    package init(incident: Int, manifest: String, sha256: String, size: Int, files: Int, missing: [String]) {
        version = 1
        (self.incident, self.manifest, self.sha256) = (incident, manifest, sha256)
        (self.size, self.files, self.missing) = (size, files, missing)
    }
}
