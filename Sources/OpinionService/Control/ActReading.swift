import ControlAPI
import OpinionCore

/// Reads an act as it came over the wire.
struct ActReading {
    private let request: ActRequest
    private let caller: Caller
    private let zone: LocalZone

    init(_ request: ActRequest, caller: Caller, zone: LocalZone) {
        (self.request, self.caller, self.zone) = (request, caller, zone)
    }

    func act() throws(ErrorResponse) -> Act {
        switch request.act {
        case "ack": .acknowledge(message: request.message)
        case "unack": .unacknowledge(reason: request.message)
        case "note": .note(try required(request.message, "-m"))
        case "level": .settleLevel(try required(request.level, "LEVEL"), reason: try required(request.message, "-m"))
        case "occurred": .occurred(try time(required(request.at, "TIME")), reason: try required(request.message, "-m"))
        case "release", "reply": try milestone(url: address(required(request.url, "--url")))
        case "press": try milestone(at: required(request.at, "--at"), place: required(request.place, "--place"))
        case "waive": try waiver()
        case "close": .close(message: request.message)
        case "reopen": .reopen(message: request.message)
        case "dismiss": .dismiss(reason: try required(request.reason, "--reason"), kind: try dismissal())
        default: throw usage(ControlTexts.unknownAct(request.act))
        }
    }

    private func milestone(
        url: String? = nil,
        at: String? = nil,
        place: String? = nil
    ) throws(ErrorResponse) -> Act {
        guard let kind = ClockKind(rawValue: request.act) else { throw usage(ControlTexts.unknownAct(request.act)) }
        let typed = at ?? request.at
        let moment = if let typed { try time(typed) } else { caller.now }
        return .milestone(
            kind,
            Milestone(
                at: moment,
                recorded: caller.now,
                by: caller.actor,
                url: url ?? request.url,
                place: place ?? request.place,
                speaker: request.speaker,
                text: request.text
            )
        )
    }

    private func waiver() throws(ErrorResponse) -> Act {
        let name = try required(request.clock, "CLOCK")
        guard let kind = ClockKind(rawValue: name) else { throw usage(ControlTexts.unknownClock(name)) }
        return .waive(
            kind,
            reason: try required(request.reason, "--reason"),
            approver: try required(request.approver, "--approver")
        )
    }

    /// What the incident was; a dismissal that does not say it is a false alarm.
    private func dismissal() throws(ErrorResponse) -> DismissalKind {
        guard let name = request.kind else { return .falseAlarm }
        guard let kind = DismissalKind(rawValue: name) else { throw usage(ControlTexts.unknownDismissal(name)) }
        return kind
    }

    private func required(_ value: String?, _ field: String) throws(ErrorResponse) -> String {
        guard let value, value.contains(where: { !$0.isWhitespace }) else { throw usage(ControlTexts.missing(field)) }
        return value
    }

    /// Where the public can read it.
    private func address(_ text: String) throws(ErrorResponse) -> String {
        guard CanonicalURL.of(text) != nil else { throw usage(ControlTexts.badAddress(text)) }
        return text
    }

    private func time(_ text: String) throws(ErrorResponse) -> Instant {
        guard let at = SpokenTime.parse(text, now: caller.now, zone: zone) else {
            throw usage(ControlTexts.badTime(text))
        }
        return at
    }

    private func usage(_ text: Phrase) -> ErrorResponse { ErrorResponse(code: "usage", text: text[caller.language]) }
}
