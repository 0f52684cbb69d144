import OpinionCore

/// Reads the `quiet` of a feed: how long it may bring nothing new, or `never` for one whose silence says nothing.
enum FeedQuiet {
    private static let limits: ClosedRange<TimeSpan> = .hours(1) ... .days(366)

    /// What is wrong is reported, and read as if it were not there.
    static func read(_ node: YAMLNode, _ faults: inout Faults) -> SilenceLimit {
        if case .scalar(let scalar) = node.content, scalar.text == "never" { return .never }
        return node.span(limits, &faults).map(SilenceLimit.after) ?? .learnt
    }
}
