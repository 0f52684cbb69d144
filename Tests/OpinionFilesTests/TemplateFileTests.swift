import Alerting
import Foundation
import OpinionCore
import Testing

@testable import OpinionFiles

/// The folder of templates: names that mean nothing refuse the configuration, what cannot be used does not.
struct TemplateFileTests {
    private static let good = "{{what}}\n{{deadlines}}\n{{who}}\n"

    private func load(_ templates: [String: String]) throws -> (loaded: Loaded, lines: [String]) {
        var files = Samples.files
        for (name, text) in templates { files["Templates/" + name] = text }
        let folder = try TemporaryFolder(files)
        let loaded = try ConfigurationLoader.load(folder.path + "/opinion.yaml", credentialsDirectory: nil)
        return (loaded, folder.lines(loaded.notices))
    }

    private func errors(_ templates: [String: String]) -> [String] {
        let error = #expect(throws: FileFaults.self) { try load(templates) }
        return error?.faults.map { "\($0.position.file.split(separator: "/").last ?? ""): \($0.text(.english))" } ?? []
    }

    @Test func everyTemplateIsReadWithItsParts() throws {
        let (loaded, lines) = try load([
            "dingtalk.mustache": "{{> top}}" + Self.good, "dingtalk.en.mustache": Self.good,
            "webhook.zh-Hant.mustache": Self.good.replacing("\n", with: "\r\n"), "_top.mustache": "頂\n",
        ])
        #expect(lines.isEmpty)
        #expect(
            loaded.templates.layouts.map { "\($0.kind) \($0.language?.rawValue ?? "-")" } == [
                "dingtalk en", "dingtalk -", "webhook zh-Hant",
            ]
        )
        #expect(loaded.templates.layouts.last?.file.text == Self.good)
        #expect(loaded.templates.partials.keys.sorted() == ["top"])
        #expect(loaded.uselessTemplates.isEmpty)
    }

    @Test func withoutAFolderThereIsNone() throws {
        #expect(try load([:]).loaded.templates == TemplateFolder())
        var files = Samples.files
        files["opinion.yaml"]? += "templates: Nowhere\n"
        let folder = try TemporaryFolder(files)
        let error = #expect(throws: FileFaults.self) {
            try ConfigurationLoader.load(folder.path + "/opinion.yaml", credentialsDirectory: nil)
        }
        #expect(folder.lines(error?.faults ?? []) == ["Nowhere: error: does not exist; check the path."])
    }

    @Test(arguments: [
        ("dingtak.mustache", "“dingtak” is none of webhook | dingtalk | terminal. Did you mean “dingtalk”?"),
        ("Dingtalk.en.mustache", "“Dingtalk” is none of webhook | dingtalk | terminal. Did you mean “dingtalk”?"),
        ("dingtalk.zh-TW.mustache", "“zh-TW” is none of zh-Hant | zh-Hans | en."),
        ("dingtalk.en.old.mustache", "“en.old” is none of zh-Hant | zh-Hans | en."),
    ])
    func aNameThatMeansNothingIsRefused(name: String, text: String) {
        let wanted = ChannelKinds.withMessages.joined(separator: " | ")
        let known = text.replacing("webhook | dingtalk | terminal", with: wanted)
        #expect(errors([name: Self.good]) == ["\(name): \(known)"])
    }

    @Test(arguments: [
        ("{{what}}\n{{titel}}", "2:1: warning: %: there is no name “titel” here. Did you mean “title”?"),
        (
            "{{what}}",
            "1:1: warning: %: messages of incident.opened lack what to type (who or command); what the first three lines tell must stay."
        ),
        ("{{#body}}", "1:1: warning: %: {{#body}} has no {{/body}}."),
        ("{{> foot}}", "1:1: warning: %: the folder has no part _foot.mustache."),
        ("{{what", "1:1: warning: %: “{{” has no “}}”."),
        ("{{> foot}}\n", "1:1: warning: %: the folder has no part _foot.mustache."),
        (
            "{{what}}\n  <script>x</script>",
            "2:3: warning: %: “<script” is HTML, of which this channel shows <font> only; delete it."
        ),
        (
            "{{what}}\n{{#body}}" + String(repeating: "x", count: 60_000) + "{{/body}}",
            "1:1: warning: %: a sample of incident.opened comes out 352 KiB long, 64 KiB is the most; put no long text into lists."
        ),
        ("a\u{7}", "1:2: warning: %: an invisible control character, U+0007; delete it."),
    ])
    func whatCannotBeUsedIsSaidAndLeftOut(text: String, line: String) throws {
        let (loaded, lines) = try load(["dingtalk.mustache": text, "webhook.mustache": Self.good])
        #expect(loaded.templates.layouts.map(\.kind) == ["webhook"])
        #expect(loaded.uselessTemplates.count == 1)
        let path = try #require(loaded.uselessTemplates.first?.position.file)
        let lead = "the template \(path) cannot be used, the built-in one stands in"
        #expect(loaded.uselessTemplates.first?.description == "\(path):" + line.replacing("%", with: lead))
        #expect(lines.count == 1)
        #expect(loaded.uselessTemplates.first?.text(.traditional).contains("改用內置模板") == true)
    }

    @Test(arguments: [(0, true), (1, false)])
    func aFileHasALargestSize(over: Int, isRead: Bool) throws {
        let text = Self.good + "{{! "
        let filler = String(repeating: "x", count: TemplateReader.limit - text.utf8.count - 2 + over)
        let loaded = try load(["webhook.mustache": text + filler + "}}"]).loaded
        #expect(loaded.templates.layouts.isEmpty != isRead)
        #expect(loaded.uselessTemplates.isEmpty == isRead)
        if !isRead { #expect(loaded.uselessTemplates.first?.text(.english).contains("larger than 64 KB") == true) }
    }

    @Test func partsWithoutEndAreFound() throws {
        let loaded = try load([
            "webhook.mustache": Self.good + "{{> one}}", "_one.mustache": "1\n{{> two}}", "_two.mustache": "2{{> one}}",
        ]).loaded
        let fault = try #require(loaded.uselessTemplates.first)
        #expect(fault.position.file.hasSuffix("/_two.mustache"))
        #expect(fault.position.line == 1 && fault.position.column == 2)
        #expect(fault.text(.english).hasSuffix("stands in: the part “one” includes itself."))
        #expect(loaded.templates.layouts.isEmpty)
    }

    @Test func aBrokenPartIsPlacedInItsOwnFile() throws {
        let loaded = try load(["webhook.mustache": Self.good + "{{> foot}}", "_foot.mustache": "\n {{nme}}"]).loaded
        let fault = try #require(loaded.uselessTemplates.first)
        #expect(fault.position.file.hasSuffix("/_foot.mustache"))
        #expect(fault.position.line == 2 && fault.position.column == 2)
        #expect(fault.excerpt?.contains("{{nme}}") == true)
        #expect(fault.text(.english).contains("webhook.mustache cannot be used"))
    }
}
