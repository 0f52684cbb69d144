import Testing

@testable import opinionctl

@Suite struct UsageTextTests {
    @Test(arguments: [
        ("Error: Unknown option '--x'", "錯誤：沒有這個選項 (unknown option) '--x'"), ("OPTIONS:", "選項 (options)："),
        ("值班 (OFFICER) SUBCOMMANDS:", "值班 (officer)："), ("  status   系統", "  status   系統"),
        ("USAGE: opinionctl <subcommand>", "用法 (usage)： opinionctl <命令>"),
    ])
    func fixedEnglishIsMadeChineseFirst(english: String, chinese: String) {
        #expect(UsageText.chinese(english) == chinese)
    }
}
