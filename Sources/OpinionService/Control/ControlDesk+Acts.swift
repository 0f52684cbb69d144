import ControlAPI
import IncidentDesk
import OpinionCore
import OpinionStore

// Acts: each number in a transaction of its own, so that all valid ones are done.

extension ControlDesk {
    func act(_ request: ActRequest, _ caller: Caller) async throws -> ActResponse {
        guard !request.numbers.isEmpty else {
            throw ErrorResponse(code: "usage", text: ControlTexts.missing("N")[caller.language])
        }
        let act = named(try ActReading(request, caller: caller, zone: deployments.current.zone).act())
        var results: [ActResult] = []
        for number in request.numbers { results.append(await apply(act, to: number, caller)) }
        return ActResponse(results: results)
    }

    private func apply(_ act: Act, to number: IncidentNumber, _ caller: Caller) async -> ActResult {
        let texts = texts(caller)
        let deployment = deployments.current
        do {
            return try await once(caller, part: String(number)) { transaction in
                guard let incident = try transaction.view.incident(number) else {
                    return ActResult(
                        number: number,
                        text: ControlTexts.noSuchIncident(number)[caller.language],
                        code: "not_found"
                    )
                }
                do {
                    let outcome = try Acting.apply(
                        act,
                        to: incident,
                        by: caller.actor,
                        zone: deployment.zone,
                        now: caller.now
                    )
                    try desk.record(outcome, of: act, by: caller.actor, deployment, transaction)
                    let text =
                        texts.repeated(outcome.reply, of: act, number: number)
                        ?? texts.answer(outcome, number: number, by: caller.actor)
                    return ActResult(number: number, text: text + remark(on: outcome.reply, caller.language))
                } catch let refusal as ActRefusal {
                    if let text = texts.alreadySo(refusal, act, incident) {
                        return ActResult(number: number, text: text)
                    }
                    return ActResult(
                        number: number,
                        text: texts.refusal(refusal, number: number),
                        code: refusal.code
                    )
                }
            }
        } catch {
            let failure = ControlTexts.failure(error, language: caller.language)
            return ActResult(number: number, text: failure.error.text, code: failure.error.code)
        }
    }

    // MARK: Opening

    func open(_ request: OpenRequest, _ caller: Caller) async throws -> ActResponse {
        let request = try named(request, caller.language)
        if let item = request.item { return try await open(item: item, request, caller) }
        let report = try report(request, caller, isDrill: false)
        return try await open(report, url: request.url, caller)
    }

    func report(_ request: OpenRequest, _ caller: Caller, isDrill: Bool) throws -> Opening.Report {
        let deployment = deployments.current
        let language = caller.language
        guard let title = request.title, !title.isEmpty else { throw usage(ControlTexts.missing("--title"), language) }
        guard let level = request.level else {
            throw usage(ControlTexts.missing("--level", known: deployment.policy.levels.names), language)
        }
        guard deployment.policy.levels[level] != nil else {
            let refusal = ActRefusal.unknownLevel(level, known: deployment.policy.levels.names)
            throw ErrorResponse(code: "usage", text: texts(caller).refusal(refusal, number: 0))
        }
        let department =
            request.department
            ?? request.area.flatMap { area in
                deployment.book.rules.first { $0.area == area }?.department
            }
        guard let department else {
            let unknown = request.area.map { ControlTexts.unknownArea($0, known: names.areas) }
            throw usage(unknown ?? ControlTexts.missing("--area", known: names.areas), language)
        }
        let occurred = try request.occurred.map { try time($0, caller) }
        if let occurred, occurred > caller.now {
            let refusal = ActRefusal.inFuture(occurred, now: caller.now)
            throw ErrorResponse(code: "usage", text: texts(caller).refusal(refusal, number: 0))
        }
        return Opening.Report(
            title: title,
            area: request.area,
            department: department,
            level: level,
            isSudden: request.sudden ?? false,
            occurred: occurred,
            reportedBy: request.reportedBy,
            isDrill: isDrill,
            concern: try request.concern.map { try concern($0, language) }
        )
    }

    private func concern(_ name: String, _ language: Language) throws -> Concern {
        guard let concern = Concern(rawValue: name) else { throw usage(ActRecordTexts.unknownConcern(name), language) }
        return concern
    }

    private func open(_ report: Opening.Report, url: String?, _ caller: Caller) async throws -> ActResponse {
        let deployment = deployments.current
        return try await once(caller) { transaction in
            let incident = try open(report, url: url, caller, deployment, transaction)
            return ActResponse(results: [ActResult(number: incident.number, text: texts(caller).opened(incident))])
        }
    }

