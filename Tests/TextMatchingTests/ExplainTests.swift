import Testing
import TextMatching

@Suite struct ExplainTests {
    private func outline(_ node: Explanation, _ indent: String = "") -> [String] {
        let words = node.spans.map { "\($0.part.rawValue)@\($0.start):\($0.text)" }.joined(separator: " ")
        let line = "\(indent)\(node.held ? "+" : "-") \(node.text)\(words.isEmpty ? "" : " | \(words)")"
        return [line] + node.children.flatMap { outline($0, indent + "  ") }
    }

    @Test func everyNodeSaysWhetherItHoldsAndWhere() throws {
        let lists = try TermLists(["casualty": ["死亡", "受傷"]])
        let parsed = try query("(地條鋼 OR 中頻爐) title:$casualty NOT 電影", lists)
        let document = Document(title: "鋼廠兩人受伤", contentText: "该厂生产地 条钢，非電影。")
        #expect(
            outline(explain(parsed, document)) == [
                "- (地條鋼 OR 中頻爐) AND title:$casualty AND NOT 電影",
                "  + 地條鋼 OR 中頻爐 | content_text@4:地 条钢",
                "    + 地條鋼 | content_text@4:地 条钢",
                "    - 中頻爐",
                "  + title:$casualty | title@4:受伤",
                "    + $casualty | title@4:受伤",
                "  - NOT 電影",
                "    + 電影 | content_text@10:電影",
            ]
        )
    }

    @Test func whatHoldsAgreesWithTheQuerySet() throws {
        let parsed = try query("(a b) OR c")
        let document = headline("a c c")
        let hit = try #require(QuerySet([parsed]).evaluate(document).first)
        let explanation = explain(parsed, document)
        #expect(explanation.held)
        #expect(explanation.spans == hit.evidence.spans)
        #expect(explanation.spans.map(describe) == ["title 2+1 c", "title 4+1 c"])
    }
}
