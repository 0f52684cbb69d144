// Files and folders.
extension Problem {
    static let missing = Problem(.missing, "沒有這個文件或文件夾，請檢查路徑。", "does not exist; check the path.")
    static let denied = Problem(
        .denied,
        "沒有權限讀取，請檢查屬主和權限。",
        "permission denied; check its owner and mode."
    )
    static let notAFile = Problem(.notAFile, "不是普通文件，無法讀取。", "is not a regular file.")
    static let notAFolder = Problem(.notAFile, "不是文件夾。", "is not a folder.")

    static func tooLarge(_ limit: Int) -> Problem {
        Problem(.tooLarge, "文件超過 %1，請拆成幾個。", "is larger than %1; split it.", [ByteSize.spoken(limit)])
    }

    static func unreadable(_ reason: String) -> Problem {
        Problem(.unreadable, "不能讀取（%1）。", "cannot be read (%1).", [reason])
    }

    static let notUTF8 = Problem(
        .notUTF8,
        "文件不是 UTF-8 編碼（可能是 GBK），請另存為 UTF-8。",
        "the file is not UTF-8 (GBK, perhaps); save it as UTF-8."
    )

    static func controlCharacter(_ scalar: Unicode.Scalar) -> Problem {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return Problem(
            .controlCharacter,
            "這裏有看不見的控制字符 %1，請刪去。",
            "an invisible control character, %1; delete it.",
            [name]
        )
    }

    static func emptyFolder(_ wanted: String) -> Problem {
        Problem(.emptyFolder, "文件夾裏沒有 %1 文件。", "the folder holds no %1 file.", [wanted])
    }

    static func wrongExtension(_ wanted: String) -> Problem {
        Problem(
            .wrongExtension,
            "這種後綴的文件不會被讀取，請改名為 %1，或移出文件夾。",
            "a file with this extension is not read; rename it to %1 or move it away.",
            [wanted]
        )
    }

    static let ignoredFile = Problem(.ignoredFile, "不是本程序讀取的文件，已略過。", "is no file of ours and was left aside.")
    static let emptyFile = Problem(.emptyFile, "文件裏沒有內容。", "the file holds nothing.")
}
