package import OpinionCore

/// Everything that people edit, read without a fault.
package struct Loaded: Sendable {
    package let configuration: Configuration
    package let feeds: [Feed]
    package let rules: [Rule]
    package let policy: ResponsePolicy
    /// nil when the configuration has no `duty`.
    package let roster: Roster?
    /// Those that can be used.
    package let templates: TemplateFolder
    /// What works, yet should be looked at: files left aside, routes that are never reached, secrets that others can read.
    package let notices: [FileFault]

    /// Templates that cannot be used: messages leave in another form than somebody wrote.
    package var uselessTemplates: [FileFault] { notices.filter { $0.code == .uselessTemplate } }
}
