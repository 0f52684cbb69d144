import Testing

@testable import OpinionService

struct HelpTests {
    @Test func helpNamesTheExitCodesInItsLanguage() {
        let usage = DaemonCommand.usage
        #expect(usage.contains("退出碼") && usage.contains("3  配置有錯"))
        #expect(!usage.contains("Exit codes:"))
    }
}
