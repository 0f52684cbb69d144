import OpinionCore

/// Reads what officers correct of what belongs together: `{merge: 2, into: 1}`, `{split: 1, items: [3]}`,
/// `{move: 3, to: 2}`, `{move: 3, out: true}`.
struct ScenarioRegroupReader {
    static let acts = ["merge", "split", "move"]

    let reason: String

    /// - Parameter number: of the incident; of the report for `move`.
    func read(_ name: String, _ number: Int?, _ fields: Fields, _ faults: inout Faults) -> Regrouping? {
        switch name {
        case "merge":
            let into = fields.needed("into", &faults)?.count(1...1_000_000, &faults)
            guard let number, let into else { return nil }
            return .merge(number, into: into, reason: reason)
        case "split":
            let items = fields.needed("items", &faults)?.list(&faults)?.compactMap { $0.count(1...1_000_000, &faults) }
            let title = fields["title"]?.line(&faults)
            guard let number, let items else { return nil }
            return .split(number, items: items.map(Int64.init), title: title, reason: reason)
        default:
            let from = fields["from"]?.count(1...1_000_000, &faults)
            if fields["out"]?.flag(&faults) == true {
                return number.map { .setAside(item: Int64($0), from: from, reason: reason) }
            }
            let to = fields.needed("to", &faults)?.count(1...1_000_000, &faults)
            guard let number, let to else { return nil }
            return .move(item: Int64(number), to: to, from: from, reason: reason)
        }
    }
}
