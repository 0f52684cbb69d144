import ArgumentParser
import ControlAPI
import Glibc
import OpinionCore

/// Starts `opinionctl` and turns every way of ending into the exit codes of the contract.
@main
enum Program {
    static func main() async {
        let typed = LeadingOptions.applied(to: Array(CommandLine.arguments.dropFirst()))
        let arguments = TypedTimes.protected(ManyFiles.applied(to: typed))
        do {
            try await run(Opinionctl.parseAsRoot(arguments))
            end(.done)
        } catch let failure as CommandFailure {
            if let text = failure.text { Output.error(text) }
            end(failure.status)
        } catch {
            conclude(error, arguments)
        }
    }

    /// Ends without the handlers of exit(3): OpenSSL's would take away what the transfer thread still uses, and one
    /// command in a hundred would die of it after its work was done (seen 2026-11-22, OpenSSL 3.0.19). Everything
    /// was written by write(2), so nothing is lost.
    private static func end(_ status: ExitStatus) -> Never { _exit(status.rawValue) }

    private static func run(_ parsed: any ParsableCommand) async throws {
        var command = parsed
        if var asynchronous = command as? any AsyncParsableCommand {
            try await asynchronous.run()
        } else {
            try command.run()
        }
    }

    /// Help and usage errors; ArgumentParser's own exit code for those is 64, the contract's is 2.
    private static func conclude(_ error: any Error, _ arguments: [String]) -> Never {
        let text = UsageText.chinese(Opinionctl.fullMessage(for: error), typed: TypedCommand(arguments))
        if Opinionctl.exitCode(for: error).isSuccess {
            try? Output.line(text)
            end(.done)
        }
        Output.error(text)
        end(.usage)
    }
}
