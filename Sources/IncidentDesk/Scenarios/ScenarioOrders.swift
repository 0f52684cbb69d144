import OpinionCore

/// What is in force in a scenario: the rules as they are, the routes as it says.
struct ScenarioOrders: StandingOrders {
    let book: RuleBook
    let policy: ResponsePolicy
    let zone: LocalZone
    let routes: [Route]
    let channelNames: [String]
    let roster: Roster?
    let quiet: QuietHours?
    let digest: DigestPlan

    init(_ scenario: Scenario, book: RuleBook, policy: ResponsePolicy) {
        (self.book, self.policy) = (book, policy)
        zone = scenario.zone.working(by: policy.calendar)
        (routes, channelNames, roster) = (scenario.routes, scenario.channels, scenario.roster)
        (quiet, digest) = (scenario.quiet, scenario.digest)
    }
}
