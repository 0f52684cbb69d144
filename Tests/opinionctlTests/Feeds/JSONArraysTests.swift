import OpinionCore
import Testing

@testable import opinionctl

@Suite struct JSONArraysTests {
    @Test func theArrayThatLooksLikeNewsComesFirst() throws {
        let text = """
            {"code":0,"data":{"menu":[{"id":1},{"id":2},{"id":3}],"list":[{"docTitle":"河源一企業","docPubUrl":"https://a.cn/1",
            "docRelTime":"2026-11-22 10:00:00","tags":["a"]}]}}
            """
        let found = try #require(JSONArrays(Array(text.utf8))).candidates
        #expect(found.map(\.list.items) == ["data.list", "data.menu"])
        #expect(found.map(\.count) == [1, 3])
        #expect(
            found[0].list.title == ["docTitle"] && found[0].list.link == ["docPubUrl"]
                && found[0].list.date == ["docRelTime"]
        )
        #expect(found[0].sample.map(\.key) == ["docPubUrl", "docRelTime", "docTitle", "tags"])
    }

    @Test func theAnswerItselfMayBeTheArray() throws {
        let found = try #require(JSONArrays(Array(#"[{"title":"t","url":"u"},7,null]"#.utf8))).candidates
        #expect(found.map(\.list.items) == [""])
        #expect(found.map(\.count) == [1])
    }

    @Test(arguments: ["", "{", "<html>", String(repeating: "[", count: 100_000)])
    func whatIsNoJSONHasNone(text: String) { #expect(JSONArrays(Array(text.utf8)) == nil) }

    @Test func wideAnswersAreLookedThroughInTime() {
        let members = (0..<20_000).map { "\"k\($0)\":[{\"title\":1}]" }.joined(separator: ",")
        #expect(JSONArrays(Array("{\(members)}".utf8))?.candidates.count == 5)
    }
}
