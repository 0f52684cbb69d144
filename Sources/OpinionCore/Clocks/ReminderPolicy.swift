/// When people are told before, at and after a deadline.
package struct ReminderPolicy: Sendable, Hashable, Codable {
    /// Per cent of the way from start to deadline.
    package let fractions: [Int]
    /// Times before the deadline.
    package let before: [TimeSpan]
    /// What follows the deadline, one after the other; the last may go on without end.
    package let overdue: [Repeat]

    package struct Repeat: Sendable, Hashable, Codable {
        package let every: TimeSpan
        /// nil: without end.
        package let times: Int?

        package init(every: TimeSpan, times: Int?) {
            self.every = every
            self.times = times
        }
    }

    package init(fractions: [Int], before: [TimeSpan], overdue: [Repeat]) {
        self.fractions = fractions
        self.before = before
        self.overdue = overdue
    }
}
