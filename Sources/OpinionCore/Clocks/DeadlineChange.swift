/// A deadline that appeared, moved or went.
package struct DeadlineChange: Sendable, Hashable, Codable {
    package let kind: ClockKind
    package let old: Instant?
    package let new: Instant?
    /// When the act was done that has stopped the clock already; nil while none has.
    package let met: Instant?
    /// Whether that act is late by the new deadline; nil while none has.
    package let isLate: Bool?

    package init(kind: ClockKind, old: Instant?, new: Instant?, met: Instant? = nil, isLate: Bool? = nil) {
        (self.kind, self.old, self.new) = (kind, old, new)
        (self.met, self.isLate) = (met, isLate)
    }

    /// What became of the deadlines; a waived clock has none.
    package static func between(_ old: [Clock], _ new: [Clock]) -> [DeadlineChange] {
        new.compactMap { clock in
            let before = old.first { $0.kind == clock.kind }
            let oldDue = before.flatMap { $0.waived == nil ? $0.due : nil }
            let newDue = clock.waived == nil ? clock.due : nil
            guard oldDue != newDue else { return nil }
            return DeadlineChange(
                kind: clock.kind,
                old: oldDue,
                new: newDue,
                met: clock.met?.at,
                isLate: clock.met == nil ? nil : clock.isMetLate
            )
        }
    }
}
