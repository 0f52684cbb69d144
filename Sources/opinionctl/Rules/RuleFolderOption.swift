import ControlAPI
import OpinionCore
import OpinionFiles

/// The rules that a command works with.
enum RuleFolderChoice {
    /// The folders as given; else ./Rules; else those that /etc/opinion/opinion.yaml names.
    static func paths(_ given: [String], exists: (String) -> Bool = InputFile.isFolder) -> [String] {
        if !given.isEmpty { return given }
        if exists("Rules") { return ["Rules"] }
        return ConfigurationLoader.ruleFolders("/etc/opinion/opinion.yaml") ?? ["/etc/opinion/Rules"]
    }

    /// How messages call them.
    static func name(_ paths: [String]) -> String { paths.joined(separator: " + ") }

    /// The rules, or all that is wrong with them.
    static func load(
        _ paths: [String],
        _ language: Language
    ) throws(CommandFailure) -> (rules: [Rule], policy: ResponsePolicy) {
        do {
            return try RuleLoader.load(folders: paths)
        } catch {
            throw CommandFailure(.faults, error.report(language))
        }
    }

    /// The rules with their scenarios, or all that is wrong with them.
    static func loadWithScenarios(
        _ paths: [String],
        _ language: Language
    ) throws(CommandFailure) -> (rules: [Rule], policy: ResponsePolicy, scenarios: [Scenario]) {
        do {
            return try ScenarioLoader.load(folders: paths)
        } catch {
            throw CommandFailure(.faults, error.report(language))
        }
    }

    static func book(_ paths: [String], _ language: Language) throws(CommandFailure) -> RuleBook {
        let (rules, policy) = try load(paths, language)
        return RuleBook(rules: rules, levels: policy.levels)
    }
}
