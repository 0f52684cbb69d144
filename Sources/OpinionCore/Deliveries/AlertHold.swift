/// What keeps an alert back for a while: nothing is dropped, one summary tells it later.
package struct AlertHold: Sendable, Hashable {
    /// Names what holds it: `quiet` for quiet hours, `silence:3` for a silence, `digest:DEPARTMENT` for a digest.
    package let by: String
    /// When it is expected to end; nil while nobody knows.
    package let until: Instant?

    package init(by: String, until: Instant?) {
        self.by = by
        self.until = until
    }
}
