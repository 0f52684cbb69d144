import ControlAPI
import Foundation
import OpinionCore
import Testing

@testable import opinionctl

/// The forms of the ledger.
@Suite struct LedgerFormTests {
    private let words = LedgerWords(
        moment: Moment(now: Samples.now, zone: .shanghai, language: .traditional),
        timezone: "Asia/Shanghai"
    )

    private func page(title: String = "河源爆炸") throws -> LedgerPage {
        try Samples.decode(LedgerPage.self, LedgerSamples.page(title: title))
    }

    private func csv(_ page: LedgerPage) -> [String] {
        let writer = LedgerCSV(words: words)
        return ([writer.head] + page.entries.map { writer.text($0, isFirst: false) } + [writer.tail]).joined()
            .components(separatedBy: "\r\n")
    }

    @Test(arguments: [
        ("plain", "\"plain\""), ("a\"b", "\"a\"\"b\""), ("=1+1", "\"'=1+1\""), ("+86", "\"'+86\""), ("-1", "\"'-1\""),
        ("@SUM(A1)", "\"'@SUM(A1)\""), ("＝1", "\"'＝1\""), ("　=1", "\"'　=1\""),
        ("  =cmd|' /C calc'!A0", "\"'  =cmd|' /C calc'!A0\""),
        ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("", "\"\""), ("a=1", "\"a=1\""), ("a,b\nc", "\"a,b\nc\""),
    ])
    func cellsAreTextForASpreadsheet(text: String, cell: String) {
        #expect(LedgerCSV.cell(text) == cell)
    }

    @Test func csvHasAByteOrderMarkAndNamesTheZone() throws {
        let lines = csv(try page())
        #expect(lines[0].hasPrefix("\u{FEFF}\"編號（時間為 Asia/Shanghai）\",\"標題\",\"來源與作者\""))
        #expect(lines.count == 3 && lines[2].isEmpty)
    }

    @Test(arguments: [
        "\"中國新聞網 · 2026-11-22 11:01:00 · sha256:e1\n中國新聞網 · 2026-11-22 12:01:00 · sha256:e2\"", "\"何科長\n副科長\"",
        "\"7\"", "\"河源爆炸\"", "\"央媒 · 中國新聞網 · 張記者\n市級 · 河源日報\"", "\"https://a.example/1\n\"", "\"重大政策\"", "\"重大·突發\"",
        "\"地條鋼、爆炸\"", "2026-11-22 12:00:00 · 較大 → 重大 · 王五 · 有傷亡", "2026-11-22 09:18:00（中國新聞網）", "\"產業發展科\"",
        "2026-11-22 11:05:00 · 王五", "報告領導 · 2026-11-22 11:30:00 · 王局、李局",
        "王局 · 2026-11-22 11:40:00 · 先救人 · 王五 2026-11-22 11:41:00 登記",
        "權威發布 · 2026-11-22 14:20:00 · 逾期 · 李局 · https://gov.example/1 · 全文 · 通報.txt sha256:abc · 王五 2026-11-22 14:21:00 登記",
        "權威發布 · 起 發布時間 2026-11-22 09:18:00 · 截止 2026-11-22 14:18:00 · 逾期完成 · 2026-11-22 14:20:00（晚 2 分）",
        "新聞發布會 · 2026-11-22 13:00:00 · 王五 · 批准 李局 · 已由應急局發布", "屬實，已整改 · 王五 2026-11-22 14:30:00", "\"已辦結\"",
        "2026-11-22 14:30:00 · 王五 · 結案",
    ])
    func csvHoldsEveryFieldOfTheDuty(part: String) throws {
        let row = csv(try page())[1]
        #expect(row.contains(part), "\(row)")
    }

