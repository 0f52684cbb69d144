import ControlAPI
import Glibc
import OpinionCore

extension ActRequest {
    /// Adds the text of a file, and the file's name.
    mutating func attach(_ path: String?, _ language: Language) throws(CommandFailure) {
        text = try TextFile.read(path, language)
        file = path.flatMap { $0 == "-" ? nil : $0.split(separator: "/").last.map(String.init) }
    }
}

/// The text of a release, reply or report, from a file.
enum TextFile {
    /// More than the record keeps: the daemon says what is too long for it.
    static let limit = 1 << 19

    /// - Parameter path: nil for no text, `-` for standard input.
    static func read(_ path: String?, _ language: Language) throws(CommandFailure) -> String? {
        guard let path else { return nil }
        let bytes = try InputFile.read(path, limit: limit, language)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandFailure(.usage, notText(path)[language])
        }
        return text
    }

    private static func notText(_ path: String) -> Phrase {
        Phrase(
            "\(path)：不是 UTF-8 文字，什麼都沒有做。請另存為 UTF-8 純文字再試。",
            "\(path)：不是 UTF-8 文字，什么都没有做。请另存为 UTF-8 纯文本再试。",
            "\(path): not UTF-8 text; nothing was done. Save it as plain UTF-8 text and try again."
        )
    }
}
