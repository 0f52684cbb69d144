import OpinionCore
import Testing
import TextMatching

@testable import OpinionFiles

/// What lifts the level of a match.
struct RaiseTests {
    private func rules(_ raise: String, level: String = "一般", response: String? = nil) throws -> RuleBook {
        var files = [
            "R/a.yaml": "department: 科\nrules: [{id: a, title: 甲, match: 工廠, level: \(level), raise: \(raise)}]\n"
        ]
        files["R/response.yaml"] = response
        let folder = try TemporaryFolder(files)
        do {
            let (rules, policy) = try RuleLoader.load(folders: [folder.path + "/R"])
            return RuleBook(rules: rules, levels: policy.levels)
        } catch {
            throw Refused(lines: folder.lines(error.faults))
        }
    }

    private struct Refused: Error { let lines: [String] }

    private func refusal(_ raise: String, response: String? = nil) -> [String] {
        let error = #expect(throws: Refused.self) { try rules(raise, response: response) }
        return error?.lines ?? []
    }

    @Test(arguments: [
        ("工廠起火", "一般", ["工廠"]), ("工廠爆炸致2人死亡", "一般", ["工廠"]), ("工廠爆炸致3人死亡", "較大", ["工廠", "3人死亡"]),
        ("工廠爆炸已致十二人遇難", "重大", ["工廠", "十二人遇難"]), ("工廠爆炸31死200傷", "特別重大", ["工廠", "31死", "200傷"]),
        ("工廠火災直接經濟損失1200萬元", "較大", ["工廠", "直接經濟損失1200萬元"]),
    ])
    func figuresLiftTheLevelByTheTable(_ title: String, _ level: String, _ words: [String]) throws {
        let match = try #require(try rules("[{casualties: true}]").matches(Document(title: title), isLocal: true).first)
        #expect(match.level == level)
        #expect(match.words == words)
    }

    @Test func theTableOfTheResponsePolicyCounts() throws {
        let book = try rules("[{casualties: true}]", response: "casualties: [{level: 重大, dead: 1}]\n")
        #expect(book.matches(Document(title: "工廠1人死亡"), isLocal: true).first?.level == "重大")
        #expect(book.matches(Document(title: "工廠99人受傷"), isLocal: true).first?.level == "一般")
    }

    @Test func theTableNeverLowersALevel() throws {
        let book = try rules("[{casualties: true}]", level: "重大")
        #expect(book.matches(Document(title: "工廠3人死亡"), isLocal: true).first?.level == "重大")
    }

    @Test func aRuleMayHaveFiguresOfItsOwn() throws {
        let book = try rules("[{to: 重大, dead: 1, loss: 50萬}, {to: 特別重大, when: 化工}]")
        #expect(book.matches(Document(title: "工廠一人死亡"), isLocal: true).first?.level == "重大")
        #expect(book.matches(Document(title: "工廠損失60萬元"), isLocal: true).first?.level == "重大")
        #expect(book.matches(Document(title: "化工廠一人死亡，工廠停產"), isLocal: true).first?.level == "特別重大")
    }

    @Test func oneOutletOfANamedTierIsEnoughAtOnce() throws {
        let book = try rules("[{to: 重大, tiers: [央媒], within: 2h}]")
        #expect(book.matches(Document(title: "工廠", tier: "央媒"), isLocal: true).first?.level == "重大")
        #expect(book.matches(Document(title: "工廠", tier: "市級"), isLocal: true).first?.level == "一般")
    }

    private static let which =
        "a raise needs one of: “when”; “outlets” or “tiers” with “within”; “dead”, “injured” or “loss”; “casualties: true” alone."

    @Test(arguments: [
        ("[{to: 重大, dead: 1, when: 甲}]", ["R/a.yaml:2:57: error: \(which)"]),
        ("[{casualties: true, to: 重大}]", ["R/a.yaml:2:57: error: \(which)"]),
        ("[{casualties: false}]", ["R/a.yaml:2:57: error: \(which)"]),
        ("[{to: 重大, tiers: [央媒]}]", ["R/a.yaml:2:57: error: \(which)"]),
        ("[{to: 重大, dead: 0}]", ["R/a.yaml:2:72: error: “0” is out of range: from 1 to 1000000."]),
        ("[{to: 重大, loss: 很多}]", ["R/a.yaml:2:72: error: “很多” is no amount of yuan; write 1000萬, 1億 or 12000000."]),
        ("[{to: 重大, tiers: [], within: 2h}]", ["R/a.yaml:2:73: error: “tiers” is empty; it needs at least one entry."]),
    ])
    func badRaisesAreRefused(_ raise: String, _ lines: [String]) {
        #expect(refusal(raise) == lines)
    }

    @Test func theTableOfTheLawNeedsItsLevels() {
        let levels =
            "levels: [{name: 紅, notify: page, clocks: [release]}, {name: 一般, notify: digest, clocks: [reply]}]\n"
        #expect(
            refusal("[{casualties: true}]", response: levels) == [
                "R/a.yaml:2:57: error: none of the levels of the casualty table is among “levels” of response.yaml, so this never does anything; write “casualties” there with your levels."
            ]
        )
        #expect(
            Problem.casualtiesWithoutLevel.text(.traditional)
                == "「response.yaml」的「levels」沒有傷亡表裏的任何一級，這一條永遠不起作用；請在那裏按你們的級別寫「casualties」。"
        )
    }

    @Test(arguments: [
        (
            "casualties: [{level: 較大, dead: 1}, {level: 重大, dead: 2}]\n",
            [
                "R/response.yaml:1:44: error: “重大” is not lower than the level of the row before; the highest comes first."
            ]
        ),
        (
            "casualties: [{level: 較大}]\n",
            ["R/response.yaml:1:14: error: at least one of “dead”, “injured” and “loss” is needed."]
        ),
    ])
    func badTablesAreRefused(_ response: String, _ lines: [String]) {
        #expect(refusal("[]", response: response) == lines)
    }
}
