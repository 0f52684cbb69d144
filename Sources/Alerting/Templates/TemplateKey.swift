import OpinionCore

/// What a template may show; the raw value is the name in `{{…}}`.
package enum TemplateKey: String, Sendable, Hashable, CaseIterable {
    // The head: never cut.
    case headline, what, marks, number, title, deadlines, who, mentions, command
    // Single facts.
    case level, state, area, department, outlet, tier, url
    // The body, without labels; shortened where the message is too long.
    case reason, quotation, link, counts, hint
    // The end.
    case footer, delivery, bureau
    case cutNote = "cut_note"

    /// Which line of the body must still be there for the fact to be shown: what is cut is cut everywhere.
    var section: Message.Section.Kind? {
        switch self {
        case .area, .department: .area
        case .outlet, .tier: .source
        case .url: .link
        default: nil
        }
    }
}

/// What a template may ask with `{{#…}}`; one more for each type of alert.
package enum TemplateFlag: String, Sendable, Hashable, CaseIterable {
    case urgent, drill, reduced, cut

    /// `incident_opened`
    static func name(_ type: AlertType) -> String { type.rawValue.replacing(".", with: "_") }

    /// Those of the types too.
    package static let names: [String] = allCases.map(\.rawValue) + AlertType.allCases.map(name)
}

/// What a template may go through with `{{#…}}`, and what stands in each row.
package enum TemplateList: String, Sendable, Hashable, CaseIterable {
    case body, clocks

    /// What a row may show.
    package var texts: [String] {
        switch self {
        case .body: ["text", "content"]
        case .clocks: ["name", "due", "left"]
        }
    }

    /// What may be asked of a row.
    package var flags: [String] {
        switch self {
        case .body: Message.Section.Kind.allCases.map { "is_" + $0.rawValue }
        case .clocks: ["is_overdue"]
        }
    }
}
