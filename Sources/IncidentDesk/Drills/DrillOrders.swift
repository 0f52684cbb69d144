package import OpinionCore

/// What is in force in a drill: what is in force anyway, on the drill's own desks and by its own clock.
package struct DrillOrders: StandingOrders {
    private let base: any StandingOrders
    private let fraction: Double
    package let drill: DrillID?
    package let policy: ResponsePolicy

    package init(_ base: any StandingOrders, for drill: Drill) {
        self.base = base
        self.drill = drill.id
        fraction = drill.fraction
        policy = base.policy.scaled(by: drill.fraction)
    }

    package var book: RuleBook { base.book }
    package func rule(_ id: RuleID) -> Rule? { base.rule(id)?.scaled(by: fraction) }
    package var zone: LocalZone { base.zone }
    package var routes: [Route] { base.routes }
    package var channelNames: [String] { base.channelNames }
}
