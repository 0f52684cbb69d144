package import OpinionCore

/// Looks for what is allowed in rules but probably not meant; only ever run when somebody asks.
package enum RuleLint {
    /// Rules without a fault, and what is odd about them.
    package struct Outcome: Sendable {
        package let rules: [Rule]
        package let policy: ResponsePolicy
        /// By file, line and column.
        package let warnings: [FileFault]
    }

    /// Reads the folders as `ScenarioLoader` does and throws what that throws; takes time that grows with the rules, not
    /// with their square.
    /// - Parameter today: for what a calendar should know by now; nil asks nothing of it.
    package static func check(folders: [String], today: CivilDate? = nil) throws(FileFaults) -> Outcome {
        var faults = Faults()
        let found = RuleFolders(folders, &faults)
        let scenarios = ScenarioFolder(rules: found, areRulesSure: faults.errors.isEmpty)
        _ = scenarios.read(folders.map { Paths.join($0, RuleFolders.scenarios) }, &faults)
        try faults.refuse()
        let book = LintBook(found, &faults)
        try faults.refuse()
        var allows = LintAllows(faults.knownSources)
        let years = today.map { CalendarYears.findings(found, today: $0) } ?? []
        for finding in findings(book) + years where !allows.allow(finding) {
            faults.warn(finding.problem, at: finding.position)
        }
        for finding in allows.idle { faults.warn(finding.problem, at: finding.position) }
        return Outcome(
            rules: found.rules,
            policy: found.policy,
            warnings: faults.warnings.sorted { ($0.position, $0.code.rawValue) < ($1.position, $1.code.rawValue) }
        )
    }

    private static func findings(_ book: LintBook) -> [LintFinding] {
        EqualQueries.findings(book) + CoveredTerms.findings(book) + ImpossibleQueries.findings(book)
            + TestFindings.findings(book) + ExcludedTests.findings(book) + OneCharacterTerms.findings(book)
            + BarePlaces.findings(book) + OpenRegexes.findings(book) + UnusedNames.findings(book)
            + FarNears.findings(book) + RaiseFindings.findings(book)
    }
}
