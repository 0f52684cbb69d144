import ArgumentParser

/// `log show|verify`
struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "事件日誌 (incident log)：查看、核驗",
        subcommands: [LogShow.self, LogVerify.self]
    )
}
