import ArgumentParser
import OpinionCore

/// Which language the person reads.
enum LanguageChoice {
    /// `--lang`, else `OPINION_LANG`, else the locale: zh_CN and zh_SG are Simplified, en is English, all else is
    /// Traditional, the bureau's default.
    static func resolve(option: Language?, environment: (String) -> String?) -> Language {
        if let option { return option }
        if let named = environment("OPINION_LANG").flatMap(Language.init(rawValue:)) { return named }
        let locale = ["LC_ALL", "LANG"].compactMap(environment).first { !$0.isEmpty } ?? ""
        if ["zh_CN", "zh_SG", "zh_Hans"].contains(where: locale.hasPrefix) { return .simplified }
        return locale.hasPrefix("en") ? .english : .traditional
    }
}

extension Language: ExpressibleByArgument {}

/// `--lang`, which every command takes.
struct LanguageOption: ParsableArguments {
    @Option(help: "消息語言 (language)")
    var lang: Language?

    var language: Language { LanguageChoice.resolve(option: lang, environment: Environment.value) }
}
