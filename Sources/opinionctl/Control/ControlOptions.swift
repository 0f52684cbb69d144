import ArgumentParser
import ControlAPI
import OpinionCore

/// The options of every command that talks to the daemon.
struct ControlOptions: ParsableArguments {
    @Option(help: "控制接口 (control socket)；默認取 OPINION_SOCKET，再取 /run/opinion/control.sock")
    var socket: String?

    @Option(name: .customLong("as"), help: ArgumentHelp("代表誰操作 (spoken name)，記入日誌", valueName: "姓名"))
    var spokenName: String?

    /// Taken into the environment before the command runs, see ``LeadingOptions``.
    @Flag(help: "不用顏色 (no colour)；NO_COLOR 亦可")
    var noColor = false

    @OptionGroup var languageOption: LanguageOption

    var language: Language { languageOption.language }

    /// The way to the daemon.
    var client: ControlClient {
        ControlClient(
            socket: Self.socket(option: socket, environment: Environment.value),
            spokenName: spokenName ?? Environment.value("OPINION_AS"),
            language: language
        )
    }

    /// `--socket`, else `OPINION_SOCKET`, else the default.
    static func socket(option: String?, environment: (String) -> String?) -> String {
        let named = [option, environment("OPINION_SOCKET")].compactMap { $0 }.first { !$0.isEmpty }
        return named ?? ControlPath.defaultSocket
    }
}

/// `--json`.
struct JSONOption: ParsableArguments {
    @Flag(help: "輸出 JSON（格式見約定）(machine-readable)")
    var json = false
}
