/// What an answer to the fetch of a page was, before it is compared with what was known.
package struct PageLook: Sendable, Hashable {
    package enum Answer: Sendable, Hashable {
        /// 304.
        case unchanged
        /// A complete answer that can be kept.
        case page(EvidenceRecord, isFrontPage: Bool)
        /// No usable answer: a network that failed, a server that is overloaded. May go better later.
        case noAnswer(cause: String, retryAfter: TimeSpan?)
        /// No answer, and none to be had: an address that must not be asked, a page that is too large.
        case refused(cause: String)
    }

    package let answer: Answer
    package let at: Instant

    package init(_ answer: Answer, at: Instant) { (self.answer, self.at) = (answer, at) }
}

/// What is done about a look.
package enum PageVerdict: Sendable, Hashable {
    /// Something that people must hear of an article that was kept before.
    package enum News: Sendable, Hashable {
        case changed(before: EvidenceRecord)
        case gone(before: EvidenceRecord)
    }

    /// Asked again later; nothing is known yet.
    case retry(at: Instant, cause: String)
    /// The article seems gone; looked at once more before people are told. `cause`: what this look found.
    case doubt(until: Instant, cause: String)
    /// The same as was kept already.
    case same
    /// Another version than was kept, or the first.
    case keep(EvidenceRecord, News?)
    /// No usable answer after all tries: recorded with this cause.
    case failed(cause: String)
}
