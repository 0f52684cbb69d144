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
        let limit = try query.integer("limit", caller.language) ?? 50
        let entries = try await store.read { try $0.deliveries(state: state, limit: min(max(limit, 1), 1_000)) }
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
        let isQueued = try await committer.commit { transaction in
            let hold = try transaction.view.hold(of: delivery)
            guard try transaction.retry(delivery, now: caller.now) else { return false }
            if let channel = try transaction.view.delivery(delivery)?.channel {
                let health = try transaction.view.health(of: channel)
                try transaction.save(health.resumed(now: caller.now), of: channel)
            }
            if let hold { try log("alert.released", delivery, ["held_by": .text(hold.by)], caller, transaction) }
            return true
        }
        guard isQueued else { throw noSuchDelivery(id, caller) }
        return done(id, Phrase("\(id) 立即重送", "\(id) 立即重送", "\(id) goes out at once"), caller)
    }

    func drop(_ request: DropRequest, _ caller: Caller) async throws -> ActResponse {
        let reason = HostileText.clean(request.reason)
        guard !reason.isEmpty else {
            throw ErrorResponse(code: "usage", text: ControlTexts.dropNeedsReason[caller.language])
        }
        let id = request.id
        guard let delivery = delivery(id) else { throw noSuchDelivery(id, caller) }
        let isDropped = try await committer.commit { transaction in
            guard var entry = try transaction.view.delivery(delivery),
                [.pending, .undelivered, .held].contains(entry.state)
            else { return false }
            entry.state = .dropped
            entry.dropped = DeliveryDrop(by: caller.actor.displayName, at: caller.now, reason: reason)
            try transaction.save(entry)
            let facts: LogData = ["channel": .text(entry.channel), "reason": .text(reason)]
            try log("alert.dropped", delivery, facts, caller, transaction)
            return true
        }
        guard isDropped else { throw noSuchDelivery(id, caller) }
        return done(
            id,
            Phrase("\(id) 不再發送，已記入日誌", "\(id) 不再发送，已记入日志", "\(id) is not sent any more; the log says so"),
            caller
        )
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

    private func done(_ id: String, _ text: Phrase, _ caller: Caller) -> ActResponse {
        ActResponse(results: [ActResult(number: delivery(id)?.incident ?? 0, text: text[caller.language])])
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
