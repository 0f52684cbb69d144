import ControlAPI
import OpinionCore

/// The exit codes of the contract, apart from ArgumentParser's type of the same name.
typealias ExitStatus = ControlAPI.ExitCode

/// Why a command ends with another code than 0, and what the person is told.
struct CommandFailure: Error, Sendable {
    let status: ExitStatus
    /// For standard error; nil when standard output has said it all.
    let text: String?

    init(_ status: ExitStatus, _ text: String? = nil) {
        self.status = status
        self.text = text
    }

    static func output(_ cause: Phrase) -> CommandFailure {
        let words = "\(cause.traditional) (\(cause.english))"
        return CommandFailure(.failed, "無法寫入標準輸出 (cannot write output)：\(words)。請檢查磁盤空間或管道後再試。")
    }
}

extension ExitStatus {
    /// Ends the command with this code when it is not 0.
    func conclude() throws(CommandFailure) {
        if self != .done { throw CommandFailure(self) }
    }
}
