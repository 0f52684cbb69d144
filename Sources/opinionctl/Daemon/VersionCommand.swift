import ArgumentParser
import ControlAPI

/// `version`
struct Version: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "版本 (version)")

    @OptionGroup var output: JSONOption

    func run() throws {
        let report = VersionReport()
        let json = #"{"version":\#(report.version),"program":"\#(report.program)"}"#
        try Output.line(output.json ? json : "opinionctl \(report.program)")
    }
}
