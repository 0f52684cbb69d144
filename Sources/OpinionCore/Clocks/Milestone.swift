/// The recorded act that stops a clock.
package struct Milestone: Sendable, Hashable, Codable {
    /// When it was done, which may be before it was recorded.
    package let at: Instant
    package let recorded: Instant
    package let by: Actor
    package let url: String?
    package let place: String?
    package let speaker: String?
    package let text: String?
    /// The leaders who were told; nil for acts that tell none.
    package let to: [String]?
    /// The last release: no further one is promised. nil and false are the same.
    package let isFinal: Bool?
    /// The file that `text` was read from.
    package let attachment: Attachment?

    package init(
        at: Instant,
        recorded: Instant,
        by: Actor,
        url: String? = nil,
        place: String? = nil,
        speaker: String? = nil,
        text: String? = nil,
        to: [String]? = nil,
        isFinal: Bool? = nil,
        attachment: Attachment? = nil
    ) {
        (self.at, self.recorded, self.by) = (at, recorded, by)
        (self.url, self.place, self.speaker, self.text) = (url, place, speaker, text)
        (self.to, self.isFinal, self.attachment) = (to, isFinal, attachment)
    }

    /// The same act told once more: the same content, and the same time as people tell times, to the minute.
    package func repeats(_ other: Milestone) -> Bool {
        abs((at - other.at).milliseconds) < 60_000 && url == other.url && place == other.place
            && speaker == other.speaker && text == other.text && to == other.to
            && (isFinal ?? false) == (other.isFinal ?? false) && attachment == other.attachment
    }
}

extension Milestone {
    /// As a clock keeps it: the text stands in the incident's record alone.
    package var withoutText: Milestone {
        Milestone(
            at: at,
            recorded: recorded,
            by: by,
            url: url,
            place: place,
            speaker: speaker,
            to: to,
            isFinal: isFinal
        )
    }

    /// True for the same act as a clock and as the record keep it.
    package func isSameAct(as other: Milestone) -> Bool {
        at == other.at && recorded == other.recorded && by == other.by
    }
}

/// A file whose text is kept in the record.
package struct Attachment: Sendable, Hashable, Codable {
    /// The most that a record keeps of one file.
    package static let limit = 64 * 1_024

    /// Without its folder.
    package let name: String
    package let bytes: Int
    /// Lower-case hex.
    package let sha256: String

    package init(name: String, bytes: Int, sha256: String) {
        (self.name, self.bytes, self.sha256) = (name, bytes, sha256)
    }
}
