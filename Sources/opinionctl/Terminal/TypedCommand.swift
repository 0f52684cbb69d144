import ArgumentParser
import TextMatching

/// The command that a person typed, as far as it is one.
struct TypedCommand: Sendable {
    /// `["opinionctl", "ledger", "export"]`
    let path: [String]
    /// An example of it, as its own page of help has it.
    let example: String?
    /// A word where the name of a command must stand, and what was probably meant.
    let mistake: (word: String, suggestion: String?)?

    init(_ arguments: [String], root: any ParsableCommand.Type = Opinionctl.self) {
        var (command, path) = (root, [root._commandName])
        var mistake: (word: String, suggestion: String?)?
        for word in arguments.prefix(while: { !$0.hasPrefix("-") }) {
            let inner = Self.commands(of: command)
            guard !inner.isEmpty else { break }
            guard let next = inner.first(where: { $0._commandName == word }) else {
                if command.configuration.defaultSubcommand == nil, word != "help" {
                    mistake = (word, Self.nearest(to: word, among: inner.map { $0._commandName }))
                }
                break
            }
            command = next
            path.append(word)
        }
        (self.path, self.mistake) = (path, mistake)
        example = Self.example(in: command.configuration.discussion)
    }

    static func commands(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        let configuration = command.configuration
        return configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands)
    }

    /// The first example: from `opinionctl` to the end of the command, not of the remark behind it.
    static func example(in discussion: String) -> String? {
        guard let start = discussion.firstRange(of: "例：") else { return nil }
        let line = discussion[start.upperBound...].prefix { $0 != "\n" && $0 != "；" && $0 != "（" }
        return line.isEmpty ? nil : String(line).withoutTrailingSpaces
    }

    private static func nearest(to word: String, among names: [String]) -> String? {
        NearestName.to(word, among: names) ?? names.filter { $0.hasPrefix(word.prefix(3)) }.first
    }
}
