import FeedParsing
import OpinionCore
import OpinionFiles
import Testing

@testable import opinionctl

@Suite struct FeedInputTests {
    @Test func listLinesCarryTheirHints() {
        let text = """
            {"file":"a.xml"}

            {"file":"b.xml","content_type":"text/xml; charset=gbk","base_url":"https://b.example/","headers":{"X":"1"}}
            """
        let inputs = ParseInput.list(Array(text.utf8), named: "list")
        #expect(inputs.map(\.file) == ["a.xml", "b.xml"])
        #expect(inputs[1].hints.contentType == "text/xml; charset=gbk")
        #expect(inputs[1].hints.baseURL == "https://b.example/")
        #expect(inputs[1].hints.headers == [.init(name: "X", value: "1")])
    }

    @Test func aBadListLineIsNamedAndTheOthersAreRead() {
        let inputs = ParseInput.list(Array("{\"file\":\"a\"}\n{}\n{\"file\":\"b\"}\n".utf8), named: "清單")
        #expect(inputs.map(\.file) == ["a", "", "b"])
        #expect(inputs[1].fault?.hasPrefix("清單:2：") == true)
    }

    @Test(arguments: [("+08:00", 28_800), ("-0330", -12_600), ("Z", 0)])
    func zonesAreReadByOffset(text: String, seconds: Int) {
        #expect(ZoneOffset(argument: text)?.seconds == seconds)
    }

    /// In a process of its own: the C library's zone belongs to the whole process.
    @Test(arguments: [
        ("UTC", "09:30"), ("Asia/Shanghai", "01:30"), ("Asia/Kolkata", "04:00"), ("America/New_York", "14:30"),
    ])
    func zonesAreReadByName(name: String, time: String) throws {
        let feed = "<rss version='2.0'><channel><item><pubDate>2026-11-22 09:30:05</pubDate></item></channel></rss>"
        let run = try Tool.run(["feeds", "parse", "-", "--timezone", name], input: feed)
        #expect(run.output.contains("\"date_published\":\"2026-11-22T\(time):05Z\""))
    }

    @Test(arguments: ["Mars/Base", "+8", "../../etc/passwd", "/etc/localtime", "", "+99:00"])
    func unknownZonesAreRefused(text: String) {
        #expect(ZoneOffset(argument: text) == nil)
    }

    @Test func importedFeedsAreValidEntries() {
        let feed = Feed(
            id: "a-b",
            outlet: "甲\"報",
            tier: "市級",
            url: "https://a.example/?x=1",
            every: .minutes(15),
            isLocal: true
        )
        #expect(
            FeedYAML.text([feed])
                == "- {id: \"a-b\", outlet: \"甲\\\"報\", tier: \"市級\", url: \"https://a.example/?x=1\", every: 15m, local: true}\n"
        )
    }

    @Test(arguments: [
        (#"{"A":"1","B":["2","3"]}"#, ["A:1", "B:2", "B:3"]), (#"[["A","1"],["B"]]"#, ["A:1"]),
        (#"{"A":1,"B":"2","C":null}"#, ["B:2"]), ("7", []), ("null", []),
    ])
    func headersComeInManyShapes(json: String, headers: [String]) {
        let inputs = ParseInput.list(Array(#"{"file":"a","base_url":7,"headers":\#(json)}"#.utf8), named: "list")
        #expect(inputs.map(\.file) == ["a"])
        #expect(inputs[0].hints.headers.map { "\($0.name):\($0.value)" } == headers)
    }

    @Test(arguments: [
        (
            ["a", "--list", "l", "b", "-", "--timezone=UTC", "--json"], ["--list", "l", "--timezone=UTC", "--json"],
            ["a", "b", "-"]
        ),
        (["--timezone", "-03:00", "a", "--", "--list", "b"], ["--timezone", "-03:00"], ["a", "--list", "b"]),
        (["--list"], ["--list"], []),
    ])
    func filesArePartedFromOptions(words: [String], options: [String], files: [String]) {
        let parted = ManyFiles.parted(words[...])
        #expect(parted.options == options && parted.files == files)
    }

    @Test func heavyInputsHaveTasksOfTheirOwn() async throws {
        var batches: [[Int]] = []
        let weights = [1, 1, 9, 1, 1, 1, 1, 20]
        try await OrderedWork.run(weights, batch: 3, heaviest: 10, weight: { $0 }, { Array($0) }) { batches.append($0) }
        #expect(batches == [[1, 1], [9, 1], [1, 1, 1], [20]])
    }

    @Test func workIsHandedOnInOrder() async throws {
        var taken: [Int] = []
        try await OrderedWork.run(Array(0..<1_000), batch: 7, { $0.map { $0 * 2 } }) { taken += $0 }
        #expect(taken == (0..<1_000).map { $0 * 2 })
    }
}
