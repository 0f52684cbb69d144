import ControlAPI
import HTTPTransfer
import OpinionCore

/// `--allow`: the private networks that a command may fetch from.
enum AllowOption {
    /// Refuses what is no block of addresses.
    static func check(_ texts: [String], _ language: Language) throws(CommandFailure) {
        for text in texts {
            do {
                _ = try CIDR(parsing: text)
            } catch {
                throw CommandFailure(.usage, "--allow：\(error.localized(language.rawValue).harmless)")
            }
        }
    }
}
