import OpinionCore

/// Compares what was expected with what is there, in lines of the form that scenario files have.
struct ScenarioLines {
    let start: Instant

    func alerts(_ expected: ScenarioExpectation.Alerts, _ seen: [SeenAlert]) -> [DiffLine] {
        guard case .these(let wanted) = expected else { return [] }
        return Alignment.rows(expected: wanted.count, found: seen.count) { wanted[$0].fits(seen[$1]) }
            .map { line($0, { text(wanted[$0]) }, { text(seen[$0]) }) }
    }

    func incidents(_ expected: [ExpectedIncident]?, _ live: [Incident]) -> [DiffLine] {
        guard let expected else { return [] }
        return Alignment.rows(expected: expected.count, found: live.count) { expected[$0].fits(live[$1]) }
            .map { line($0, { text(expected[$0]) }, { text(ExpectedIncident(live[$0])) }) }
    }

    private func line(_ row: Alignment.Row, _ expected: (Int) -> String, _ found: (Int) -> String) -> DiffLine {
        switch row {
        case .pair(let index, _): DiffLine(.same, expected(index))
        case .missing(let index): DiffLine(.missing, expected(index))
        case .unexpected(let index): DiffLine(.unexpected, found(index))
        }
    }

    // MARK: Alerts

    private func text(_ expected: ExpectedAlert) -> String {
        FlowMap()
            .adding("at", expected.at.map { offset($0.at) })
            .adding("type", expected.type?.rawValue)
            .adding("incident", expected.incident)
            .adding("level", expected.level)
            .adding("reason", expected.reason?.rawValue)
            .adding("clock", expected.clock?.rawValue)
            .adding("moment", expected.moment)
            .adding("role", expected.role?.rawValue)
            .adding("to", oneOrMore: expected.to)
            .adding("held", expected.held)
            .adding("who", expected.who)
            .text
    }

    private func text(_ seen: SeenAlert) -> String {
        FlowMap()
            .adding("at", offset(seen.alert.made))
            .adding("type", seen.alert.type.rawValue)
            .adding("incident", seen.alert.incident?.number)
            .adding("level", seen.alert.incident?.level)
            .adding("reason", seen.alert.reason.code.rawValue)
            .adding("clock", seen.alert.reason.clock?.rawValue)
            .adding("moment", seen.moment)
            .adding("role", seen.alert.role?.rawValue)
            .adding("to", oneOrMore: seen.channels)
            .adding("held", seen.holder)
            .adding("who", seen.alert.call?.addressees.map(\.name))
            .text
    }

    /// `2:30`, or `2:30:05`.
    private func offset(_ instant: Instant) -> String {
        let seconds = (instant - start).seconds
        func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + String(number) }
        let minutes = "\(seconds / 3_600):\(two(seconds / 60 % 60))"
        return seconds % 60 == 0 ? minutes : "\(minutes):\(two(seconds % 60))"
    }

    // MARK: Incidents

    private func text(_ expected: ExpectedIncident) -> String {
        FlowMap()
            .adding("number", expected.number)
            .adding("title", expected.title)
            .adding("area", expected.area)
            .adding("department", expected.department)
            .adding("rule", expected.rule)
            .adding("level", expected.level)
            .adding("sudden", expected.isSudden)
            .adding("state", expected.state?.rawValue)
            .adding("items", expected.items)
            .adding("outlets", expected.outlets)
            .adding("clocks", expected.clocks?.map(\.rawValue))
            .adding("due", map: expected.due.map { due($0) })
            .adding("late", expected.late?.map(\.rawValue))
            .text
    }

    private func due(_ times: [ClockKind: ExpectedTime]) -> [(String, String)] {
        ClockKind.allCases.compactMap { kind in times[kind].map { (kind.rawValue, offset($0.at)) } }
    }
}
