import OpinionCore
import TextMatching

/// Why a rule holds for a text or does not, as an indented tree.
struct ExplanationText: Sendable {
    let rule: Rule
    let document: Document
    let language: Language

    /// Whether `match:` and `place:` both hold.
    var isHit: Bool { match.held && (place?.held ?? true) }

    func lines(on terminal: Terminal, inFull: Bool) -> [String] {
        let mark = isHit ? terminal.paint("✓", .good) : "✗"
        let heading = "\(mark) \(rule.id)  \(rule.title)（\(rule.position)）".harmless(keeping: mark)
        guard inFull || isHit else { return [heading, "    \(reason)"] }
        guard inFull else {
            return [heading] + (leaves(match) + (place.map(leaves) ?? [])).map { "    \($0)" } + raises
        }
        let why = isHit ? [] : ["    \(reason)"]
        return [heading] + why + tree("match", match) + (place.map { tree("place", $0) } ?? []) + raises
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
            "\(node.text.harmless.shortened(to: 40))  ← \(node.spans.prefix(5).map(Self.place).joined(separator: "、"))"
        ]
    }

    private func nodes(_ node: Explanation, depth: Int) -> [String] {
        let mark = node.held ? "✓" : "✗"
        let indent = String(repeating: "  ", count: depth)
        let isLeaf = node.children.isEmpty
        let places = isLeaf ? node.spans.prefix(5).map(Self.place).joined(separator: "、") : ""
        let line = "\(indent)\(mark) \(node.text.harmless.shortened(to: 80))" + (places.isEmpty ? "" : "  ← \(places)")
        return [line] + node.children.flatMap { nodes($0, depth: depth + 1) }
    }

    private var raises: [String] {
        rule.raises.compactMap { raise in
            guard case .when(let query) = raise.condition, explain(query, document).held else { return nil }
            return "    raise: \(raise.to) ← \(query)".harmless
        }
    }

    /// 「地條鋼」@title:6
    private static func place(_ span: Span) -> String {
        "「\(span.text.harmless)」@\(span.part.rawValue):\(span.start)"
    }

    private static let notMatched = Phrase("不命中：缺", "不命中：缺", "no hit; missing:")
    private static let notPlaced = Phrase("不命中：不在本地，place 缺", "不命中：不在本地，place 缺", "no hit; not local, place misses:")
}

extension String {
    /// Harmless, but for a painted mark at its start.
    fileprivate func harmless(keeping mark: String) -> String { mark + String(dropFirst(mark.count)).harmless }
}
