import ControlAPI
import HTTPTransfer
import OpinionCore

/// `--allow`: the private networks that a command may fetch from.
enum AllowOption {
    static func policy(_ texts: [String], _ language: Language) throws(CommandFailure) -> AddressPolicy {
        var blocks: [CIDR] = []
        for text in texts {
            do {
                blocks.append(try CIDR(parsing: text))
            } catch {
                throw CommandFailure(.usage, "--allow：\(error.localized(language.rawValue).harmless)")
            }
        }
        return .publicOnly(allowing: blocks)
    }
}
