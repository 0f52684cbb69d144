import ControlAPI
import IncidentDesk
import OpinionCore

/// Reads a silence as it came over the wire, and checks that whoever orders it may.
struct SilenceReading {
    let request: SilenceRequest
    let caller: Caller
    let deployment: Deployment
    let names: KnownNames

    func order() throws(ErrorResponse) -> SilenceOrder {
        let matcher = try matcher()
        let holdsDeadlines = request.deadlines ?? false
        if holdsDeadlines { try needAdministrator(SilenceTexts.deadlines) }
        guard let reason = request.reason, reason.contains(where: { !$0.isWhitespace }) else {
            throw usage(ControlTexts.missing("-m"))
        }
        return SilenceOrder(matcher: matcher, reason: reason, until: try until(), holdsDeadlines: holdsDeadlines)
    }

    private func matcher() throws(ErrorResponse) -> SilenceMatcher {
        let matcher: SilenceMatcher
        do throws(SilenceFault) { matcher = try SilenceMatcher(fields: spelled(request.match)) } catch {
            throw usage(SilenceTexts.fault(error))
        }
        guard matcher.isEmpty else {
            try refuseUnknown(matcher)
            return matcher
        }
        guard request.everything ?? false else { throw usage(SilenceTexts.empty) }
        try needAdministrator(SilenceTexts.everything)
        return matcher
    }

    /// A slip of the pen silences nothing, or the wrong thing: said at once.
    private func refuseUnknown(_ matcher: SilenceMatcher) throws(ErrorResponse) {
        try refuse(matcher.areas, outOf: names.areas, .area)
        try refuse(matcher.departments, outOf: names.departments, .department)
        try refuse(matcher.levels, outOf: deployment.policy.levels.names, .level)
        try refuse(matcher.rules, outOf: deployment.book.rules.map(\.id), .rule)
        try refuse(matcher.feeds, outOf: deployment.feeds.map(\.id), .feed)
    }

    private func refuse(_ values: [String], outOf known: [String], _ kind: NameTexts.Kind) throws(ErrorResponse) {
        if let unknown = values.first(where: { !known.contains($0) }) {
            throw usage(NameTexts.unknown(kind, unknown, among: known))
        }
    }

    /// Areas and departments as the configuration spells them.
    private func spelled(_ fields: [String: [String]]) -> [String: [String]] {
        var fields = fields
        for (field, known) in [("area", names.areas), ("department", names.departments)] {
            fields[field] = fields[field]?.map { KnownNames.known($0, among: known) ?? $0 }
        }
        return fields
    }

    private func until() throws(ErrorResponse) -> Instant {
        guard let text = request.until else { throw usage(ControlTexts.missing("--until")) }
        guard let until = ComingTime.parse(text, now: caller.now, zone: deployment.zone) else {
            throw usage(SilenceTexts.badEnd(text))
        }
        if until - caller.now > Silence.longest { try needAdministrator(SilenceTexts.tooLong) }
        return until
    }

    private func needAdministrator(_ what: Phrase) throws(ErrorResponse) {
        guard caller.role < .administrator else { return }
        throw ErrorResponse(code: "refused", text: what[caller.language])
    }

    private func usage(_ text: Phrase) -> ErrorResponse { ErrorResponse(code: "usage", text: text[caller.language]) }
}
