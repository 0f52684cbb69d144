import OpinionCore

/// Where files with secrets lie, and whether they can be used.
struct SecretPlaces {
    let configurationFolder: String
    let credentialsDirectory: String?

    /// Reports a file that is missing or holds nothing usable, and warns of one that others can read.
    func check(_ name: String, isURL: Bool, at position: SourcePosition, _ faults: inout Faults) {
        check(name, at: position, &faults) { secret in
            isURL && FeedAddress.authority(secret)?.isEmpty ?? true ? .secretNotURL(name) : nil
        }
    }

    /// The same, with a word on what the one line of the file is.
    func check(
        _ name: String,
        at position: SourcePosition,
        _ faults: inout Faults,
        _ judge: (_ secret: String) -> Problem?
    ) {
        checkLines(name, at: position, &faults) { lines in
            let isOne =
                lines.count == 1 && lines[0].unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            return isOne ? judge(lines[0]) : .secretEmpty(name)
        }
    }

    /// The same for a file of several lines.
    func checkLines(
        _ name: String,
        at position: SourcePosition,
        _ faults: inout Faults,
        _ judge: (_ lines: [String]) -> Problem?
    ) {
        do throws(SecretFault) {
            let lines = try SecretFile.lines(
                name,
                configurationFolder: configurationFolder,
                credentialsDirectory: credentialsDirectory
            )
            if let problem = judge(lines) { faults.add(problem, at: position) }
            let isExposed = SecretFile.isExposed(
                name,
                configurationFolder: configurationFolder,
                credentialsDirectory: credentialsDirectory
            )
            if isExposed { faults.warn(.secretExposed(name), at: position) }
        } catch {
            faults.add(error.problem, at: position)
        }
    }
}
