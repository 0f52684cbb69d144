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
        case ENOSPC, EDQUOT: Phrase("磁盤已滿", "磁盘已满", "the disk is full")
        case EROFS: Phrase("文件系統是只讀的", "文件系统是只读的", "the file system is read-only")
        case EIO: Phrase("磁盤讀寫出錯", "磁盘读写出错", "input/output error")
        case ENAMETOOLONG: Phrase("名字太長", "名字太长", "the name is too long")
        case ELOOP: Phrase("符號連結繞成了圈", "符号链接绕成了圈", "too many symbolic links")
        case EMFILE, ENFILE: Phrase("打開的文件太多", "打开的文件太多", "too many open files")
        case EPIPE: Phrase("管道另一端已關閉", "管道另一端已关闭", "the other end of the pipe is closed")
        case EFBIG: Phrase("文件太大", "文件太大", "the file is too large")
        default: system(number)
        }
    }

    private static func system(_ number: Int32) -> Phrase {
        let text = String(cString: strerror(number))
        return Phrase("系統錯誤 \(number)：\(text)", "系统错误 \(number)：\(text)", text)
    }
}
