import OpinionCore

extension ActRefusal {
    /// The refusal in a word, with its particulars.
    var summary: String {
        switch self {
        case .ended(let state): "ended: \(state.rawValue)"
        case .notEnded(let state): "not_ended: \(state.rawValue)"
        case .notAcknowledged: "not_acknowledged"
        case .clockRunning(let kinds): "clock_running: \(kinds.map(\.rawValue).joined(separator: ", "))"
        case .noSuchClock(let kind, _): "no_such_clock: \(kind.rawValue)"
        case .alreadyWaived(let kind): "already_waived: \(kind.rawValue)"
        case .alreadyMet(let kind, let at): "already_met: \(kind.rawValue) \(at)"
        case .inFuture(let at, _): "in_future: \(at)"
        case .beforeStart(let at, let start): "before_start: \(at) < \(start)"
        case .unknownLevel(let level, _): "unknown_level: \(level)"
        case .approverIsActor(let name): "approver_is_actor: \(name)"
        case .notLater(let kind, let until, let due): "not_later: \(kind.rawValue) \(until) <= \(due)"
        case .pastDeadline(let kind, let due): "past_deadline: \(kind.rawValue) \(due)"
        case .missing(let field): "missing: \(field)"
        }
    }
}