    /// Opens an incident by hand, within a transaction.
    func open(
        _ report: Opening.Report,
        url: String? = nil,
        _ caller: Caller,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> Incident {
        let incident = Opening.byHand(
            report,
            number: try transaction.nextIncidentNumber(),
            by: caller.actor,
            policy: orders.policy,
            zone: orders.zone,
            now: caller.now
        )
        try transaction.save(incident)
        var facts = LogFacts.opened(incident)
        facts["url"] = .optional(url)
        facts["reported_by"] = .optional(report.reportedBy)
        try desk.log("incident.opened", by: caller.actor, incident: incident.number, facts, transaction)
        let reason: AlertReason =
            report.isDrill
            ? .drill(by: caller.actor.displayName)
            : .openedByHand(by: caller.actor.displayName, reportedBy: report.reportedBy)
        let source = url.map { AlertSource(outlet: "", tier: "", title: report.title, url: $0) }
        try desk.send(
            .opened,
            about: incident,
            reason: reason,
            source: source,
            role: .duty,
            orders,
            transaction
        )
        return incident
    }

    /// Opens what a 補錄 notice listed, on its own item.
    private func open(item id: Int64, _ request: OpenRequest, _ caller: Caller) async throws -> ActResponse {
        let deployment = deployments.current
        let language = caller.language
        guard let archived = try await store.read({ try $0.item(id) }) else {
            throw ErrorResponse(code: "not_found", text: ControlTexts.noSuchItem(id)[language])
        }
        if let known = try await store.read({ try $0.incidents(ofItem: id) }).first(where: { $0.state.isLive }) {
            return alreadyOpen(id, known, language)
        }
        guard !Drill.isFeed(archived.item.feed) else {
            throw ErrorResponse(code: "usage", text: ControlTexts.invented(item: id)[language])
        }
        let match = try await store.read { try $0.matches(item: id) }.first { $0.kind == .risk }
        var filled = request
        filled.title = request.title ?? archived.item.title
        filled.area = request.area ?? match?.area
        filled.department = request.department ?? match?.department
        filled.level = request.level ?? match?.level
        filled.sudden = request.sudden ?? match?.isSudden
        filled.concern = request.concern ?? match?.concern?.rawValue
        let report = try report(filled, caller, isDrill: false).on(archived.item)
        return try await once(caller) { transaction in
            // Once more: somebody else may have opened it meanwhile.
            if let known = try transaction.view.incidents(ofItem: id).first(where: { $0.state.isLive }) {
                return alreadyOpen(id, known, language)
            }
            var incident = Opening.byHand(
                report,
                number: try transaction.nextIncidentNumber(),
                by: caller.actor,
                policy: deployment.policy,
                zone: deployment.zone,
                now: caller.now
            )
            try transaction.save(incident)
            try transaction.own(archived, incident)
            try transaction.attach(archived, report: Report(words: match?.words ?? [], quotation: nil), to: &incident)
            try transaction.save(incident)
            var facts = LogFacts.opened(incident)
            facts.merge(LogFacts.item(archived)) { $1 }
            try desk.log("incident.opened", by: caller.actor, incident: incident.number, facts, transaction)
            try desk.send(
                .opened,
                about: incident,
                reason: .openedByHand(by: caller.actor.displayName, reportedBy: nil),
                source: Quoting.source(archived.item),
                role: .duty,
                deployment,
                transaction
            )
            return ActResponse(results: [ActResult(number: incident.number, text: texts(caller).opened(incident))])
        }
    }

    private func alreadyOpen(_ item: Int64, _ known: Incident, _ language: Language) -> ActResponse {
        let text = ControlTexts.alreadyOpen(item: item, number: known.number)[language]
        return ActResponse(results: [ActResult(number: known.number, text: text)])
    }

    private func time(_ text: String, _ caller: Caller) throws -> Instant {
        guard let at = SpokenTime.parse(text, now: caller.now, zone: deployments.current.zone) else {
            throw usage(ControlTexts.badTime(text), caller.language)
        }
        return at
    }

    private func usage(_ text: Phrase, _ language: Language) -> ErrorResponse {
        ErrorResponse(code: "usage", text: text[language])
    }
}

extension ActRefusal {
    /// The wire code of a refusal.
    var code: String {
        switch self {
        case .unknownLevel, .missing, .inFuture, .beforeStart, .notLater: "usage"
        default: "refused"
        }
    }
}
