import Alerting
import ControlAPI
import IncidentDesk
import OpinionCore
import OpinionStore

// Alerts on their way: what became of each, once more, never mind, and whether a channel works.

extension ControlDesk {
    func alerts(_ query: RequestQuery, _ caller: Caller) async throws -> DeliveryList {
        let state = try query["state"].map { name in
            guard let state = OutboxEntry.State(rawValue: name) else {
                throw ErrorResponse(code: "usage", text: ControlTexts.noSuchState(name)[caller.language])
            }
            return state
        }
        let limit = try query.limit(caller.language) ?? 50
        let entries = try await store.read { try $0.deliveries(state: state, limit: min(limit, 1_000)) }
        return DeliveryList(alerts: entries.map(DeliveryView.init))
    }

    func alert(_ id: String, _ caller: Caller) async throws -> DeliveryPage {
        guard let named = delivery(id) else { throw noSuchDelivery(id, caller) }
        let found = try await store.read { view in
            try view.delivery(named).map { ($0, try view.wire(of: named)) }
        }
        guard let (entry, wire) = found else { throw noSuchDelivery(id, caller) }
        let configuration = deployments.current.configuration
        let settings = MessageSettings(
            language: caller.language,
            zone: deployments.current.zone,
            bureau: configuration.bureau
        )
        let message = MessageRenderer.render(entry.alert, id: entry.id, settings: settings, now: caller.now)
        return DeliveryPage(alert: DeliveryView(entry), wire: wire, text: PlainForm.text(message))
    }

    func retry(_ id: String, _ caller: Caller) async throws -> ActResponse {
        guard let delivery = delivery(id) else { throw noSuchDelivery(id, caller) }
        let found = try await committer.commit { transaction -> (before: OutboxEntry, isQueued: Bool)? in
            guard let before = try transaction.view.delivery(delivery) else { return nil }
            guard try transaction.retry(delivery, now: caller.now) else { return (before, false) }
            let health = try transaction.view.health(of: before.channel)
            try transaction.save(health.resumed(now: caller.now), of: before.channel)
            if before.state == .held, let hold = before.hold {
                try log("alert.released", delivery, ["held_by": .text(hold.by)], caller, transaction)
            }
            return (before, true)
        }
        guard let found else { throw noSuchDelivery(id, caller) }
        guard found.isQueued else { throw try await over(found.before, caller) }
        return done(delivery, DeliveryTexts.retried(found.before), caller)
    }

    func drop(_ request: DropRequest, _ caller: Caller) async throws -> ActResponse {
        let reason = HostileText.clean(request.reason)
        guard !reason.isEmpty else {
            throw ErrorResponse(code: "usage", text: ControlTexts.dropNeedsReason[caller.language])
        }
        let id = request.id
        guard let delivery = delivery(id) else { throw noSuchDelivery(id, caller) }
        let found = try await committer.commit { transaction -> (before: OutboxEntry, isDropped: Bool)? in
            guard let before = try transaction.view.delivery(delivery) else { return nil }
            guard [.pending, .undelivered, .held].contains(before.state) else { return (before, false) }
            var entry = before
            entry.state = .dropped
            entry.dropped = DeliveryDrop(by: caller.actor.displayName, at: caller.now, reason: reason)
            try transaction.save(entry)
            let facts: LogData = ["channel": .text(entry.channel), "reason": .text(reason)]
            try log("alert.dropped", delivery, facts, caller, transaction)
            return (before, true)
        }
        guard let found else { throw noSuchDelivery(id, caller) }
        guard found.isDropped else { throw try await over(found.before, caller) }
        return done(delivery, DeliveryTexts.dropped(delivery), caller)
    }

    /// It is not on its way any more: what became of it, and when.
    private func over(_ entry: OutboxEntry, _ caller: Caller) async throws -> ErrorResponse {
        let newer = entry.supersededBy ?? entry.foldedInto
        let since = try await store.read { view in try newer.flatMap { try view.delivery($0)?.alert.made } }
        let time = (entry.sent ?? entry.dropped?.at ?? since).map {
            deployments.current.zone.short($0, now: caller.now)
        }
        return ErrorResponse(code: "refused", text: DeliveryTexts.over(entry, at: time)[caller.language])
    }

    func test(_ request: TestRequest, _ caller: Caller) async throws -> TestReport {
        let deployment = deployments.current
        guard let channel = deployment.channels[request.channel] else {
            let known = deployment.channels.keys.sorted()
            throw ErrorResponse(
                code: "not_found",
                text: ControlTexts.noSuchChannel(request.channel, known: known)[caller.language]
            )
        }
        let delivery = testDelivery(request.channel, caller)
        if request.dryRun == true {
            let text = Phrase("未發送，只顯示請求", "未发送，只显示请求", "nothing was sent; this is the request")
            return TestReport(
                channel: request.channel,
                ok: true,
                text: text[caller.language],
                request: channel.preview(delivery, now: caller.now)
            )
        }
        try await countUse(of: deployment.traffic(of: request.channel), delivery.alert, caller)
        let attempt = await channel.deliver(delivery, now: caller.now)
        if attempt.verdict == .sent {
            try await committer.commit {
                try Outbox(desk: desk).heard(request.channel, of: delivery.id, deployment, $0)
            }
        }
        let arrived = Phrase("已送達", "已送达", "delivered")
        let text = attempt.verdict.reason?.text(caller.language) ?? arrived[caller.language]
        return TestReport(
            channel: request.channel,
            ok: attempt.verdict == .sent,
            text: text,
            request: attempt.wire.isEmpty ? nil : attempt.wire
        )
    }

    /// A test takes its place among what the vendor counts.
    private func countUse(of traffic: ChannelTraffic, _ alert: Alert, _ caller: Caller) async throws {
        guard !traffic.rates.isEmpty else { return }
        try await committer.commit {
            try $0.use(traffic.cost(alert), of: traffic.channel, now: caller.now, memory: traffic.memory)
        }
    }

    private func testDelivery(_ channel: String, _ caller: Caller) -> Delivery {
        let alert = Alert(type: .test, incident: nil, reason: .test(channel: channel), made: caller.now)
        let ordinal = Int(caller.now.milliseconds / 1_000)
        return Delivery(
            id: DeliveryID(installation: store.installation, incident: 0, ordinal: ordinal),
            alert: alert
        )
    }

    /// `127-3`, `#127-3`, or with the name of the installation in front.
    private func delivery(_ id: String) -> DeliveryID? {
        let bare = id.hasPrefix("#") ? String(id.dropFirst()) : id
        return DeliveryID(bare) ?? DeliveryID(store.installation + "-" + bare)
    }

    private func noSuchDelivery(_ id: String, _ caller: Caller) -> ErrorResponse {
        ErrorResponse(code: "not_found", text: ControlTexts.noSuchDelivery(id)[caller.language])
    }

    private func done(_ id: DeliveryID, _ text: Phrase, _ caller: Caller) -> ActResponse {
        ActResponse(results: [ActResult(number: id.incident, text: text[caller.language])])
    }

    private func log(
        _ name: String,
        _ delivery: DeliveryID,
        _ data: LogData,
        _ caller: Caller,
        _ transaction: StoreTransaction
    ) throws {
        try desk.log(
            name,
            by: caller.actor,
            incident: delivery.incident == 0 ? nil : delivery.incident,
            data.merging(["delivery": .text(delivery.description)]) { $1 },
            transaction
        )
    }
}
