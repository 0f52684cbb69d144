/// Who is told what nobody has acknowledged, and how long after the incident opened.
package struct EscalationStep: Sendable, Hashable, Codable {
    package enum Role: String, Sendable, Codable, CaseIterable {
        case duty, deputy, leader
    }

    package let after: TimeSpan
    package let to: Role

    package init(after: TimeSpan, to: Role) {
        self.after = after
        self.to = to
    }
}
