import Alerting
import ArgumentParser
import OpinionCore

/// `config template KIND`
struct ConfigTemplate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "打印一種通道的內置消息模板 (template)：存成 Templates/通道.mustache 再改"
    )

    @Argument(help: ArgumentHelp("通道種類 (kind)", valueName: "通道"))
    var kind: TemplateKind
    @Option(help: ArgumentHelp("不打印模板，打印它排出的一條樣例消息 (sample)", valueName: "類型"))
    var sample: AlertType?
    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        let text =
            sample.map { ChannelKinds.sample(kind.name, $0, languageOption.language) }
            ?? ChannelKinds.builtInTemplate(kind.name)
        let lines = (text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines.last == "" ? lines.dropLast() : lines[...] { try Output.line(String(line)) }
    }
}

/// A kind of channel whose messages have a template.
struct TemplateKind: ExpressibleByArgument {
    let name: String

    init?(argument: String) {
        guard ChannelKinds.withMessages.contains(argument) else { return nil }
        name = argument
    }

    static var allValueStrings: [String] { ChannelKinds.withMessages }
}

extension AlertType: ExpressibleByArgument {}
