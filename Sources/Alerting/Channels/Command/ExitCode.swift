import OpinionCore

/// What the exit codes of programs mean (sysexits.h, and those of shells). 0 is a delivery; any that has no row is a
/// refusal.
struct ExitCode: Sendable {
    let code: Int32
    let meaning: VendorCode.Meaning
    let text: Phrase

    private init(_ code: Int32, _ meaning: VendorCode.Meaning, _ text: Phrase) {
        (self.code, self.meaning, self.text) = (code, meaning, text)
    }

    static func row(_ code: Int32) -> ExitCode? { table.first { $0.code == code } }

    private static let table: [ExitCode] = [
        ExitCode(
            64,
            .broken,
            Phrase("程序說參數不對；請核對 command", "程序说参数不对；请核对 command", "the program refuses its arguments; check command")
        ),
        ExitCode(65, .content, Phrase("程序拒收這條內容", "程序拒收这条内容", "the program refuses this text")),
        ExitCode(
            69,
            .broken,
            Phrase(
                "程序說它所用的服務不可用；請檢查",
                "程序说它所用的服务不可用；请检查",
                "the program says that its service is not available; look into it"
            )
        ),
        ExitCode(75, .retry(nil), Phrase("程序說稍後重試", "程序说稍后重试", "the program asks to be tried again")),
        ExitCode(77, .broken, Phrase("程序沒有所需權限；請檢查", "程序没有所需权限；请检查", "the program lacks a permission; look into it")),
        ExitCode(
            78,
            .broken,
            Phrase("程序的配置有誤；請檢查", "程序的配置有误；请检查", "the program's configuration is wrong; look into it")
        ),
        ExitCode(
            126,
            .broken,
            Phrase("程序中有命令不能執行；請檢查權限", "程序中有命令不能执行；请检查权限", "a command in the program cannot be run; check permissions")
        ),
        ExitCode(
            127,
            .broken,
            Phrase(
                "程序中有命令找不到；PATH 只有 /usr/local/bin:/usr/bin:/bin",
                "程序中有命令找不到；PATH 只有 /usr/local/bin:/usr/bin:/bin",
                "a command in the program is not found; PATH is /usr/local/bin:/usr/bin:/bin and no more"
            )
        ),
    ]
}
