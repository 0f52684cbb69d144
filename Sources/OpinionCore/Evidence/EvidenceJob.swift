/// A page that is to be looked at: for the first time, or again while an incident that rests on it is open.
package struct EvidenceJob: Sendable, Hashable {
    package let id: Int64
    package let item: Int64
    package let url: String
    package let added: Instant
    package var due: Instant
    /// Attempts of this look that brought no usable answer.
    package var attempts: Int
    /// Looks that were settled.
    package var looks: Int
    /// Times in a row that the article seemed to be gone.
    package var doubts: Int
    /// An officer asked for this look.
    package var isAsked: Bool
    /// What went wrong at the last attempt.
    package var fault: String?

    package init(
        id: Int64,
        item: Int64,
        url: String,
        added: Instant,
        due: Instant,
        attempts: Int = 0,
        looks: Int = 0,
        doubts: Int = 0,
        isAsked: Bool = false,
        fault: String? = nil
    ) {
        (self.id, self.item, self.url, self.added, self.due) = (id, item, url, added, due)
        (self.attempts, self.looks, self.doubts) = (attempts, looks, doubts)
        (self.isAsked, self.fault) = (isAsked, fault)
    }
}
