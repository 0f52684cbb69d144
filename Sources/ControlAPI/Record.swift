package import OpinionCore

/// What the record of an incident holds besides its times: who said "mine", every grading, each response and each waiver,
/// read from the events that the incident log states.
package struct RecordView: Codable, Sendable, Hashable {
    package let acknowledgements: [Acknowledgement]
    package let regrades: [Regrade]
    package let responses: [Response]
    package let waivers: [Waiver]

    package init(
        acknowledgements: [Acknowledgement] = [],
        regrades: [Regrade] = [],
        responses: [Response] = [],
        waivers: [Waiver] = []
    ) {
        (self.acknowledgements, self.regrades) = (acknowledgements, regrades)
        (self.responses, self.waivers) = (responses, waivers)
    }

    package struct Acknowledgement: Codable, Sendable, Hashable {
        package let at: Instant
        package let by: String

        package init(at: Instant, by: String) { (self.at, self.by) = (at, by) }
    }

    /// A change of the level: the program's proposal, or an officer's decision.
    package struct Regrade: Codable, Sendable, Hashable {
        package let at: Instant
        package let by: String
        package let from: String
        package let to: String
        package let reason: String?
        package let proposed: Bool

        package init(at: Instant, by: String, from: String, to: String, reason: String?, proposed: Bool) {
            (self.at, self.by, self.from, self.to) = (at, by, from, to)
            (self.reason, self.proposed) = (reason, proposed)
        }
    }

    /// A recorded response: 權威發布, 新聞發布會, 回應.
    package struct Response: Codable, Sendable, Hashable {
        package let kind: ClockKind
        /// When it was done, and when it was recorded.
        package let at: Instant
        package let recorded: Instant
        package let by: String
        package let late: Bool
        package let url: String?
        package let place: String?
        package let speaker: String?
        package let text: String?

        package init(
            kind: ClockKind,
            at: Instant,
            recorded: Instant,
            by: String,
            late: Bool,
            url: String?,
            place: String?,
            speaker: String?,
            text: String?
        ) {
            (self.kind, self.at, self.recorded, self.by, self.late) = (kind, at, recorded, by, late)
            (self.url, self.place, self.speaker, self.text) = (url, place, speaker, text)
        }
    }

    package struct Waiver: Codable, Sendable, Hashable {
        package let kind: ClockKind
        package let at: Instant
        package let by: String
        package let approver: String
        package let reason: String

        package init(kind: ClockKind, at: Instant, by: String, approver: String, reason: String) {
            (self.kind, self.at, self.by) = (kind, at, by)
            (self.approver, self.reason) = (approver, reason)
        }
    }
}
