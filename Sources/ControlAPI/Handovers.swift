package import OpinionCore

/// `handover`: signs the shift over. The time is as the officer typed it.
package struct HandoverRequest: Codable, Sendable {
    package var from: String?
    package var message: String?

    package init(from: String? = nil, message: String? = nil) { (self.from, self.message) = (from, message) }
}

/// `handover accept`; without a number the last one.
package struct HandoverAcceptance: Codable, Sendable {
    package var id: Int?

    package init(id: Int? = nil) { self.id = id }
}

/// A hand-over, signed or as it would be.
package struct HandoverPage: Codable, Sendable {
    package let version: Int
    /// Null for one that was only looked at.
    package let id: Int?
    package let from: Instant
    package let at: Instant
    package let by: String
    package let incidents: [Int]
    /// The canonical form, which the hash is of: its UTF-8 bytes, lines ended by LF.
    package let text: String
    package let sha256: String
    package let acceptedBy: String?
    package let acceptedAt: Instant?
    /// What the officer is told.
    package let notice: String

    package init(_ handover: Handover, isSigned: Bool, notice: String) {
        version = 1
        id = isSigned ? handover.id : nil
        (from, at, by) = (handover.from, handover.at, handover.by.displayName)
        (incidents, text, sha256) = (handover.incidents, handover.text, handover.sha256)
        (acceptedBy, acceptedAt) = (handover.accepted?.by.displayName, handover.accepted?.at)
        self.notice = notice
    }

    private enum CodingKeys: String, CodingKey {
        case version, id, from, at, by, incidents, text, sha256, notice
        case acceptedBy = "accepted_by"
        case acceptedAt = "accepted_at"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(version, forKey: .version)
        try container.encode(id, forKey: .id)
        try container.encode(from, forKey: .from)
        try container.encode(at, forKey: .at)
        try container.encode(by, forKey: .by)
        try container.encode(incidents, forKey: .incidents)
        try container.encode(text, forKey: .text)
        try container.encode(sha256, forKey: .sha256)
        try container.encode(acceptedBy, forKey: .acceptedBy)
        try container.encode(acceptedAt, forKey: .acceptedAt)
        try container.encode(notice, forKey: .notice)
    }
}
