import GRDB
package import OpinionCore

/// Why the store did not do what it was asked; a transaction that throws has changed nothing.
package struct StoreError: Error, Sendable, CustomStringConvertible {
    package enum Code: String, Sendable {
        case cannotOpen, newerVersion, olderVersion, foreign, damaged, diskFull, ioFailed, busy, readOnly, other
    }

    package let code: Code
    /// What was being done, and where.
    package let context: String
    /// SQLite's own words, without the bound values.
    package let underlying: String

    package init(code: Code, context: String, underlying: String) {
        (self.code, self.context, self.underlying) = (code, context, underlying)
    }

    init(_ error: any Error, context: String) {
        if let known = error as? StoreError {
            self = known
            return
        }
        let database = error as? DatabaseError
        self.init(
            code: database.map { Self.code($0.resultCode) } ?? .other,
            context: context,
            underlying: database.map { "SQLite \($0.resultCode.rawValue): \($0.message ?? "")" } ?? "\(error)"
        )
    }

    package var description: String { "\(context): \(advice.english) (\(underlying))" }

    /// What happened and what to do.
    package var advice: Phrase {
        switch code {
        case .cannotOpen:
            Phrase(
                "無法打開數據庫：檢查文件夾是否存在、權限是否正確",
                "无法打开数据库：检查文件夹是否存在、权限是否正确",
                "cannot open the database: check that the folder exists and may be written"
            )
        case .newerVersion:
            Phrase(
                "數據庫由較新版本的 opiniond 寫成：請升級本程序",
                "数据库由较新版本的 opiniond 写成：请升级本程序",
                "the database was written by a newer opiniond: upgrade this program"
            )
        case .olderVersion:
            Phrase(
                "數據庫由較舊版本的 opiniond 寫成：只讀時不能升級，請先用本版本的 opiniond 打開一次",
                "数据库由较旧版本的 opiniond 写成：只读时不能升级，请先用本版本的 opiniond 打开一次",
                "the database was written by an older opiniond and cannot be upgraded while read-only: let this version's opiniond open it once"
            )
        case .foreign:
            Phrase(
                "這不是 opinion 的數據庫：應指向 state 目錄中的 opinion.sqlite",
                "这不是 opinion 的数据库：应指向 state 目录中的 opinion.sqlite",
                "this is no database of opinion: name the opinion.sqlite of the state folder"
            )
        case .damaged:
            Phrase(
                "數據庫文件已損壞：停止服務，保留該文件，從備份恢復",
                "数据库文件已损坏：停止服务，保留该文件，从备份恢复",
                "the database file is damaged: stop the service, keep the file, restore a backup"
            )
        case .diskFull:
            Phrase("磁盤已滿：騰出空間後自動恢復", "磁盘已满：腾出空间后自动恢复", "the disk is full: free some space")
        case .ioFailed:
            Phrase(
                "磁盤讀寫失敗：檢查磁盤與剩餘空間（dmesg、df）",
                "磁盘读写失败：检查磁盘与剩余空间（dmesg、df）",
                "the disk fails: check it and the space left (dmesg, df)"
            )
        case .busy:
            Phrase(
                "數據庫被另一程序佔用：請稍後再試",
                "数据库被另一程序占用：请稍后再试",
                "another program holds the database: try again"
            )
        case .readOnly:
            Phrase("數據庫只讀：檢查權限", "数据库只读：检查权限", "the database is read-only: check its permissions")
        case .other:
            Phrase("數據庫出錯", "数据库出错", "the database failed")
        }
    }

    private static func code(_ result: ResultCode) -> Code {
        switch result.primaryResultCode {
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
        case .SQLITE_FULL: .diskFull
        case .SQLITE_IOERR: .ioFailed
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_READONLY: .readOnly
        default: .other
        }
    }
}
