import ControlAPI
import OpinionCore
import OpinionFiles

/// The rules that a command works with.
enum RuleFolderChoice {
    /// The folder as given, else ./Rules, else /etc/opinion/Rules.
    static func path(_ given: String?, exists: (String) -> Bool = InputFile.isFolder) -> String {
        if let given { return given }
        return exists("Rules") ? "Rules" : "/etc/opinion/Rules"
    }

    /// The rules, or all that is wrong with them.
    static func load(
        _ path: String,
        _ language: Language
    ) throws(CommandFailure) -> (rules: [Rule], policy: ResponsePolicy) {
        do {
            return try RuleLoader.load(folders: [path])
        } catch {
            throw CommandFailure(.faults, error.report(language))
        }
    }

    static func book(_ path: String, _ language: Language) throws(CommandFailure) -> RuleBook {
        let (rules, policy) = try load(path, language)
        return RuleBook(rules: rules, levels: policy.levels)
    }
}
