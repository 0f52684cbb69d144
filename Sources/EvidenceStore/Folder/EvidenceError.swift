import Glibc

/// Why evidence could not be kept, read or bundled.
package struct EvidenceError: Error, Sendable, Equatable {
    /// What went wrong.
    package enum Code: String, Sendable {
        /// A file or folder could not be opened or made.
        case open
        case read
        /// Could not be written or made durable; nothing of it is kept.
        case write
        /// The disk, or a quota on it, is full.
        case full
        /// No such page is kept.
        case missing
        /// The bytes are not those that were kept.
        case damaged
        /// It is no tar archive that this program wrote.
        case malformed
    }

    package let code: Code
    /// The file concerned.
    package let name: String
    /// The system's number for the cause, 0 when it is not the system's.
    package let errno: Int32

    init(_ code: Code, _ name: String, errno: Int32 = 0) {
        (self.code, self.name, self.errno) = (code, name, errno)
    }

    /// An error with the cause that the C library has just left in `errno`.
    static func system(_ code: Code, _ name: String) -> EvidenceError {
        let cause = Glibc.errno
        let isFull = code == .write && (cause == ENOSPC || cause == EDQUOT)
        return EvidenceError(isFull ? .full : code, name, errno: cause)
    }
}

extension EvidenceError: CustomStringConvertible {
    package var description: String { localized("zh-Hant") }

    /// Place, cause, and what to do; in `zh-Hant`, `zh-Hans` or `en`.
    package func localized(_ language: String) -> String {
        let cause = errno == 0 ? "" : String(cString: strerror(errno))
        switch language {
        case "en": return "\(name): \(english)" + (cause.isEmpty ? "" : " (\(cause))")
        case "zh-Hans": return "\(name)：\(simplified)" + (cause.isEmpty ? "" : "（\(cause)）")
        default: return "\(name)：\(traditional)" + (cause.isEmpty ? "" : "（\(cause)）")
        }
    }

    private var traditional: String {
        switch code {
        case .open: "打不開，請檢查路徑與權限"
        case .read: "讀取失敗，請檢查磁盤"
        case .write: "寫入失敗，未留存，稍後再試"
        case .full: "磁盤已滿，未留存：請騰出空間，之後自動繼續"
        case .missing: "沒有留存這個文件"
        case .damaged: "內容與留存時的哈希不符，可能被改動"
        case .malformed: "不是本程序寫出的證據包（tar），或已損壞"
        }
    }

    private var simplified: String {
        switch code {
        case .open: "打不开，请检查路径与权限"
        case .read: "读取失败，请检查磁盘"
        case .write: "写入失败，未留存，稍后再试"
        case .full: "磁盘已满，未留存：请腾出空间，之后自动继续"
        case .missing: "没有留存这个文件"
        case .damaged: "内容与留存时的哈希不符，可能被改动"
        case .malformed: "不是本程序写出的证据包（tar），或已损坏"
        }
    }

    private var english: String {
        switch code {
        case .open: "cannot be opened: check path and permissions"
        case .read: "cannot be read: check the disk"
        case .write: "could not be written and is not kept; it is tried again"
        case .full: "the disk is full, it is not kept: free some space, then it goes on by itself"
        case .missing: "no such file is kept"
        case .damaged: "is not what was kept under this hash: somebody may have changed it"
        case .malformed: "is no bundle (tar) that this program wrote, or is damaged"
        }
    }
}
