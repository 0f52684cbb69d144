/// Why an officer dismissed an incident, as far as the statistics of rules must know.
package enum DismissalKind: String, Sendable, Codable, CaseIterable {
    /// What a dismissal means unless the officer says otherwise: the rule was wrong.
    case falseAlarm = "false_alarm"
    /// The same happening is an incident already.
    case duplicate
    /// True, and for another bureau to answer.
    case elsewhere

    package var name: Phrase {
        switch self {
        case .falseAlarm: Phrase("誤報", "误报", "false alarm")
        case .duplicate: Phrase("重複", "重复", "duplicate")
        case .elsewhere: Phrase("非本單位", "非本单位", "for another bureau")
        }
    }
}
