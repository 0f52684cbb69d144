import OpinionCore

extension AlertReason {
    /// The reason's stable name for scripts: `matched`, `level_raised` …
    var code: String {
        switch self {
        case .matched: "matched"
        case .openedByHand: "opened_by_hand"
        case .drill: "drill"
        case .newTier: "new_tier"
        case .raiseSuggested: "raise_suggested"
        case .levelRaised: "level_raised"
        case .levelSettled: "level_settled"
        case .timeCorrected: "time_corrected"
        case .reminder: "reminder"
        case .unacknowledged: "unacknowledged"
        case .asked: "asked"
        case .askUnanswered: "ask_unanswered"
        case .acknowledged: "acknowledged"
        case .unacknowledgedAgain: "unacknowledged_again"
        case .milestone: "milestone"
        case .waived: "waived"
        case .closed: "closed"
        case .reopened: "reopened"
        case .dismissed: "dismissed"
        case .foundLate: "found_late"
        case .ruleFindings: "rule_findings"
        case .test: "test"
        }
    }
}
