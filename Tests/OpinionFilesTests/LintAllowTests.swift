import OpinionCore
import Testing

@testable import OpinionFiles

/// Comments that allow what lint finds.
struct LintAllowTests {
    private static let oneCharacter =
        "warning: “鋼” is a single character and stands in many unrelated words; write a word of two or more."

    private static func sample(above: String = "", behind: String = "", _ warnings: [String]) -> LintSample {
        let text = LintQueryTests.rule("tests", "[{text: 鋼廠, hit: true}, {text: 無, hit: false}]")
        return LintSample(
            ["one.yaml": text.replacing("    match: 爆炸", with: "\(above)    match: 鋼\(behind)")],
            warnings
        )
    }

    static let cases: [LintSample] = [
        sample(["one.yaml:5:12: \(oneCharacter)"]),
        sample(above: "    # lint: allow one-character 標題裏少見\n", []),
        sample(behind: "   # lint: allow one-character 標題裏少見", []),
        sample(above: "    # lint: allow one-character 標題裏少見\n    # 另一句\n", []),
        sample(
            above: "    # lint: allow one-character 標題裏少見\n    # lint: allow far-near 無\n",
            [
                "one.yaml:6:5: warning: there is no “far-near” here to allow; remove this, or move it to the line that it is for."
            ]
        ),
        sample(
            above: "    # lint: allow one-character\n",
            [
                "one.yaml:5:5: warning: without a reason this allows nothing; write “# lint: allow one-character reason”.",
                "one.yaml:6:12: \(oneCharacter)",
            ]
        ),
        sample(
            behind: " # lint: allow one-charcter 少見",
            [
                "one.yaml:5:12: \(oneCharacter)",
                "one.yaml:5:14: warning: lint has no finding “one-charcter”; there are equal-queries | covered-term | repeated-term | cannot-match | no-tests | one-sided-tests | excluded-test | one-character | bare-place | open-regex | unused-name | far-near | dead-raise | implied-raise | missing-year. Did you mean “one-character”?",
            ]
        ),
        LintSample(match: ">- # lint: allow one-character 全段\n      河源\n      鋼", hit: "河源鋼", []),
        LintSample(
            match: "$a",
            hit: "死亡",
            terms:
                "terms:\n  a:\n    # lint: allow one-character 只查標題\n    - 亡\n    - 死亡  # lint: allow covered-term 給人看\n",
            []
        ),
    ]

    @Test(arguments: cases)
    func commentAllowsTheFindingOfItsLine(_ one: LintSample) throws {
        try one.check()
    }

    @Test func chineseIsOurs() throws {
        #expect(
            try Self.cases[4].chinese() == ["one.yaml:6:5: 提醒：這裏沒有「far-near」可以放行；請刪去，或移到所指的那一行。"]
        )
        #expect(
            try Self.cases[5].chinese().first
                == "one.yaml:5:5: 提醒：缺少理由，不起作用；請寫成「# lint: allow one-character 理由」。"
        )
    }

    @Test func everyFindingHasAnEnglishSample() {
        let terms = LintTermTests.odd
        let queries = LintQueryTests.impossible + LintQueryTests.raises + LintQueryTests.tests + LintQueryTests.others
        let all = terms + queries + CalendarTests.years + Self.cases
        let found = Set(all.flatMap { (try? $0.found().warnings) ?? [] }.map(\.code))
        #expect(found == Set(FaultCode.lint + [.idleAllow]))
    }

    @Test func loadingNeverLints() throws {
        let folder = try TemporaryFolder(LintTermTests.odd[0].files)
        #expect(try RuleLoader.load(folders: [folder.path]).rules.count == 1)
    }

    @Test func upperFolderIsLintedWithTheOneBelow() throws {
        let below = try TemporaryFolder(LintTermTests.odd[8].files)
        let above = try TemporaryFolder([
            "own.yaml":
                "department: 辦公室\nrules:\n  - id: one\n    match: 鋼鐵 AND 河源\n    tests: [{text: 河源鋼鐵, hit: true}, {text: 無, hit: false}]\n"
        ])
        #expect(try RuleLint.check(folders: [below.path, above.path]).warnings.isEmpty)
    }
}
