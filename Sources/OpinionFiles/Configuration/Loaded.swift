package import OpinionCore

/// Everything that people edit, read without a fault.
package struct Loaded: Sendable {
    package let configuration: Configuration
    package let feeds: [Feed]
    package let rules: [Rule]
    package let policy: ResponsePolicy
    /// nil when the configuration has no `duty`.
    package let roster: Roster?
    /// What works, yet should be looked at: files left aside, routes that are never reached, secrets that others can read.
    package let notices: [FileFault]
}
