import ControlAPI
import IncidentDesk
import OpinionCore
import OpinionFiles
import OpinionStore

// Drills: begun by hand or from a script, listed, stopped, and what they have shown.

extension ControlDesk {
    /// The shortest time after the last step, for alerts to arrive.
    private static let shortest = TimeSpan.seconds(10)
    private static let listed = 50
    private static let title = Phrase("演練：預警鏈路檢查", "演练：预警链路检查", "drill: the alert chain")

    // MARK: Beginning

    /// One invented incident, opened by hand.
    func drill(_ request: DrillRequest, _ caller: Caller) async throws -> ActResponse {
        var open = OpenRequest()
        open.title = request.title ?? Self.title[caller.language]
        open.area = request.area
        open.level = request.level ?? deployments.current.policy.levels.names.first
        if request.area == nil { open.department = KnownNames.office }
        open = try named(open, caller.language)
        let report = try self.report(open, caller, isDrill: true)
        let speed = try self.speed(request.speed, caller)
        let lasting = try request.duration.map { try span($0, caller) } ?? Drill.usual
        let deployment = deployments.current
        return try await once(caller) { transaction in
            let drilling = Drilling(desk: desk)
            let drill = try drilling.begin(
                report.title,
                by: caller.actor,
                lasting: lasting,
                speed: speed,
                transaction
            )
            let orders = DrillOrders(deployment, for: drill)
            let incident = try self.open(report.within(drill.id), caller, orders, transaction)
            let texts = texts(caller)
            let text = DrillTexts.begun(drill, incident, isHighest: request.level == nil, texts)
            return ActResponse(results: [ActResult(number: incident.number, text: text)])
        }
    }

    /// Plays a script. One at a time: a second is refused.
    func beginDrill(_ request: DrillStart, _ caller: Caller) async throws -> DrillList {
        let speed = try self.speed(request.speed, caller)
        let scenario = try self.scenario(request, speed: speed, caller)
        let script = DrillScript(
            file: request.file,
            text: request.text,
            steps: scenario.steps.count,
            isManual: request.manual ?? false
        )
        let whole = (scenario.steps.last?.at ?? caller.now) - caller.now
        let usual = whole + max(Drill.usual.scaled(by: 1 / Double(speed)), Self.shortest)
        let lasting = try request.duration.map { try span($0, caller) } ?? min(usual, Drill.longest)
        return try await once(caller) { transaction in
            if let running = try transaction.view.runningDrills().first(where: { $0.script != nil }) {
                throw ErrorResponse(code: "refused", text: DrillTexts.runs(running)[caller.language])
            }
            let drill = try Drilling(desk: desk).begin(
                scenario.name,
                by: caller.actor,
                lasting: lasting,
                speed: speed,
                script: script,
                transaction
            )
            return DrillList(drills: [DrillView(drill, incidents: [], end: nil)])
        }
    }

    private func scenario(_ request: DrillStart, speed: Int, _ caller: Caller) throws -> Scenario {
        let reader = DrillScriptReader(
            speed: speed,
            levels: deployments.current.policy.levels.names,
            player: desk.actor
        )
        do {
            return try reader.read(request.text, file: request.file, begin: caller.now)
        } catch {
            throw ErrorResponse(code: "faults", text: error.report(caller.language))
        }
    }

    private func speed(_ asked: Int?, _ caller: Caller) throws -> Int {
        guard let asked else { return 1 }
        guard Drill.speeds.contains(asked) else {
            throw ErrorResponse(code: "usage", text: DrillTexts.badSpeed(asked)[caller.language])
        }
        return asked
    }

    private func span(_ text: String, _ caller: Caller) throws -> TimeSpan {
        guard let length = TimeSpan(text), length > .zero, length <= Drill.longest else {
            throw ErrorResponse(code: "usage", text: DrillTexts.badDuration(text)[caller.language])
        }
        return length
    }

    // MARK: Looking and stopping

    func drills() async throws -> DrillList {
        try await store.read { view in
            DrillList(drills: try view.drills(limit: Self.listed).map { try Self.view($0, view) })
        }
    }

    private static func view(_ drill: Drill, _ view: StoreSnapshot) throws -> DrillView {
        DrillView(
            drill,
            incidents: try view.incidents(ofDrill: drill.id).map(\.number),
            end: try view.drillReport(drill.id)?.end
        )
    }

    func stopDrills(_ request: DrillStop, _ caller: Caller) async throws -> DrillList {
        let deployment = deployments.current
        return try await once(caller) { transaction in
            let running = try transaction.view.runningDrills()
            guard !running.isEmpty else {
                throw ErrorResponse(code: "not_found", text: DrillTexts.noneRuns[caller.language])
            }
            for drill in running {
                _ = try Drilling(desk: desk).end(
                    drill,
                    .stopped,
                    by: caller.actor,
                    message: request.message,
                    deployment,
                    transaction
                )
            }
            let ended = try running.compactMap { try transaction.view.drill($0.id) }
            return DrillList(drills: try ended.map { try Self.view($0, transaction.view) })
        }
    }

    func drillReport(_ id: Int, _ caller: Caller) async throws -> DrillReportAnswer {
        let (drill, report) = try await store.read { view in
            (try view.drill(DrillID(id)), try view.drillReport(DrillID(id)))
        }
        guard drill != nil else {
            throw ErrorResponse(code: "not_found", text: DrillTexts.noSuchDrill(id)[caller.language])
        }
        guard let report else {
            throw ErrorResponse(code: "refused", text: DrillTexts.stillRuns(id)[caller.language])
        }
        return DrillReportAnswer(report)
    }
}
