import OpinionCore

/// Times such as `-20m`, which a command line would take for an option.
enum TypedTimes {
    /// The arguments with a space before every bare `-20m`, so that it is read as a value; the space is taken away again
    /// by ``typed(_:)``.
    static func protected(_ arguments: [String]) -> [String] {
        let options = arguments.prefix { $0 != "--" }
        return options.map { isSpan($0) ? " " + $0 : $0 } + arguments.dropFirst(options.count)
    }

    /// The time as the person typed it.
    static func typed(_ text: String) -> String {
        String(text.drop { $0 == " " }).withoutTrailingSpaces
    }

    private static func isSpan(_ argument: String) -> Bool {
        argument.hasPrefix("-") && TimeSpan(String(argument.dropFirst())) != nil
    }
}
