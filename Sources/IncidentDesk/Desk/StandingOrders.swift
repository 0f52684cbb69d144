package import OpinionCore

/// What is in force while the desk decides: the rules, what each level demands, and where alerts go.
package protocol StandingOrders: Sendable {
    var book: RuleBook { get }
    var policy: ResponsePolicy { get }
    /// The bureau's time zone.
    var zone: LocalZone { get }
    var routes: [Route] { get }
    /// The names of all channels; they get what no route wants.
    var channelNames: [String] { get }
    /// The drill for which all this is; nil for what really happens.
    var drill: DrillID? { get }
    /// Who is on duty when; nil where no roster is kept.
    var roster: Roster? { get }
    /// When updates of smaller incidents wait; nil: never.
    var quiet: QuietHours? { get }
    /// When news of minor incidents is told.
    var digest: DigestPlan { get }
    /// A rule of the book, as it counts here.
    func rule(_ id: RuleID) -> Rule?
}

extension StandingOrders {
    package var drill: DrillID? { nil }
    package var roster: Roster? { nil }
    package var quiet: QuietHours? { nil }
    package var digest: DigestPlan { .off }
    package func rule(_ id: RuleID) -> Rule? { book[id] }

    /// Where a hit goes: to the desk of its area, or to that of the drill.
    func desk(of hit: AreaHit) -> String { Drill.desk(hit.desk, in: drill) }
}
