import OpinionCore
import TextMatching

/// Reads one file of rules.
struct RuleFile {
    let queries: QueryReader
    let levels: LevelScale

    /// What a file of rules gives to each of its rules.
    struct Head {
        let area: String?
        let department: String
        let place: Query?
    }

    /// The rules that could be read, and the names that routes may use even when a rule is at fault.
    struct Content {
        var rules: [Rule] = []
        /// With the place of their ids, for those that could not be read too.
        var ids: [(id: RuleID, position: SourcePosition)] = []
        var area: String?
        var department: String?
    }

    func read(_ node: YAMLNode, _ faults: inout Faults) -> Content {
        var content = Content()
        guard let fields = Fields(node, keys: ["area", "department", "place", "rules"], &faults) else { return content }
        content.area = fields["area"]?.line(&faults)
        content.department = fields.needed("department", &faults)?.line(&faults)
        let head = Head(
            area: content.area,
            department: content.department ?? "",
            place: fields["place"].flatMap { queries.query($0, &faults) }
        )
        let reader = RuleReader(head: head, queries: queries, levels: levels)
        for node in fields.needed("rules", &faults)?.filledList(&faults) ?? [] {
            guard let (id, rule) = reader.read(node, &faults) else { continue }
            if let id { content.ids.append(id) }
            if let rule { content.rules.append(rule) }
        }
        return content
    }
}
