import Foundation
import OpinionStore
import Testing

@testable import opinionctl

/// `rules explain`: of a text, a file, an archived item.
@Suite struct RulesExplainTests {
    private static let rules = """
        department: 辦公室
        place: 河源
        rules:
          - id: fire
            title: 火災
            match: (工廠 NEAR/3 起火) NOT $noise
            level: 一般
            raise: [{casualties: true}, {to: 重大, when: 化工}]
          - {id: steel, title: 地條鋼, match: 地條鋼, level: 一般}

        """

    private func folder() throws -> Folder {
        let folder = try Folder()
        try folder.file("Rules/a.yaml", Self.rules)
        try folder.file("Rules/terms.yaml", "terms: {local: [河源]}\nqueries: {noise: title:電影}\n")
        return folder
    }

    @Test func everyLeafOfAHitIsShownWithItsPlaceAndWhatRaisesIt() throws {
        let folder = try folder()
        let run = try Tool.run([
            "rules", "explain", "--rules", "\(folder.path)/Rules", "--rule", "fire", "河源一工廠夜間起火已致12人遇難", "--lang",
            "en",
        ])
        #expect(run.status == 0)
        #expect(
            run.lines.dropFirst() == [
                "    match: 工廠 NEAR/3 起火 AND NOT $noise",
                "      ✓ 工廠 NEAR/3 起火 AND NOT $noise",
                "        ✓ 工廠 NEAR/3 起火",
                "          ✓ 工廠  ← 「工廠」@title:3",
                "          ✓ 起火  ← 「起火」@title:7",
                "        ✓ NOT $noise",
                "          ✗ $noise",
                "            ✗ title:電影",
                "              ✗ 電影",
                "    place: 河源",
                "      ✓ 河源  ← 「河源」@title:0",
                "    raise: 重大 ← 「12人遇難」@title:11",
                "    raise: 較大 ← 「12人遇難」@title:11",
            ]
        )
    }

    @Test func firstLineOfAFileIsTheTitleAndTheRestTheText() throws {
        let folder = try folder()
        let file = try folder.file("a.txt", "\n河源一工廠停產\n\n工廠昨夜起火。\n")
        let run = try Tool.run([
            "rules", "explain", "--rules", "\(folder.path)/Rules", "--rule", "fire", "--file", file,
        ])
        #expect(run.output.contains("「起火」@content_text:5"), "\(run.output)")
    }

    @Test func anArchivedItemIsFoundByItsAddressHoweverItWasShared() async throws {
        let archive = try Archive()
        try await archive.remember(feeds: [("hy", true)])
        try await archive.put([("hy", "地條鋼又見", ["steel", "old"])])
        let arguments = ["rules", "explain", "--rules", archive.rules, "--archive", archive.file, "--lang", "en"]
        let run = try Tool.run(arguments + ["http://www.a.example/0?utm_source=x#top"])
        #expect(run.status == 0)
        #expect(run.lines.first == "〈地條鋼又見〉河源日報 · 2025-08-20 10:00 · matched then: old、steel", "\(run.output)")
        // The feed is local, so that place: asks nothing.
        #expect(run.output.contains("✓ steel"))
        let missing = try Tool.run(arguments + ["https://a.example/none"])
        #expect(missing.status == 4)
        #expect(missing.errors.contains("https://a.example/none is not in the archive"))
    }

    @Test func oneOfTextAndFileIsAsked() throws {
        let folder = try folder()
        #expect(try Tool.run(["rules", "explain", "--rules", "\(folder.path)/Rules"]).status == 2)
        #expect(try Tool.run(["rules", "explain", "--rules", "\(folder.path)/Rules", "甲", "--file", "x"]).status == 2)
    }
}
