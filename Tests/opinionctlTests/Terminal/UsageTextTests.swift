import ArgumentParser
import Testing

@testable import opinionctl

@Suite struct UsageTextTests {
    @Test(arguments: [
        ("OPTIONS:", "選項 (options)："), ("值班 (OFFICER) SUBCOMMANDS:", "值班 (officer)："),
        ("  status   系統", "  status   系統"),
        ("  See 'opinionctl help feeds <subcommand>' for detailed help.", "  詳細說明：opinionctl help feeds <命令>"),
        ("USAGE: opinionctl <subcommand>", "用法 (usage)：opinionctl <命令>"),
        ("  --lang <lang>  語言 (values: a, b) x", "  --lang <lang>  語言 (可寫：a, b) x"),
    ])
    func fixedEnglishIsMadeChineseFirst(english: String, chinese: String) {
        #expect(UsageText.chinese(english) == chinese)
    }

    @Test(arguments: [
        ("Unknown option '--x'", "沒有這個選項 (unknown option) '--x'。什麼都沒有做。"),
        ("Unknown option '--x'. Did you mean '--all'?", "沒有這個選項 (unknown option) '--x'，是不是 '--all'？什麼都沒有做。"),
        ("2 unexpected arguments: 'a', 'b'", "多餘的參數 (unexpected) 'a', 'b'。什麼都沒有做。"),
        (
            "The value 'x' is invalid for '--f <格式>'. Please provide one of 'csv', 'md' or 'json'.",
            "值不對 (invalid value) 'x' 不能用於 '--f <格式>'。可寫 (one of)：csv、md、json。什麼都沒有做。"
        ),
        (
            "The value 'x' is invalid for '--s <狀態>'. Please provide one of the following:\n  - open 待簽收\n  - closed 已辦結",
            "值不對 (invalid value) 'x' 不能用於 '--s <狀態>'。可寫 (one of)：open 待簽收、closed 已辦結。什麼都沒有做。"
        ),
        ("立案缺少。什麼都沒有做。", "立案缺少。什麼都沒有做。"),
    ])
    func anErrorSaysWhatIsWrongAndThatNothingWasDone(english: String, chinese: String) {
        #expect(UsageText.chinese("Error: " + english) == "錯誤：" + chinese)
    }

    @Test func belowAnErrorStandUsageAnExampleAndWhereThereIsMore() {
        let typed = TypedCommand(["dismiss", "3"])
        let text = UsageText.chinese(
            """
            Error: Missing expected argument '--message <文字>'
            Help:  --message <文字>  原因
            Usage: opinionctl dismiss --message <文字>
              See 'opinionctl dismiss --help' for more information.
            """,
            typed: typed
        )
        #expect(
            text.split(separator: "\n").map(String.init) == [
                "錯誤：缺少參數 (missing argument) '-m <文字>'。什麼都沒有做。", "說明 (help)：-m <文字>  原因",
                "用法 (usage)：opinionctl dismiss -m <文字>",
                "例 (example)：opinionctl dismiss 127 --reason 說的是外地 --kind 非本單位",
                "詳細說明 (more)：opinionctl dismiss --help",
            ]
        )
    }

    @Test(arguments: [
        (["shwo", "3"], "shwo", "show"), (["frobnicate"], "frobnicate", nil), (["feeds", "chek"], "chek", "check"),
        (["lits"], "lits", "list"),
    ])
    func aMistypedCommandIsGuessed(words: [String], word: String, suggestion: String?) throws {
        let mistake = try #require(TypedCommand(words).mistake)
        #expect(mistake.word == word && mistake.suggestion == suggestion)
    }

    @Test(arguments: [
        ["show", "3"], ["ledger", "export", "--format", "x"], ["handover", "accept"], ["help", "x"], [],
    ])
    func aKnownCommandIsNoMistake(words: [String]) { #expect(TypedCommand(words).mistake == nil) }

    /// Whatever a command cannot do without, its refusal shows in a whole line.
    @Test func everyCommandThatMayBeRefusedForWhatIsMissingHasAnExample() {
        let names = [
            "ack", "unack", "open", "note", "level", "occurred", "confirmed", "assign", "briefed", "instruct",
            "release",
            "press", "reply", "verified", "extend", "waive", "conclude", "close", "reopen", "dismiss", "merge", "split",
            "move", "drill", "show",
        ]
        for name in names {
            #expect(TypedCommand([name]).example?.hasPrefix("opinionctl \(name) ") == true, "\(name)")
        }
        #expect(TypedCommand(["silence", "add"]).example?.hasPrefix("opinionctl silence add --match") == true)
        #expect(TypedCommand(["silence", "expire"]).example?.hasPrefix("opinionctl silence expire") == true)
    }

    @Test func everyExampleIsOneThatIsTaken() throws {
        for name in [
            "level", "occurred", "merge", "split", "move", "dismiss", "press", "reply", "release", "open", "waive",
        ] {
            let example = try #require(TypedCommand([name]).example)
            let words = example.split(separator: " ").dropFirst().map { $0.filter { $0 != "\"" } }
            #expect(throws: Never.self, "\(example)") { try Opinionctl.parseAsRoot(words) }
        }
    }
}