    @Test func csvRowsHaveAsManyCellsAsTheHead() throws {
        let rows = csv(try page(title: "=HYPERLINK(\\\"x\\\"),\\n\\u0007")).dropLast()
        // Quotes inside cells are doubled, so the separators are what stands between closing and opening quotes.
        #expect(
            rows.map { $0.components(separatedBy: "\",\"").count } == [LedgerField.all.count, LedgerField.all.count]
        )
        #expect(rows[1].contains("\"'=HYPERLINK(\"\"x\"\"), ␇\""))
    }

    @Test(arguments: [
        ("a|b", "a\\|b"), ("<script>", "&lt;script&gt;"), ("[x](javascript:1)", "\\[x\\]\\(javascript:1\\)"),
        ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
        ("# a", "\\# a"), ("a\nb", "a b"), ("&amp;", "&amp;amp;"),
    ])
    func markdownTakesNoMarkupFromOutside(text: String, escaped: String) {
        #expect(LedgerMarkdown.escaped(text) == escaped)
    }

    @Test func markdownHasATableForEachIncident() throws {
        let page = try page(title: "河源|爆炸")
        let writer = LedgerMarkdown(words: words, page: page)
        let text = writer.head + writer.text(page.entries[0], isFirst: true)
        #expect(text.hasPrefix("# 登記台帳\n\n立案時間 2026-11-01 00:00:00 起"))
        #expect(text.contains("\n## \\#7 河源\\|爆炸\n\n| 項目 | 內容 |\n|---|---|\n"))
        #expect(text.contains("| 鏈接 | <https://a.example/1> |"))
        #expect(text.contains("| 承辦 | — |"))
        for line in text.split(separator: "\n") where line.hasPrefix("|") {
            #expect(line.replacing("\\|", with: "").count { $0 == "|" } == 3, "\(line)")
        }
    }

    @Test(arguments: [0, 1, 2])
    func jsonIsOneDocument(count: Int) throws {
        let page = try page()
        let writer = LedgerJSON(words: words, page: page)
        var text = writer.head
        for number in 0..<count { text += try writer.text(page.entries[0], isFirst: number == 0) }
        let read = try Samples.decode(Document.self, text + writer.tail)
        #expect(read.version == 1 && read.entries == Array(repeating: page.entries[0], count: count))
        #expect(read.timezone == "Asia/Shanghai" && read.from == page.from)
    }

    private struct Document: Decodable {
        let version: Int
        let from: Instant
        let timezone: String
        let entries: [LedgerEntry]
    }
}

enum LedgerSamples {
    static func page(title: String) -> String {
        let clock = Samples.clock(
            state: "met_late",
            start: "2026-11-22T01:18:00Z",
            due: "2026-11-22T06:18:00Z",
            met: "\"2026-11-22T06:20:00Z\""
        )
        let incident = Samples.incident(7, title: title, clock: clock).replacing("\"open\"", with: "\"closed\"")
            .replacing("\"proposed\":true", with: "\"proposed\":false").replacing(
                "\"concern\":null",
                with: "\"concern\":\"重大政策\""
            )
            .replacing("技術創新與質量科", with: "產業發展科")
        return """
            {"version":1,"from":"2026-10-31T16:00:00Z","to":"2026-11-30T16:00:00Z","timezone":"Asia/Shanghai","next":null,
            "entries":[{"incident":\(incident),"rule":{"id":"steel","title":"地條鋼","words":["爆炸"]},
            "times":{"occurred":null,"published":{"at":"2026-11-22T01:18:00Z","by":"中國新聞網"},
            "detected":{"at":"2026-11-22T03:00:00Z","by":"opiniond"},"reported":null,"confirmed":null},
            "sources":[{"outlet":"中國新聞網","tier":"央媒","authors":["張記者"],"title":"a","url":"https://a.example/1",
            "published":null,"found":"2026-11-22T03:00:00Z","evidence":[{"at":"2026-11-22T03:01:00Z","sha256":"e1"},
            {"at":"2026-11-22T04:01:00Z","sha256":"e2"}]},{"outlet":"河源日報","tier":"市級","authors":[],"title":"b",
            "found":"2026-11-22T03:10:00Z"}],
            "contacts":["何科長","副科長"],"acknowledgements":[{"at":"2026-11-22T03:05:00Z","by":"王五"}],
            "record":{"briefed":[{"kind":"briefing","at":"2026-11-22T03:30:00Z","recorded":"2026-11-22T03:31:00Z","by":"王五",
            "final":false,"to":["王局","李局"]}],
            "instructions":[{"from":"王局","text":"先救人","at":"2026-11-22T03:40:00Z","recorded":"2026-11-22T03:41:00Z","by":"王五"}],
            "responses":[{"kind":"release","at":"2026-11-22T06:20:00Z","recorded":"2026-11-22T06:21:00Z","by":"王五","late":true,
            "final":false,"speaker":"李局","url":"https://gov.example/1","text":"全文",
            "attachment":{"name":"通報.txt","bytes":9,"sha256":"abc"}}],
            "regrades":[{"at":"2026-11-22T04:00:00Z","from":"較大","to":"重大","by":"王五","reason":"有傷亡"}],"extensions":[],
            "waivers":[{"clock":"press","at":"2026-11-22T05:00:00Z","by":"王五","approver":"李局","reason":"已由應急局發布"}],
            "conclusion":{"text":"屬實，已整改","at":"2026-11-22T06:30:00Z","by":"王五"}},
            "ended":{"at":"2026-11-22T06:30:00Z","by":"王五","reason":"結案"}}]}
            """
    }
}
