import ControlAPI
import IncidentLog
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
        case "confirmed": .confirmed(try time(required(request.at, "TIME")), reason: request.message)
        case "release": try milestone(.release, url: address(required(request.url, "--url")))
        case "reply": try milestone(.reply, url: address(required(request.url, "--url")))
        case "press": try milestone(.press, at: required(request.at, "--at"), place: required(request.place, "--place"))
        case "briefed": try milestone(.briefing, to: people(), text: request.message)
        case "verified": try milestone(.verification, text: required(request.text, "--file"))
        case "instruct": try instruction()
        case "assign": .assign(to: try people().joined(separator: "、"))
        case "waive": try waiver()
        case "extend": try extend()
        case "conclude": .conclude(try required(request.message, "-m"))
        case "close": .close(message: request.message)
        case "reopen": .reopen(message: request.message)
        case "dismiss": .dismiss(reason: try required(request.reason, "--reason"), kind: try dismissal())
        default: throw usage(ControlTexts.unknownAct(request.act))
        }
    }

    private func milestone(
        _ kind: ClockKind,
        url: String? = nil,
        at: String? = nil,
        place: String? = nil,
        to: [String]? = nil,
        text: String? = nil
    ) throws(ErrorResponse) -> Act {
        let text = text ?? request.text
        return .milestone(
            kind,
            Milestone(
                at: try moment(at ?? request.at),
                recorded: caller.now,
                by: caller.actor,
                url: url ?? request.url,
                place: place ?? request.place,
                speaker: request.speaker,
                text: text,
                to: to,
                isFinal: request.final,
                attachment: try attachment(text)
            )
        )
    }

    /// The file that a text was read from; one that is too long for the record is refused whole.
    private func attachment(_ text: String?) throws(ErrorResponse) -> Attachment? {
        guard let text else { return nil }
        let bytes = text.utf8.count
        guard bytes <= Attachment.limit else { throw usage(ActRecordTexts.tooLong(request.file ?? "", bytes: bytes)) }
        guard let file = request.file else { return nil }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return Attachment(name: name, bytes: bytes, sha256: LogHash.of(text.utf8))
    }

    private func instruction() throws(ErrorResponse) -> Act {
        .instruct(
            Instruction(
                from: try required(request.from, "--from"),
                text: try required(request.message, "-m"),
                at: try moment(request.at),
                recorded: caller.now,
                by: caller.actor
            )
        )
    }

    /// Names as people list them: `王局,李局`, `王局、李局`.
    private func people() throws(ErrorResponse) -> [String] {
        let separators: Set<Character> = [",", "，", "、", ";", "；"]
        let names = (request.to ?? []).flatMap { $0.split(whereSeparator: separators.contains) }
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
        guard !names.isEmpty else { throw usage(ControlTexts.missing("--to")) }
        return names
    }

    private func extend() throws(ErrorResponse) -> Act {
        let until = try required(request.until, "--until")
        guard let time = workingDays(until) ?? ComingTime.parse(until, now: caller.now, zone: zone) else {
            throw usage(ActRecordTexts.badComingTime(until))
        }
        return .extend(
            try clock(),
            until: time,
            reason: try required(request.reason, "--reason"),
            approver: try required(request.approver, "--approver")
        )
    }

    /// `5wd`, as the lengths of clocks are written: the end of the fifth working day from today.
    private func workingDays(_ text: String) -> Instant? {
        let bare = text.filter { $0 != " " && $0 != "+" }
        return ClockLength(bare).flatMap { $0.isInWorkingDays ? $0.due(from: caller.now, zone: zone) : nil }
    }

    private func waiver() throws(ErrorResponse) -> Act {
        .waive(
            try clock(),
            reason: try required(request.reason, "--reason"),
            approver: try required(request.approver, "--approver")
        )
    }

    private func clock() throws(ErrorResponse) -> ClockKind {
        let name = try required(request.clock, "CLOCK")
        guard let kind = ClockKind(rawValue: name) else { throw usage(ControlTexts.unknownClock(name)) }
        return kind
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

    /// When it was done; now, unless the officer says otherwise.
    private func moment(_ typed: String?) throws(ErrorResponse) -> Instant {
        if let typed { try time(typed) } else { caller.now }
    }

    private func time(_ text: String) throws(ErrorResponse) -> Instant {
        guard let at = SpokenTime.parse(text, now: caller.now, zone: zone) else {
            throw usage(ControlTexts.badTime(text))
        }
        return at
    }

    private func usage(_ text: Phrase) -> ErrorResponse { ErrorResponse(code: "usage", text: text[caller.language]) }
}
