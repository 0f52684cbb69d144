/// The stable name of an alert's reason, for scripts and scenarios.
package enum ReasonCode: String, Sendable, Codable, CaseIterable {
    case matched
    case openedByHand = "opened_by_hand"
    case drill
    case drillEnded = "drill_ended"
    case newTier = "new_tier"
    case raiseSuggested = "raise_suggested"
    case levelRaised = "level_raised"
    case levelSettled = "level_settled"
    case timeCorrected = "time_corrected"
    case reminder, unacknowledged, asked
    case askUnanswered = "ask_unanswered"
    case acknowledged
    case unacknowledgedAgain = "unacknowledged_again"
    case milestone, waived, extended, briefed, instructed, assigned, closed, reopened, dismissed, merged
    case splitOff = "split_off"
    case mergeSuggested = "merge_suggested"
    case foundLate = "found_late"
    case ruleFindings = "rule_findings"
    case heldBack = "held_back"
    case digest
    case systemWell = "system_well"
    case systemProblem = "system_problem"
    case systemRecovered = "system_recovered"
    case feedsBlind = "feeds_blind"
    case feedsRecovered = "feeds_recovered"
    case articleChanged = "article_changed"
    case articleGone = "article_gone"
    case handover
    case dutyOverridden = "duty_overridden"
    case dutyOverrideEnded = "duty_override_ended"
    case shiftChanged = "shift_changed"
    case channelBroken = "channel_broken"
    case channelRecovered = "channel_recovered"
    case test
}

extension AlertReason {
    package var code: ReasonCode {
        switch self {
        case .matched: .matched
        case .openedByHand: .openedByHand
        case .drill: .drill
        case .drillEnded: .drillEnded
        case .newTier: .newTier
        case .raiseSuggested: .raiseSuggested
        case .levelRaised: .levelRaised
        case .levelSettled: .levelSettled
        case .timeCorrected: .timeCorrected
        case .reminder: .reminder
        case .unacknowledged: .unacknowledged
        case .asked: .asked
        case .askUnanswered: .askUnanswered
        case .acknowledged: .acknowledged
        case .unacknowledgedAgain: .unacknowledgedAgain
        case .milestone: .milestone
        case .waived: .waived
        case .extended: .extended
        case .briefed: .briefed
        case .instructed: .instructed
        case .assigned: .assigned
        case .closed: .closed
        case .reopened: .reopened
        case .dismissed: .dismissed
        case .merged: .merged
        case .splitOff: .splitOff
        case .mergeSuggested: .mergeSuggested
        case .foundLate: .foundLate
        case .ruleFindings: .ruleFindings
        case .heldBack: .heldBack
        case .digest: .digest
        case .systemWell: .systemWell
        case .systemProblem: .systemProblem
        case .systemRecovered: .systemRecovered
        case .feedsBlind: .feedsBlind
        case .feedsRecovered: .feedsRecovered
        case .articleChanged: .articleChanged
        case .articleGone: .articleGone
        case .handover: .handover
        case .dutyOverridden: .dutyOverridden
        case .dutyOverrideEnded: .dutyOverrideEnded
        case .shiftChanged: .shiftChanged
        case .channelBroken: .channelBroken
        case .channelRecovered: .channelRecovered
        case .test: .test
        }
    }

    /// The clock that it is about; nil for other reasons.
    package var clock: ClockKind? {
        switch self {
        case .reminder(let kind, _, _, _), .milestone(let kind, _, _, _, _, _), .waived(let kind, _, _, _),
            .extended(let kind, _, _, _, _, _):
            kind
        case .briefed: .briefing
        default: nil
        }
    }
}
