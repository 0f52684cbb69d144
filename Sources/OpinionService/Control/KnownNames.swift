import OpinionCore
import TextMatching

/// The names that the configuration knows: a mistyped one opens, silences or lists something else, or nothing at all.
struct KnownNames: Sendable {
    /// Every bureau has one; drills without an area are its own.
    static let office = "辦公室"

    var areas: [String]
    var departments: [String]
    let people: [String]

    init(_ deployment: Deployment) {
        let (rules, roster) = (deployment.book.rules, deployment.roster)
        areas = Self.once(rules.compactMap(\.area))
        departments = Self.once(rules.map(\.department) + (roster?.departments.keys.sorted() ?? []) + [Self.office])
        people = Self.once((roster?.people.values.map(\.name).sorted() ?? []) + (roster?.people.keys.sorted() ?? []))
    }

    /// With the areas and departments of incidents, which a later configuration may no longer name.
    func with(_ incidents: [Incident]) -> KnownNames {
        var names = self
        names.areas = Self.once(areas + incidents.compactMap(\.area))
        names.departments = Self.once(departments + incidents.map(\.department))
        return names
    }

    /// The known spelling of a name: the same words in Traditional or Simplified characters, in any width and case.
    static func known(_ name: String, among names: [String]) -> String? {
        if names.contains(name) { return name }
        let folded = Folding.foldedString(name)
        return names.first { Folding.foldedString($0) == folded }
    }

    /// What somebody probably meant, the best first: names that hold the words, or that differ by a slip.
    static func nearest(to name: String, among names: [String]) -> [String] {
        let wanted = Folding.foldedString(name)
        guard !wanted.isEmpty else { return [] }
        let holding = names.filter {
            let known = Folding.foldedString($0)
            return known.contains(wanted) || wanted.contains(known)
        }
        return holding.isEmpty ? [NearestName.to(name, among: names)].compactMap { $0 } : Array(holding.prefix(3))
    }

    private static func once(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}

/// What an officer reads about a name that nobody knows.
enum NameTexts {
    /// What is named.
    enum Kind: Sendable {
        case area, department, level, rule, feed

        var name: Phrase {
            switch self {
            case .area: Phrase("領域", "领域", "area")
            case .department: Phrase("科室", "科室", "department")
            case .level: Phrase("級別", "级别", "level")
            case .rule: Phrase("規則", "规则", "rule")
            case .feed: Phrase("來源", "来源", "feed")
            }
        }
    }

    /// The most names that are listed.
    private static let listed = 12

    /// - Parameter advice: what to do where the name is right.
    static func unknown(_ kind: Kind, _ name: String, among known: [String], advice: Phrase? = nil) -> Phrase {
        let (what, choice) = (kind.name, choice(name, known))
        let more = advice.map { Phrase("。" + $0.traditional, "。" + $0.simplified, ". " + $0.english) }
        let none = Phrase("", "", "")
        return Phrase(
            "沒有\(what.traditional)「\(name)」，什麼都沒有做。\(choice.traditional)\((more ?? none).traditional)",
            "没有\(what.simplified)「\(name)」，什么都没有做。\(choice.simplified)\((more ?? none).simplified)",
            "no \(what.english) “\(name)”; nothing was done. \(choice.english)\((more ?? none).english)"
        )
    }

    /// Beside an assignment that was made: it may be somebody outside the bureau.
    static func remark(_ name: String, among known: [String]) -> Phrase {
        let near = KnownNames.nearest(to: name, among: known).map { "「\($0)」" }.joined(separator: "、")
        return Phrase(
            "。請核對：規則與值班表裏沒有「\(name)」" + (near.isEmpty ? "" : "，相近的有\(near)"),
            "。请核对：规则与值班表里没有「\(name)」" + (near.isEmpty ? "" : "，相近的有\(near)"),
            ". Check it: neither the rules nor the roster know “\(name)”" + (near.isEmpty ? "" : "; near it: \(near)")
        )
    }

    /// The nearest ones, else the list.
    private static func choice(_ name: String, _ known: [String]) -> Phrase {
        let near = KnownNames.nearest(to: name, among: known).map { "「\($0)」" }.joined(separator: "、")
        guard near.isEmpty else { return Phrase("是不是\(near)？", "是不是\(near)？", "Did you mean \(near)?") }
        guard !known.isEmpty else { return Phrase("配置裏一個也沒有", "配置里一个也没有", "the configuration has none") }
        let shown = known.prefix(listed).joined(separator: "、") + (known.count > listed ? "…" : "")
        return Phrase("有：\(shown)", "有：\(shown)", "there are: \(shown)")
    }
}
