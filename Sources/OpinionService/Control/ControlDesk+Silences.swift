import ControlAPI
import IncidentDesk
import OpinionCore
import OpinionStore

// Silences: ordered, listed, ended.

extension ControlDesk {
    private static let listedSilences = 1_000

    func silence(_ request: SilenceRequest, _ caller: Caller) async throws -> SilenceAnswer {
        let deployment = deployments.current
        let live = try await store.read { try $0.liveIncidents() }
        let reading = SilenceReading(
            request: request,
            caller: caller,
            deployment: deployment,
            names: names.with(live)
        )
        let order = try reading.order()
        try await refuseUnknown(order.matcher.incidents, caller)
        return try await once(caller) { transaction in
            let silence = try desk.add(order, by: caller.actor, transaction)
            let view = try view(of: silence, transaction.view, caller)
            let text = SilenceTexts.added(view, until: deployment.zone.long(silence.until))
            return SilenceAnswer(silence: view, text: text[caller.language])
        }
    }

    private func refuseUnknown(_ numbers: [IncidentNumber], _ caller: Caller) async throws {
        let last = try await store.read { view in try numbers.first { try view.incident($0) == nil } }
        guard let last else { return }
        throw ErrorResponse(code: "not_found", text: ControlTexts.noSuchIncident(last)[caller.language])
    }

    func silences(_ query: RequestQuery, _ caller: Caller) async throws -> SilenceList {
        try await store.read { view in
            let silences = try query["all"] == nil ? view.openSilences() : view.silences(limit: Self.listedSilences)
            return SilenceList(silences: try silences.map { try self.view(of: $0, view, caller) })
        }
    }

    /// Ends a silence before its time. A second time says how it ended, and changes nothing.
    func expire(_ request: SilenceExpireRequest, _ caller: Caller) async throws -> SilenceAnswer {
        try await once(caller) { transaction in
            guard let silence = try transaction.view.silence(request.id) else {
                throw ErrorResponse(code: "not_found", text: SilenceTexts.noSuch(request.id)[caller.language])
            }
            guard silence.ended == nil else {
                let view = try view(of: silence, transaction.view, caller)
                return SilenceAnswer(silence: view, text: SilenceTexts.alreadyEnded(view)[caller.language])
            }
            let held = try desk.end(silence, by: caller.actor, reason: request.reason, transaction)
            let ended = try transaction.view.silence(request.id) ?? silence
            let view = try view(of: ended, transaction.view, caller)
            return SilenceAnswer(silence: view, text: SilenceTexts.expired(view, held: held)[caller.language])
        }
    }

    private func view(of silence: Silence, _ view: StoreSnapshot, _ caller: Caller) throws -> SilenceView {
        let isActive = silence.isActive(at: caller.now)
        let matched =
            try isActive
            ? view.liveIncidents().filter { try desk.silences(on: $0, view).contains { $0.id == silence.id } } : []
        return SilenceView(
            silence,
            held: try view.heldAlerts(by: silence.holder).count,
            incidents: matched.map(\.number),
            now: caller.now
        )
    }
}
