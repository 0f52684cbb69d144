import ArgumentParser
import OpinionCore

/// A clock as a person names it: by kind, by its Chinese name, or by its id (`127-release`).
struct ClockName: ExpressibleByArgument {
    let kind: ClockKind

    init?(argument: String) {
        let name = argument.split(separator: "-").last.map(String.init) ?? argument
        let known = ClockKind.allCases.first { kind in
            kind.rawValue == name.lowercased() || Language.allCases.contains { kind.name[$0] == name }
        }
        guard let known else { return nil }
        kind = known
    }

    static var allValueStrings: [String] { ClockKind.allCases.map(\.rawValue) }
}
