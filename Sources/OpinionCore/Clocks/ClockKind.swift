/// What a clock waits for, and the act that stops it.
package enum ClockKind: String, Sendable, Codable, Hashable, CaseIterable {
    /// 權威發布: authoritative information (within 5 hours, 國辦發〔2016〕80號).
    case release
    /// 新聞發布會: press conference (within 24 hours, 國辦發〔2016〕61號).
    case press
    /// 回應: an answer to every other 政務輿情 (within 48 hours, 國辦發〔2016〕61號).
    case reply
    /// 報告領導: the leaders are told (local practice).
    case briefing
    /// 核實報告: the report of what was found true (local practice).
    case verification
    /// 持續發布: a further release, so long after the last one (國辦發〔2016〕80號 asks for continuing releases).
    case update

    /// The command, and the name in the incident log, of the act that stops it.
    package var act: String {
        switch self {
        case .release, .update: "release"
        case .press: "press"
        case .reply: "reply"
        case .briefing: "briefed"
        case .verification: "verified"
        }
    }

    /// The kind that an act's name records: `release` is the first one, of which further ones make an update.
    package init?(act name: String) {
        guard let kind = Self.allCases.first(where: { $0.act == name }) else { return nil }
        self = kind
    }

    /// What the act's command asks for.
    package var arguments: String {
        switch self {
        case .release, .reply, .update: "--url URL"
        case .press: "--at TIME --place PLACE"
        case .briefing: "--to NAMES"
        case .verification: "--file FILE"
        }
    }

    /// `opinionctl release 127 --url URL`
    package func command(_ number: IncidentNumber) -> String { "opinionctl \(act) \(number) \(arguments)" }

    /// Told to the public: the incident is being responded to. A report to leaders alone is not.
    package var isPublic: Bool {
        switch self {
        case .release, .press, .reply, .update: true
        case .briefing, .verification: false
        }
    }
}
