import ArgumentParser
import ControlAPI
import Glibc
import OpinionCore

/// Starts `opinionctl` and turns every way of ending into the exit codes of the contract.
@main
enum Program {
    static func main() async {
        let arguments = TypedTimes.protected(LeadingOptions.applied(to: Array(CommandLine.arguments.dropFirst())))
        do {
            try await run(Opinionctl.parseAsRoot(arguments))
        } catch let failure as CommandFailure {
            if let text = failure.text { Output.error(text) }
            exit(failure.status.rawValue)
        } catch {
            conclude(error)
        }
    }

    private static func run(_ parsed: any ParsableCommand) async throws {
        var command = parsed
        if var asynchronous = command as? any AsyncParsableCommand {
            try await asynchronous.run()
        } else {
            try command.run()
        }
    }

    /// Help and usage errors; ArgumentParser's own exit code for those is 64, the contract's is 2.
    private static func conclude(_ error: any Error) -> Never {
        let text = UsageText.chinese(Opinionctl.fullMessage(for: error))
        if Opinionctl.exitCode(for: error).isSuccess {
            try? Output.line(text)
            exit(ExitStatus.done.rawValue)
        }
        Output.error(text)
        exit(ExitStatus.usage.rawValue)
    }
}
