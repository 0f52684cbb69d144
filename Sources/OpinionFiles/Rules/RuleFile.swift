import OpinionCore

/// One file of rules as it stands, before its rules are read.
struct RuleFile {
    /// What a file of rules gives to each of its rules.
    struct Head {
        /// Where the file begins, for what is missing.
        let position: SourcePosition
        var area: YAMLNode?
        var department: YAMLNode?
        var place: YAMLNode?

        /// This head, and of the other one what is missing here.
        func over(_ lower: Head) -> Head {
            Head(
                position: position,
                area: area ?? lower.area,
                department: department ?? lower.department,
                place: place ?? lower.place
            )
        }
    }

    let head: Head
    let rules: [YAMLNode]

    /// nil when the file is no map.
    init?(_ node: YAMLNode, _ faults: inout Faults) {
        guard let fields = Fields(node, keys: ["area", "department", "place", "rules"], &faults) else { return nil }
        head = Head(
            position: fields.position,
            area: fields["area"],
            department: fields["department"],
            place: fields["place"]
        )
        rules = fields.needed("rules", &faults)?.filledList(&faults) ?? []
    }
}
