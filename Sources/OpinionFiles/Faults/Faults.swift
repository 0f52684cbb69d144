import OpinionCore

/// What has been found wrong so far, over all files of one reading.
struct Faults: Sendable {
    private(set) var errors: [FileFault] = []
    private(set) var warnings: [FileFault] = []
    /// The keys that may stand in a map, by the name of its place: what the schemas for editors are held against.
    private(set) var knownKeys: [String: Set<String>] = [:]
    private var sources: [String: SourceText] = [:]
    private var seen: Set<FileFault> = []
    /// Files with numbers of people in them, which no message shows whole.
    private var personal: Set<String> = []

    /// Keeps the text, so that faults in it can show their line.
    mutating func know(_ source: SourceText) { sources[source.file] = source }

    mutating func add(_ problem: Problem, at position: SourcePosition) {
        let fault = make(problem, at: position, .error)
        if seen.insert(fault).inserted { errors.append(fault) }
    }

    mutating func warn(_ problem: Problem, at position: SourcePosition) {
        let fault = make(problem, at: position, .warning)
        if seen.insert(fault).inserted { warnings.append(fault) }
    }

    /// From now on every message masks the mobile numbers of the file.
    mutating func keepPersonal(_ file: String) { personal.insert(file) }

    /// Keeps what a reader says of the keys that it knows.
    mutating func note(_ keys: [String], of name: String) {
        knownKeys[name, default: []].formUnion(keys)
    }

    /// Every file that was read, by name.
    var knownSources: [SourceText] { sources.values.sorted { $0.file < $1.file } }

    func source(_ file: String) -> SourceText? { sources[file] }

    /// Throws everything at once.
    func refuse() throws(FileFaults) {
        if !errors.isEmpty { throw refusal }
    }

    /// - Precondition: there is an error.
    var refusal: FileFaults { FileFaults(faults: errors.sorted { $0.position < $1.position }) }

    private func make(_ problem: Problem, at position: SourcePosition, _ severity: FileFault.Severity) -> FileFault {
        let excerpt = sources[position.file]?.excerpt(line: position.line, column: position.column)
        guard personal.contains(position.file) else {
            return FileFault(position: position, severity: severity, problem: problem, excerpt: excerpt)
        }
        return FileFault(
            position: position,
            severity: severity,
            problem: problem.masked,
            excerpt: excerpt.map(MobileNumber.masked)
        )
    }
}

extension SourcePosition {
    /// A file or folder as a whole.
    static func whole(_ file: String) -> SourcePosition { SourcePosition(file: file, line: 0, column: 0) }
}
