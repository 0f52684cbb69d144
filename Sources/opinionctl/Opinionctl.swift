import ArgumentParser

/// The officer's and the administrator's hand on `opiniond`.
struct Opinionctl: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opinionctl",
        abstract: "輿情事件的值班與管理 (duty desk of the public-opinion watch)",
        discussion: """
            退出碼 (exit codes)：0 完成 · 1 失敗或 status 有問題 · 2 用法錯 · 3 檢查有錯
            4 找不到 · 5 被拒 · 6 連不上 · 7 未記錄
            詳細說明：opinionctl help 命令
            """,
        groupedSubcommands: [
            CommandGroup(
                name: "值班 (officer)",
                subcommands: [
                    Status.self, List.self, Show.self, Watch.self, Ack.self, Unack.self, Open.self, Note.self,
                    LevelCommand.self, Occurred.self, Confirmed.self, Assign.self, Briefed.self, Instruct.self,
                    Release.self, Press.self, Reply.self, Verified.self, Extend.self, Waive.self, Conclude.self,
                    Close.self, Reopen.self, Dismiss.self, Merge.self, Split.self, Move.self, DrillCommand.self,
                    HandoverCommand.self, Ledger.self, EvidenceCommand.self, SilenceCommand.self, Duty.self,
                ]
            ),
            CommandGroup(
                name: "管理 (administrator)",
                subcommands: [
                    Feeds.self, Items.self, Rules.self, Stories.self, Alerts.self, Config.self, Reload.self, Log.self,
                    Version.self,
                ]
            ),
        ]
    )
}
