import Synchronization

/// The files of a `feeds parse` with very many: they go past the argument parser, whose time grows with the square of
/// their number (measured 2026-11-22, swift-argument-parser 1.8.2: 8,000 files 3 s).
enum ManyFiles {
    private static let taken = Mutex<[String]>([])
    /// Fewer take their ordinary way.
    private static let many = 200
    private static let withValue: Set<String> = ["--list", "--timezone", "--lang"]

    /// What went past the argument parser.
    static var files: [String] { taken.withLock { $0 } }

    /// The arguments without the files of such a command.
    static func applied(to arguments: [String]) -> [String] {
        guard arguments.count > many, arguments.prefix(2) == ["feeds", "parse"] else { return arguments }
        let (options, files) = parted(arguments.dropFirst(2))
        taken.withLock { $0 = files }
        return ["feeds", "parse"] + options
    }

    /// Options with their values, and files; behind `--` everything is a file.
    static func parted(_ words: ArraySlice<String>) -> (options: [String], files: [String]) {
        var (options, files): ([String], [String]) = ([], [])
        var rest = words
        while let word = rest.popFirst() {
            if word == "--" { return (options, files + rest) }
            guard word.hasPrefix("-"), word != "-" else {
                files.append(word)
                continue
            }
            options.append(word)
            if withValue.contains(word), let value = rest.popFirst() { options.append(value) }
        }
        return (options, files)
    }
}
