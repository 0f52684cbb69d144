package import OpinionCore

/// What was done about an incident, as `show --json` gives it under `record`. What is not known has no key; the five
/// times stand under `times`.
package struct RecordView: Codable, Sendable, Hashable {
    package let assigned: AssignedView?
    /// Leaders told, and when.
    package let briefed: [ResponseView]
    package let instructions: [InstructionView]
    /// Releases, press conferences, replies and reports, in the order in which they were recorded.
    package let responses: [ResponseView]
    package let regrades: [RegradeView]
    package let extensions: [ApprovalView]
    package let waivers: [ApprovalView]
    package let conclusion: ConclusionView?

    /// Nothing was done.
    package static let none = RecordView(
        assigned: nil,
        briefed: [],
        instructions: [],
        responses: [],
        regrades: [],
        extensions: [],
        waivers: [],
        conclusion: nil
    )

    package init(
        assigned: AssignedView?,
        briefed: [ResponseView],
        instructions: [InstructionView],
        responses: [ResponseView],
        regrades: [RegradeView],
        extensions: [ApprovalView],
        waivers: [ApprovalView],
        conclusion: ConclusionView?
    ) {
        (self.assigned, self.briefed, self.instructions) = (assigned, briefed, instructions)
        (self.responses, self.regrades, self.extensions) = (responses, regrades, extensions)
        (self.waivers, self.conclusion) = (waivers, conclusion)
    }

    /// Who handles it.
    package struct AssignedView: Codable, Sendable, Hashable {
        package let to: String
        package let at: Instant
        package let by: String
    }

    /// 批示
    package struct InstructionView: Codable, Sendable, Hashable {
        package let from: String
        package let text: String
        package let at: Instant
        package let recorded: Instant
        package let by: String
    }

    /// An act that answers for the incident.
    package struct ResponseView: Codable, Sendable, Hashable {
        /// `release press reply briefing verification`, and `update` for a release that follows another.
        package let kind: ClockKind
        package let at: Instant
        package let recorded: Instant
        package let by: String
        /// Absent when no clock waited for it.
        package let late: Bool?
        package let final: Bool
        package let to: [String]?
        package let place: String?
        package let url: String?
        package let speaker: String?
        package let text: String?
        package let attachment: Attachment?
    }

    /// A level that was changed or settled.
    package struct RegradeView: Codable, Sendable, Hashable {
        package let at: Instant
        package let from: LevelName
        package let to: LevelName
        package let by: String
        package let reason: String
    }

    /// A deadline that somebody moved or lifted.
    package struct ApprovalView: Codable, Sendable, Hashable {
        package let clock: ClockKind
        package let at: Instant
        package let by: String
        /// Absent where a lower level or the end of the incident lifted it.
        package let approver: String?
        package let reason: String
        /// The deadline before; absent for a waiver.
        package let from: Instant?
        /// The deadline since; absent for a waiver.
        package let until: Instant?
    }

    /// 評估與結論
    package struct ConclusionView: Codable, Sendable, Hashable {
        package let text: String
        package let at: Instant
        package let by: String
    }
}

extension RecordView {
    /// - Parameter language: of the reasons that the program gives.
    package init(_ incident: Incident, language: Language) {
        let record = incident.record
        self.init(
            assigned: record.assignment.map { .init(to: $0.to, at: $0.at, by: $0.by.displayName) },
            briefed: record.briefings.map(ResponseView.init),
            instructions: record.instructions.map {
                .init(from: $0.from, text: $0.text, at: $0.at, recorded: $0.recorded, by: $0.by.displayName)
            },
            responses: record.responses.filter { $0.kind != .briefing }.map(ResponseView.init),
            regrades: record.regrades.map { RegradeView($0, language: language) },
            extensions: record.extensions.map(ApprovalView.init),
            waivers: incident.clocks.compactMap(ApprovalView.init),
            conclusion: record.conclusion.map { .init(text: $0.text, at: $0.at, by: $0.by.displayName) }
        )
    }
}

extension RecordView.ResponseView {
    init(_ response: Response) {
        let milestone = response.milestone
        self.init(
            kind: response.kind,
            at: milestone.at,
            recorded: milestone.recorded,
            by: milestone.by.displayName,
            late: response.isLate,
            final: milestone.isFinal ?? false,
            to: milestone.to,
            place: milestone.place,
            url: milestone.url,
            speaker: milestone.speaker,
            text: milestone.text,
            attachment: milestone.attachment
        )
    }
}

extension RecordView.RegradeView {
    /// `較大 → 重大`; of a proposed level that was settled as it was, that it was settled.
    package var words: Phrase {
        guard from == to else { return Phrase("\(from) → \(to)", "\(from) → \(to)", "\(from) → \(to)") }
        return Phrase("核定 \(to)", "核定 \(to)", "settled: \(to)")
    }

    init(_ regrade: Regrade, language: Language) {
        self.init(
            at: regrade.at,
            from: regrade.from,
            to: regrade.to,
            by: regrade.by.displayName,
            reason: regrade.reason ?? regrade.cause?.phrase[language] ?? ""
        )
    }
}

extension RecordView.ApprovalView {
    init(_ extended: ClockExtension) {
        self.init(
            clock: extended.clock,
            at: extended.at,
            by: extended.by.displayName,
            approver: extended.approver,
            reason: extended.reason,
            from: extended.from,
            until: extended.until
        )
    }

    /// nil for a clock that nobody waived.
    init?(_ clock: Clock) {
        guard let waived = clock.waived else { return nil }
        self.init(
            clock: clock.kind,
            at: waived.at,
            by: waived.by.displayName,
            approver: waived.approver,
            reason: waived.reason,
            from: nil,
            until: nil
        )
    }
}
