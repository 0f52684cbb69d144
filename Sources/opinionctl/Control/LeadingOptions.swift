import Glibc

/// `--socket`, `--as`, `--lang` and `--no-color` before the command, as people type them: they go into the environment of this
/// process, where every command looks for them; one behind the command still wins.
enum LeadingOptions {
    private static let colourless = "--no-color"
    private static let variables = ["--socket": "OPINION_SOCKET", "--as": "OPINION_AS", "--lang": "OPINION_LANG"]

    /// The arguments without the leading options, and the variables that these set.
    static func taken(from arguments: [String]) -> (rest: [String], variables: [(name: String, value: String)]) {
        var rest = arguments[...]
        var found: [(name: String, value: String)] = []
        while let first = rest.first {
            if first == Self.colourless {
                found.append(("NO_COLOR", "1"))
                rest = rest.dropFirst()
                continue
            }
            let parts = first.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let variable = variables[String(parts[0])] else { break }
            if parts.count == 2 {
                found.append((variable, String(parts[1])))
                rest = rest.dropFirst()
            } else {
                guard rest.count > 1 else { break }
                found.append((variable, rest[rest.startIndex + 1]))
                rest = rest.dropFirst(2)
            }
        }
        return (Array(rest), found)
    }

    /// Takes the leading options into the environment.
    static func applied(to arguments: [String]) -> [String] {
        let (rest, variables) = taken(from: arguments)
        for (name, value) in variables { setenv(name, value, 1) }
        // Colour is asked for wherever output begins, so one behind the command goes the same way.
        if rest.prefix(while: { $0 != "--" }).contains(colourless) { setenv("NO_COLOR", "1", 1) }
        return rest
    }
}
