import OpinionCore

/// Reads `routes` of the configuration and checks every name in them.
struct RouteReader {
    /// The names that a route may use.
    struct Names {
        let channels: [String]
        let rules: RuleFolders

        init(channels: [String], rules: RuleFolders) {
            (self.channels, self.rules) = (channels, rules)
        }
    }

    let names: Names

    private static let keys = ["departments", "areas", "levels", "types", "channels", "fallback", "continue"]

    func read(_ node: YAMLNode?, _ faults: inout Faults) -> [Route] {
        var routes: [Route] = []
        var catchAll: SourcePosition?
        for node in node?.list(&faults) ?? [] {
            if let catchAll { faults.warn(.unreachableRoute(catchAll.description), at: node.position) }
            guard let route = route(node, &faults) else { continue }
            if route.takesEverything, catchAll == nil { catchAll = node.position }
            routes.append(route)
        }
        return routes
    }

    private func route(_ node: YAMLNode, _ faults: inout Faults) -> Route? {
        guard let fields = Fields(node, keys: Self.keys, &faults) else { return nil }
        let rules = names.rules
        let channels = fields.needed("channels", &faults)
        if let channels, case .list(let values) = channels.content, values.isEmpty {
            faults.add(.emptyList("channels"), at: channels.position)
        }
        return Route(
            departments: known(
                fields["departments"],
                rules.departments.sorted(),
                isSure: rules.isComplete,
                Problem.unknownDepartment,
                &faults
            ),
            areas: known(fields["areas"], rules.areas.sorted(), isSure: rules.isComplete, Problem.unknownArea, &faults),
            levels: known(fields["levels"], rules.policy.levels.names, Problem.unknownLevel, &faults),
            types: fields["types"]?.choices(AlertType.self, &faults) ?? [],
            channels: known(channels, names.channels, Problem.unknownChannel, &faults),
            fallback: known(fields["fallback"], names.channels, Problem.unknownChannel, &faults),
            goesOn: fields["continue"]?.flag(&faults) ?? false
        )
    }

    /// The names of a list; those that do not exist are reported.
    /// - Parameter isSure: false when not all that exist could be read.
    private func known(
        _ node: YAMLNode?,
        _ all: [String],
        isSure: Bool = true,
        _ problem: (String, String?) -> Problem,
        _ faults: inout Faults
    ) -> [String] {
        let found = node?.lines(&faults) ?? []
        for (name, node) in found where isSure && !all.contains(name) {
            faults.add(problem(name, NearestName.to(name, among: all)), at: node.position)
        }
        return found.map(\.name)
    }
}

extension Route {
    /// True when no later route is ever asked.
    fileprivate var takesEverything: Bool {
        departments.isEmpty && areas.isEmpty && levels.isEmpty && types.isEmpty && !goesOn
    }
}
