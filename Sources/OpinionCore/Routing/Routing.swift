/// Which channels an alert takes. The first route that fits wins, unless it says `continue`.
package struct Route: Sendable, Hashable {
    package let departments: [String]
    package let areas: [String]
    package let levels: [LevelName]
    package let types: [AlertType]
    package let channels: [String]
    package let fallback: [String]
    package let goesOn: Bool

    package init(
        departments: [String] = [],
        areas: [String] = [],
        levels: [LevelName] = [],
        types: [AlertType] = [],
        channels: [String],
        fallback: [String] = [],
        goesOn: Bool = false
    ) {
        (self.departments, self.areas, self.levels, self.types) = (departments, areas, levels, types)
        (self.channels, self.fallback, self.goesOn) = (channels, fallback, goesOn)
    }
}

/// Where one alert goes.
package struct Destination: Sendable, Hashable {
    package let channel: String
    /// Tried in order when the channel is broken.
    package let fallback: [String]
    /// False when no route fitted and the alert goes to every channel rather than to none.
    package let isRouted: Bool

    package init(channel: String, fallback: [String] = [], isRouted: Bool = true) {
        (self.channel, self.fallback, self.isRouted) = (channel, fallback, isRouted)
    }
}

package enum Routing {
    /// The destinations of an alert, each channel once. Never empty while there is a channel: an alert that no route
    /// wants goes to all of them.
    package static func destinations(
        type: AlertType,
        area: String?,
        department: String?,
        level: LevelName?,
        routes: [Route],
        channels: [String]
    ) -> [Destination] {
        var found: [Destination] = []
        for route in routes where route.fits(type: type, area: area, department: department, level: level) {
            for channel in route.channels where !found.contains(where: { $0.channel == channel }) {
                found.append(Destination(channel: channel, fallback: route.fallback.filter { $0 != channel }))
            }
            if !route.goesOn { break }
        }
        return found.isEmpty ? channels.map { Destination(channel: $0, isRouted: false) } : found
    }
}

extension Route {
    func fits(type: AlertType, area: String?, department: String?, level: LevelName?) -> Bool {
        func holds<Value: Equatable>(_ wanted: [Value], _ value: Value?) -> Bool {
            wanted.isEmpty || value.map(wanted.contains) ?? false
        }
        return holds(departments, department) && holds(areas, area) && holds(levels, level) && holds(types, type)
    }
}
