/// When an officer who acknowledged, and then recorded nothing, is asked.
package struct AskPolicy: Sendable, Hashable, Codable {
    /// Per cent of the time that was left at the acknowledgement.
    package let percent: Int
    package let answerWithin: TimeSpan

    package init(percent: Int, answerWithin: TimeSpan) {
        self.percent = percent
        self.answerWithin = answerWithin
    }
}
