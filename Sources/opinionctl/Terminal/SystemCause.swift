import Glibc
import OpinionCore

/// What the system's error numbers mean to a person.
enum SystemCause {
    static func phrase(_ number: Int32) -> Phrase {
        switch number {
        case ENOENT: Phrase("不存在", "不存在", "does not exist")
        case EACCES, EPERM: Phrase("沒有權限", "没有权限", "not permitted")
        case EISDIR: Phrase("是目錄", "是目录", "is a folder")
        case ENOTDIR: Phrase("路徑中有一段不是目錄", "路径中有一段不是目录", "a part of the path is no folder")
        case ENOSPC, EDQUOT: Phrase("磁碟已滿", "磁盘已满", "the disk is full")
        case EROFS: Phrase("檔案系統是唯讀的", "文件系统是只读的", "the file system is read-only")
        default: system(number)
        }
    }

    private static func system(_ number: Int32) -> Phrase {
        let text = String(cString: strerror(number))
        return Phrase(text, text, text)
    }
}
