// Files with secrets; none of these texts ever holds what is in the file.
extension Problem {
    static func secretMissing(_ name: String) -> Problem {
        Problem(
            .secretMissing,
            "找不到文件「%1」：不在 $CREDENTIALS_DIRECTORY，也不在配置文件旁邊。",
            "the file “%1” is neither in $CREDENTIALS_DIRECTORY nor beside the configuration.",
            [name]
        )
    }

    static func secretUnreadable(_ name: String) -> Problem {
        Problem(
            .secretUnreadable,
            "不能讀取文件「%1」，請檢查它是普通文件、權限正確、內容是 UTF-8 文字。",
            "the file “%1” cannot be read; check that it is a regular file of UTF-8 text and its mode.",
            [name]
        )
    }

    static func secretEmpty(_ name: String) -> Problem {
        Problem(.secretEmpty, "文件「%1」應有且只有一行內容。", "the file “%1” must hold exactly one line.", [name])
    }

    static func secretNotURL(_ name: String) -> Problem {
        Problem(.secretNotURL, "文件「%1」的內容不是 http(s) 地址。", "the file “%1” does not hold an http(s) address.", [name])
    }

    static func secretExposed(_ name: String) -> Problem {
        Problem(
            .secretExposed,
            "其他用戶也能讀取文件「%1」，請執行 chmod o-r。",
            "other users can read the file “%1”; run chmod o-r on it.",
            [name]
        )
    }

    static func secretInPlace(_ key: String) -> Problem {
        Problem(
            .secretInPlace,
            "「%1」應是文件名。地址和密鑰須保密，請存入文件，這裏只寫文件名。",
            "“%1” is the name of a file: put the secret itself into a file and name that file here.",
            [key]
        )
    }
}
