import OpinionCore

/// Why the daemon does not start, besides its configuration.
struct StartFault: Error, Sendable, CustomStringConvertible {
    enum Cause: Sendable, Hashable {
        case alreadyRunning(String)
        case noFolder(String)
    }

    let cause: Cause

    init(_ cause: Cause) { self.cause = cause }

    var phrase: Phrase {
        switch cause {
        case .alreadyRunning(let folder):
            Phrase(
                "另一個 opiniond 正在使用 \(folder)：先停止它（systemctl stop opiniond）",
                "另一个 opiniond 正在使用 \(folder)：先停止它（systemctl stop opiniond）",
                "another opiniond uses \(folder): stop it first (systemctl stop opiniond)"
            )
        case .noFolder(let path):
            Phrase(
                "無法建立或進入文件夾 \(path)：檢查權限",
                "无法建立或进入文件夹 \(path)：检查权限",
                "cannot make or enter the folder \(path): check its permissions"
            )
        }
    }

    var description: String { phrase.english }
}
