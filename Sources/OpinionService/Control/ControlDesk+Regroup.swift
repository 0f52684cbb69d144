import ControlAPI
import IncidentDesk
import OpinionCore
import OpinionStore

// Merge, split and move: each correction in a transaction of its own, so that all valid ones are done.

extension ControlDesk {
    func regroup(_ request: RegroupRequest, _ caller: Caller) async throws -> ActResponse {
        let acts = try RegroupReading(request, language: caller.language).acts()
        var results: [ActResult] = []
        for (number, act) in acts.enumerated() { results.append(await apply(act, part: String(number), caller)) }
        return ActResponse(results: results)
    }

    private func apply(_ act: Regrouping, part: String, _ caller: Caller) async -> ActResult {
        let texts = RegroupTexts(acts: texts(caller))
        let deployment = deployments.current
        do {
            return try await once(caller, part: part) { transaction in
                let reply = try desk.regroup(act, by: caller.actor, deployment, transaction)
                return ActResult(number: reply.incident ?? act.incident ?? 0, text: texts.reply(reply))
            }
        } catch let refusal as RegroupRefusal {
            if let text = texts.alreadySo(refusal, act) { return ActResult(number: act.incident ?? 0, text: text) }
            return ActResult(number: act.incident ?? 0, text: texts.refusal(refusal), code: refusal.code)
        } catch {
            let failure = ControlTexts.failure(error, language: caller.language)
            return ActResult(number: act.incident ?? 0, text: failure.error.text, code: failure.error.code)
        }
    }
}

/// Reads a correction as it came over the wire.
struct RegroupReading {
    private let request: RegroupRequest
    private let language: Language

    init(_ request: RegroupRequest, language: Language) {
        (self.request, self.language) = (request, language)
    }

    /// One act for each incident that merges, one for a split, one for each report that moves.
    func acts() throws(ErrorResponse) -> [Regrouping] {
        guard let reason = request.message, reason.contains(where: { !$0.isWhitespace }) else { throw missing("-m") }
        switch request.act {
        case "merge":
            guard let into = request.into else { throw missing("--into") }
            return try numbers().map { .merge($0, into: into, reason: reason) }
        case "split":
            guard let number = try numbers().first else { throw missing("N") }
            return [.split(number, items: try items(), title: request.title, reason: reason)]
        case "move":
            guard request.to != nil || request.out == true else { throw missing("--to / --out") }
            return try items().map { item in
                request.to.map { .move(item: item, to: $0, from: request.from, reason: reason) }
                    ?? .setAside(item: item, from: request.from, reason: reason)
            }
        default: throw ErrorResponse(code: "usage", text: ControlTexts.unknownAct(request.act)[language])
        }
    }

    private func numbers() throws(ErrorResponse) -> [Int] {
        guard !request.numbers.isEmpty else { throw missing("N") }
        return request.numbers
    }

    private func items() throws(ErrorResponse) -> [Int64] {
        guard let items = request.items, !items.isEmpty else { throw missing("ITEM") }
        return items
    }

    private func missing(_ field: String) -> ErrorResponse {
        ErrorResponse(code: "usage", text: ControlTexts.missing(field)[language])
    }
}

extension RegroupReply {
    /// The incident that goes on with the reports.
    fileprivate var incident: IncidentNumber? {
        switch self {
        case .merged(let merging): merging.source.number
        case .split(_, let incident, _): incident.number
        case .moved(_, let from, let to, _): to ?? from.first
        case .alreadyThere(_, let number): number
        }
    }
}

extension RegroupRefusal {
    /// The wire code of a refusal.
    fileprivate var code: String {
        switch self {
        case .noSuchIncident, .noSuchItem: "not_found"
        case .missing: "usage"
        default: "refused"
        }
    }
}
