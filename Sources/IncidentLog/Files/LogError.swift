import Glibc

/// Why the incident log could not be opened, read or written.
package struct LogError: Error, Sendable, Equatable {
    /// What was being done.
    package enum Code: String, Sendable {
        /// The folder or a file could not be opened or made.
        case open
        /// Another process is writing this log.
        case locked
        case read
        /// The records could not be written or made durable; none of them is in the log.
        case write
        /// A file is not as the writer left it: moved, replaced, cut or added to by somebody else. Open the log anew.
        case replaced
        /// The end of the log is damaged beyond what may be set aside.
        case damaged
        /// A draft cannot become a readable line: too long or nested too deep.
        case draft
    }

    package let code: Code
    /// The path or file name concerned.
    package let name: String
    /// The system's number for the cause, 0 when it is not the system's.
    package let errno: Int32

    init(_ code: Code, _ name: String, errno: Int32 = 0) {
        (self.code, self.name, self.errno) = (code, name, errno)
    }

    /// An error with the cause that the C library has just left in `errno`.
    static func system(_ code: Code, _ name: String) -> LogError {
        LogError(code, name, errno: Glibc.errno)
    }
}

extension LogError: CustomStringConvertible {
    /// Place, cause, and what to do.
    package var description: String {
        let cause = errno == 0 ? "" : "（\(String(cString: strerror(errno)))）"
        return "事件日誌 \(name)：\(sentence)\(cause)。\(advice)"
    }

    private var sentence: String {
        switch code {
        case .open: "打不開"
        case .locked: "另一個程序正在寫入"
        case .read: "讀取失敗"
        case .write: "寫入失敗，這一批記錄未寫入"
        case .replaced: "文件被移走、替換或改動過"
        case .damaged: "末尾損壞過多，不敢自動移開"
        case .draft: "記錄過長或嵌套過深，不能寫入"
        }
    }

    private var advice: String {
        switch code {
        case .open, .read: "請檢查路徑與權限"
        case .locked: "同一日誌只能由一個 opiniond 寫入，請先停掉另一個"
        case .write: "請檢查磁盤空間與權限，之後會再試"
        case .replaced: "請勿用 logrotate 等工具處理此目錄；重新打開日誌並執行 opinionctl log verify"
        case .damaged: "請先備份該文件，再執行 opinionctl log verify 查看"
        case .draft: "請縮短記錄內容"
        }
    }
}
