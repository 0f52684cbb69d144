package import OpinionCore

/// What is in force in a drill: what is in force anyway, on the drill's own desks and by its own clock.
package struct DrillOrders: StandingOrders {
    private let base: any StandingOrders
    package let drill: DrillID?

    package init(_ base: any StandingOrders, for drill: Drill) {
        self.base = base
        self.drill = drill.id
    }

    package var book: RuleBook { base.book }
    package var policy: ResponsePolicy { base.policy }
    package var zone: LocalZone { base.zone }
    package var routes: [Route] { base.routes }
    package var channelNames: [String] { base.channelNames }
}
