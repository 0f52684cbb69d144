/// The last daily notice about rules: on which day it was considered, and whom it named.
package struct ToldRuleNotice: Sendable, Hashable, Codable {
    /// The bureau's date, `2026-08-28`.
    package let day: String
    /// `silent steel-relapse`, `loud traffic`; sorted.
    package let names: [String]

    package init(day: String, names: [String]) {
        self.day = day
        self.names = names
    }
}
