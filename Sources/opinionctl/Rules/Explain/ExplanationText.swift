import OpinionCore
import TextMatching

/// Why a rule holds for a text or does not, as an indented tree.
struct ExplanationText: Sendable {
    let rule: Rule
    let item: ExplainedItem
    let language: Language

    /// Whether `match:` and `place:` both hold; of an outlet of the place itself `place:` asks nothing.
    var isHit: Bool { match.held && (item.isLocal || place?.held ?? true) }

    private var document: Document { item.document }

    func lines(on terminal: Terminal, inFull: Bool) -> [String] {
        let mark = isHit ? terminal.paint("✓", .good) : "✗"
        let heading = "\(mark) \(rule.id)  \(rule.title)（\(rule.position)）".harmless(keeping: mark)
        guard inFull || isHit else { return [heading, "    \(reason)"] }
        guard inFull else {
            return [heading] + (leaves(match) + (place.map(leaves) ?? [])).map { "    \($0)" } + raises
        }
        let why = isHit ? [] : ["    \(reason)"]
        return [heading] + why + tree(rule.match.isLoose ? "match (loose)" : "match", match)
            + (place.map { tree("place", $0) } ?? []) + raises
    }

    private var match: Explanation { explain(rule.match, document) }
    private var place: Explanation? { rule.place.map { explain($0, document) } }

    /// Why not, in one line.
    private var reason: String {
        guard match.held else { return "\(Self.notMatched[language]) \(shortest(match))" }
        return "\(Self.notPlaced[language]) \(place.map(shortest) ?? "")"
    }

    /// The first node without children that keeps the whole from holding.
    private func shortest(_ node: Explanation) -> String {
        let missing = node.children.filter { !$0.held }
        guard missing.count == 1, !node.children.isEmpty else { return node.text.harmless.shortened(to: 100) }
        return shortest(missing[0])
    }

    private func tree(_ title: String, _ root: Explanation) -> [String] {
        ["    \(title): \(root.text.harmless)"] + nodes(root, depth: 3)
    }

    /// The words that made it hold, without the tree.
    private func leaves(_ node: Explanation) -> [String] {
        guard node.held, !node.text.hasPrefix("NOT ") else { return [] }
        guard node.children.isEmpty else { return node.children.flatMap(leaves) }
        return [
            "\(node.text.harmless.shortened(to: 40))  ← \(Self.places(node.spans))"
        ]
    }

    private func nodes(_ node: Explanation, depth: Int) -> [String] {
        let mark = node.held ? "✓" : "✗"
        let indent = String(repeating: "  ", count: depth)
        let isLeaf = node.children.isEmpty
        let places = isLeaf ? Self.places(node.spans) : ""
        let doubt = node.gaveUp ? "  \(Self.gaveUp[language])" : ""
        let line =
            "\(indent)\(mark) \(node.text.harmless.shortened(to: 80))" + (places.isEmpty ? "" : "  ← \(places)") + doubt
        return [line] + node.children.flatMap { nodes($0, depth: depth + 1) }
    }

    /// The raises that this text alone sets off, each with what does it, and the level they lead to.
    private var raises: [String] {
        rule.raises.compactMap { raise in
            guard let cause = cause(raise.condition) else { return nil }
            return "    raise: \(raise.to) ← \(cause)".harmless
        }
    }

    private func cause(_ condition: Raise.Condition) -> String? {
        switch condition {
        case .when(let query):
            let explanation = explain(query, document)
            return explanation.held ? "\(query)  \(Self.places(explanation.spans))" : nil
        case .outlets(1, let tiers, _): return tiers.contains(document.tier) ? "tiers: \(document.tier)" : nil
        case .outlets: return nil
        case .figures(let threshold):
            let casualties = Casualties.read(document)
            let kinds = threshold.kindsReached(by: casualties)
            let words = casualties.evidence.filter { kinds.contains($0.kind) }.map {
                "「\($0.text)」@\($0.part.rawValue):\($0.start)"
            }
            return kinds.isEmpty ? nil : words.joined(separator: "、")
        }
    }

    private static func places(_ spans: [Span]) -> String {
        spans.prefix(5).map(place).joined(separator: "、")
    }

    /// 「地條鋼」@title:6
    private static func place(_ span: Span) -> String {
        "「\(span.text.harmless)」@\(span.part.rawValue):\(span.start)"
    }

    private static let gaveUp = Phrase(
        "（正則表達式過於費時，已放棄，當作成立）",
        "（正则表达式过于费时，已放弃，当作成立）",
        "(the expression took too long and counts as holding)"
    )
    private static let notMatched = Phrase("不命中：缺", "不命中：缺", "no hit; missing:")
    private static let notPlaced = Phrase("不命中：不在本地，place 缺", "不命中：不在本地，place 缺", "no hit; not local, place misses:")
}

extension String {
    /// Harmless, but for a painted mark at its start.
    fileprivate func harmless(keeping mark: String) -> String { mark + String(dropFirst(mark.count)).harmless }
}
