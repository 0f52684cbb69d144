import OpinionCore

/// What holds for a feed that does not say it itself.
struct FeedDefaults {
    var group: String?
    var tier: String?
    var every: TimeSpan?
    var isLocal = false
    var timezone: String?
    var silence = SilenceLimit.learnt
}

extension FeedDefaults {
    /// Reads the map `defaults:` of a group.
    init(_ node: YAMLNode, _ faults: inout Faults) {
        guard let fields = Fields(node, keys: ["tier", "every", "local", "timezone", "quiet"], &faults) else { return }
        // A tier with a fault is no missing tier: one fault is enough.
        tier = fields["tier"].map { $0.line(&faults) ?? "" }
        every = fields["every"].flatMap { $0.span(FeedReader.intervals, &faults) }
        isLocal = fields["local"].flatMap { $0.flag(&faults) } ?? false
        timezone = fields["timezone"].flatMap { FeedTimezone.read($0, &faults) }
        silence = fields["quiet"].map { FeedQuiet.read($0, &faults) } ?? .learnt
    }
}
