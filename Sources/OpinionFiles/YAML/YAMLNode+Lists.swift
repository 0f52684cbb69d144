import OpinionCore

extension YAMLNode {
    /// A list of names, each once.
    func lines(_ faults: inout Faults) -> [(name: String, node: YAMLNode)] {
        var found: [(name: String, node: YAMLNode)] = []
        for node in list(&faults) ?? [] {
            guard let name = node.line(&faults) else { continue }
            if let first = found.first(where: { $0.name == name }) {
                faults.add(.duplicateValue(name, first: first.node.position.description), at: node.position)
            } else {
                found.append((name, node))
            }
        }
        return found
    }

    /// A list of values of an enum, each once.
    func choices<Choice: CaseIterable & RawRepresentable<String>>(
        _ type: Choice.Type,
        _ faults: inout Faults
    ) -> [Choice] {
        lines(&faults).compactMap { $0.node.choice(type, &faults) }
    }

    /// One line of text, or a list of such lines, to be tried in order.
    func oneOrMore(_ faults: inout Faults) -> [String] {
        guard case .list = content else { return line(&faults).map { [$0] } ?? [] }
        return (filledList(&faults) ?? []).compactMap { $0.line(&faults) }
    }

    /// A list with at least one entry; an empty one is reported.
    func filledList(_ faults: inout Faults) -> [YAMLNode]? {
        guard let values = list(&faults) else { return nil }
        return values.isEmpty ? refuse(.emptyList(name), &faults) : values
    }
}
