import OpinionCore
import Testing

/// What must hold of the escalation at any time.
@Suite struct EscalationPropertyTests {
    /// Looks every ten seconds for six hours and asks whether something became due before `next` said.
    @Test func nextIsNeverLaterThanWhatIsDue() throws {
        var random = SeededRandom(8)
        var became = 0
        for _ in 0..<150 {
            let incident = try randomIncident(&random)
            guard !isDue(incident, at: incident.lastAct) else { continue }
            var wake = EscalationSchedule.next(incident, after: incident.lastAct)
            for step in 1..<(6 * 360) {
                let now = incident.lastAct + .seconds(step * 10)
                if isDue(incident, at: now) {
                    became += 1
                    try #require(try #require(wake, "nobody said that something would be due at \(now)") <= now)
                    break
                }
                wake = EscalationSchedule.next(incident, after: now)
            }
        }
        #expect(became > 50)
    }

    @Test func anHourTellsEveryStepOnce() {
        var incident = Incident.sample()
        var heard: [String] = []
        for minute in 0...60 {
            let due = EscalationSchedule.due(incident, now: t0 + .minutes(minute), isClockTrusted: true)
            guard case .step(let index, let step) = due else { continue }
            heard.append("\(step.to.rawValue)@\(minute)")
            incident.escalation?.stepsSent = index + 1
        }
        #expect(heard == ["duty@10", "deputy@20", "leader@30"])
    }

    private func isDue(_ incident: Incident, at now: Instant) -> Bool {
        EscalationSchedule.due(incident, now: now, isClockTrusted: true) != nil
    }

    private func randomIncident(_ random: inout SeededRandom) throws -> Incident {
        let level = ["重大", "較大", "一般"].randomElement(using: &random) ?? "重大"
        var incident = Incident.sample(level)
        incident.escalation?.stepsSent = Int.random(in: 1...4, using: &random)
        guard Bool.random(using: &random) else { return incident }
        let minute = Int.random(in: 0...400, using: &random)
        incident = try incident.after(.acknowledge(message: nil), at: t0 + .minutes(minute))
        if Bool.random(using: &random) { incident.escalation?.asked = incident.lastAct }
        return incident
    }
}
