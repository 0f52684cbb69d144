import Foundation
import Testing

@testable import opinionctl

@Suite struct OfflineTests {
    private static let feed = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>甲報</title><link>https://a.example/</link>
        <item><guid>1</guid><title>河源一企業夜間生產地條鋼</title><link>/1</link><description>簡述</description>
        <pubDate>Sun, 22 Nov 2026 14:30:00</pubDate></item></channel></rss>
        """
    static let rules = """
        area: 淘汰落後產能、「地條鋼」死灰復燃
        department: 產業發展科
        rules:
          - id: steel
            title: 地條鋼
            match: 地條鋼
            place: 河源
            level: 較大
            kind: risk
            tests:
              - {text: 河源地條鋼, hit: true}
        """

    @Test func versionNeedsNoDaemon() throws {
        let run = try Tool.run(["version", "--json"])
        #expect(run.status == 0)
        #expect(run.output == "{\"version\":1,\"program\":\"0.1.0\"}\n")
    }

    @Test(arguments: [
        ["frobnicate"], ["waive", "1", "release"], ["waive", "1", "nothing", "--reason", "r", "--approver", "a"],
        ["list", "--nope"],
        ["ack", "1", "27x"], ["feeds", "parse"], ["show", "1", "x"], ["log", "verify", "--anchor", "x"], ["ack"],
    ])
    func usageErrorsExitTwo(arguments: [String]) throws {
        let run = try Tool.run(arguments + (arguments[0] == "ack" ? ["--socket", "/nonexistent/socket"] : []))
        #expect(run.status == 2)
        #expect(!run.errors.isEmpty && run.output.isEmpty)
    }

    @Test(arguments: [["help"], ["--help"], ["ack", "--help"], ["feeds", "parse", "-h"], ["help", "rules"]])
    func helpExitsZero(arguments: [String]) throws {
        let run = try Tool.run(arguments)
        #expect(run.status == 0)
        #expect(run.output.contains("用法"))
    }

    @Test func parseGivesALineForEveryInputInOrder() throws {
        let folder = try Folder()
        let feed = try folder.file("a.xml", Self.feed)
        let run = try Tool.run(["feeds", "parse", "/nonexistent", feed, "-", "--timezone", "+08:00"], input: Self.feed)
        #expect(run.status == 0)
        let documents = try run.lines.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(documents.map { $0["file"] as? String } == ["/nonexistent", feed, "-"])
        #expect((documents[0]["error"] as? String)?.contains("不存在") == true)
        #expect(documents[1]["error"] is NSNull)
        let item = try #require((documents[1]["items"] as? [[String: Any]])?.first)
        #expect(item["date_published"] as? String == "2026-11-22T06:30:00Z")
        #expect(item["date_precision"] as? String == "second")
        #expect(item["summary"] as? String == "簡述")
        let keys: Set = [
            "id", "url", "title", "summary", "content_html", "content_text", "date_published", "date_modified",
            "date_precision",
            "authors", "tags", "attachments",
        ]
        #expect(keys.isSubset(of: Set(item.keys)))
    }

    @Test func thousandsOfFilesComeInOrder() throws {
        let folder = try Folder()
        let feed = try folder.file("a.xml", Self.feed)
        let files = (0..<3_000).map { $0 % 3 == 0 ? "/nonexistent/\($0)" : feed }
        let run = try Tool.run(["feeds", "parse", "--lang", "en"] + files)
        #expect(run.status == 0)
        #expect(run.lines.count == 3_000)
        for (file, line) in zip(files, run.lines) { #expect(line.hasPrefix("{\"file\":\"\(file)\",")) }
        #expect(try Tool.run(["feeds", "parse", "--no-such-option"] + files).status == 2)
    }

    /// Named as an error, and read as far as it is harmless.
    @Test(arguments: [
        ("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "an entity outside the document, not read (line 1)"),
        ("<!ENTITY x '&x;&x;'>", "hostile entities, not expanded (line 1)"),
    ])
    func hostileEntitiesAreAnErrorWithItems(entity: String, error: String) throws {
        let document =
            "<!DOCTYPE rss [\(entity)]><rss version='2.0'><channel><item><title>a &x;</title></item></channel></rss>"
        let run = try Tool.run(["feeds", "parse", "-", "--lang", "en"], input: document)
        #expect(run.output.contains("\"error\":\"\(error)\"") && run.output.contains("\"title\":\"a &x;\""))
    }

    @Test func parseListGivesBaseAddresses() throws {
        let folder = try Folder()
        let feed = try folder.file("a.xml", Self.feed)
        let list = try folder.file("list", "{\"file\":\"\(feed)\",\"base_url\":\"https://b.example/x\"}\n")
        let run = try Tool.run(["feeds", "parse", "--list", list])
        #expect(run.status == 0)
        #expect(
            run.output.contains("\"url\":\"https://b.example/1\"")
                || run.output.contains("\"url\":\"https://a.example/1\"")
        )
    }

    @Test func aRelativeNameMayBeBesideTheList() throws {
        let folder = try Folder()
        try folder.file("octl-beside.xml", Self.feed)
        let list = try folder.file("list", "{\"file\":\"octl-beside.xml\"}\n")
        let run = try Tool.run(["feeds", "parse", "--list", list])
        #expect(run.output.hasPrefix("{\"file\":\"octl-beside.xml\",\"error\":null"))
    }

    @Test func matchCountsScalarsAndKeepsIDs() throws {
        let folder = try Folder()
        try folder.file("Rules/steel.yaml", Self.rules)
        let input = """
            {"id":"x","title":"😀河源地条钢","summary":null}
            {"id":7,"title":"天氣","content_text":""}
            """
        let run = try Tool.run(["rules", "match", "--rules", "\(folder.path)/Rules"], input: input)
        #expect(run.status == 0)
        let first =
            #"{"id":"x","matches":[{"rule":"steel","area":"淘汰落後產能、「地條鋼」死灰復燃","department":"產業發展科","kind":"risk","risk":true,"level":"較大","spans":[{"field":"title","start":3,"length":3,"text":"地条钢"}]}]}"#
        #expect(run.lines == [first, #"{"id":7,"matches":[]}"#])
    }

    @Test func anyPlaceSetsThePlaceAside() throws {
        let folder = try Folder()
        try folder.file("Rules/steel.yaml", Self.rules)
        let arguments = ["rules", "match", "--rules", "\(folder.path)/Rules"]
        let input = #"{"id":"x","title":"某地地條鋼"}"#
        #expect(try Tool.run(arguments, input: input).output.contains("\"matches\":[]"))
        #expect(try Tool.run(arguments + ["--any-place"], input: input).output.contains("\"rule\":\"steel\""))
    }

    @Test func badRulesAreRefusedWithTheirPlaces() throws {
        let folder = try Folder()
        let broken = Self.rules.replacingOccurrences(of: "match: 地條鋼", with: "match: (地條鋼")
        try folder.file("Rules/steel.yaml", broken)
        let run = try Tool.run(["rules", "check", "\(folder.path)/Rules"])
        #expect(run.status == 3)
        #expect(run.errors.contains("steel.yaml:6:"))
        #expect(run.errors.contains("^"))
        let json = try Tool.run(["rules", "check", "\(folder.path)/Rules", "--json"])
        #expect(json.status == 3)
        #expect(json.output.hasPrefix("{\"version\":1,\"ok\":false,\"faults\":[{\"file\":"))
    }

    @Test func goodRulesPassTheirTests() throws {
        let folder = try Folder()
        try folder.file("Rules/steel.yaml", Self.rules)
        #expect(try Tool.run(["rules", "check", "\(folder.path)/Rules"]).status == 0)
        #expect(try Tool.run(["rules", "test", "\(folder.path)/Rules"]).lines == ["1 passed, 0 failed"])
    }

    @Test func aFailingRuleTestIsShown() throws {
        let folder = try Folder()
        try folder.file("Rules/steel.yaml", Self.rules + "\n      - {text: 河源晴天, hit: true}\n")
        let run = try Tool.run(["rules", "test", "\(folder.path)/Rules"])
        #expect(run.status == 3)
        #expect(run.output.contains("「河源晴天」"))
        #expect(run.lines.last == "1 passed, 1 failed")
    }

    @Test func explainNamesTheWordsAndTheReason() throws {
        let folder = try Folder()
        try folder.file("Rules/steel.yaml", Self.rules)
        let rules = ["rules", "explain", "--rules", "\(folder.path)/Rules", "--rule", "steel"]
        #expect(try Tool.run(rules + ["河源地條鋼"]).output.contains("「地條鋼」@title:2"))
        #expect(try Tool.run(rules + ["某地地條鋼"]).output.contains("place: 河源"))
        #expect(try Tool.run(rules.dropLast() + ["none", "河源"]).status == 4)
    }

    @Test func feedFilesAreCheckedWithoutTheNet() throws {
        let folder = try Folder()
        let good = try folder.file("a.xml", Self.feed)
        let page = try folder.file("b.xml", "<!DOCTYPE html><html><body>login</body></html>")
        #expect(try Tool.run(["feeds", "check", good]).status == 0)
        let run = try Tool.run(["feeds", "check", good, page, "--json"])
        #expect(run.status == 3)
        #expect(run.output.contains("\"code\":\"notAFeed\""))
    }

    @Test func importNeverOverwrites() throws {
        let folder = try Folder()
        let opml = try folder.file(
            "a.opml",
            #"<opml version="2.0"><body><outline type="rss" text="甲報" xmlUrl="https://a.example/rss"/></body></opml>"#
        )
        let arguments = ["feeds", "import", opml, "--output", "\(folder.path)/imported.yaml"]
        #expect(try Tool.run(arguments).status == 0)
        let text = try String(contentsOfFile: "\(folder.path)/imported.yaml", encoding: .utf8)
        #expect(text.contains("url: \"https://a.example/rss\""))
        let again = try Tool.run(arguments)
        #expect(again.status == 5)
        #expect(again.errors.contains("不覆蓋"))
    }

    @Test func whatIsThereAlreadyIsNotImportedAgain() throws {
        let folder = try Folder()
        func opml(_ urls: [String]) -> String {
            "<opml><body>" + urls.map { "<outline text='甲' xmlUrl='https://\($0).example/'/>" }.joined()
                + "</body></opml>"
        }
        let (one, two) = (try folder.file("1.opml", opml(["a", "b"])), try folder.file("2.opml", opml(["b", "c"])))
        try folder.file("Feeds/a.yaml", "- {id: mine, outlet: 甲, tier: 央媒, url: 'https://a.example/'}\n")
        try folder.file("Rules/a.yaml", Self.rules)
        let configuration = try folder.file("opinion.yaml", "bureau: 局\n")
        let run = try Tool.run(["feeds", "import", one, two, "--config", configuration, "--lang", "en"])
        #expect(run.status == 0)
        #expect(run.lines.count == 2 && run.output.contains("https://c.example/"))
        #expect(run.errors.contains("1.opml: https://a.example/ is configured already (mine), left out"))
        #expect(run.errors.contains("2.opml: https://b.example/ came before"))
    }

    @Test func aFolderWithoutRecordsAndAForeignLineDoNotPass() throws {
        let folder = try Folder()
        try folder.file("good/incidents-2026-11.jsonl", "")
        try folder.file("bad/incidents-2026-11.jsonl", "{\"seq\":1}\n")
        #expect(try Tool.run(["log", "verify", "\(folder.path)/good"]).status == 1)
        let run = try Tool.run(["log", "verify", "\(folder.path)/bad", "--json"])
        #expect(run.status == 3)
        #expect(run.output.contains("\"kind\":\"torn\""))
        #expect(try Tool.run(["log", "verify", "\(folder.path)/none"]).status == 1)
    }

    @Test func missingConfigurationIsNamed() throws {
        let run = try Tool.run(["config", "check", "/nonexistent/opinion.yaml"])
        #expect(run.status == 3)
        #expect(run.errors.contains("/nonexistent/opinion.yaml"))
    }

    @Test func templatesOfTheProgramArePrinted() throws {
        let run = try Tool.run(["config", "template", "dingtalk"])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("{{what}}\n\n{{deadlines}}\n\n{{who}}{{mentions}}\n"))
        #expect(run.output.hasSuffix("{{footer}}\n"))
        let sample = try Tool.run(["config", "template", "webhook", "--sample", "incident.opened", "--lang", "en"])
        #expect(sample.output.contains("Deadline: ") && sample.output.contains("opinionctl ack 314159"))
        #expect(try Tool.run(["config", "template", "dingtak"]).status == 2)
        #expect(try Tool.run(["config", "template", "dingtalk", "--sample", "nothing"]).status == 2)
    }
}
