import OpinionCore
import Testing

/// Every act in every state: the state it leads to, or which refusal.
@Suite struct ActingTableTests {
    static let states: [IncidentState] = [.open, .acknowledged, .responding, .closed, .dismissed, .merged]
    static let ended = ["ended closed", "ended dismissed", "ended merged"]
    static let same = ["open", "acknowledged", "responding"]
    static let rows: [(Act, [String])] = [
        (.acknowledge(message: nil), ["acknowledged", "already", "already"] + ended),
        (.unacknowledge(reason: nil), ["notAcknowledged", "open", "open"] + ended),
        (.note("電話已核實"), same + ["closed", "dismissed", "merged"]),
        (.settleLevel("較大", reason: "核實"), same + ended),
        (.occurred(t0 - .hours(1), reason: "更正"), same + ended),
        (.milestone(.release, .made(at: t0)), ["responding", "responding", "responding"] + ended),
        (.waive(.press, reason: "省廳已發布", approver: "chen"), same + ended),
        (.close(message: nil), ["running", "running", "running"] + ended),
        (
            .reopen(message: nil),
            ["notEnded open", "notEnded acknowledged", "notEnded responding", "open", "open", "open"]
        ),
        (.dismiss(reason: "重名"), ["dismissed", "dismissed", "dismissed"] + ended),
    ]

    static func incident(_ state: IncidentState) -> Incident {
        Incident.sample().with {
            $0.state = state
            $0.acknowledged = state == .open ? nil : Acknowledgement(by: officer, at: t0)
        }
    }

    @Test(arguments: rows)
    func everyActInEveryState(_ act: Act, _ expected: [String]) {
        #expect(Self.states.map { verdict(act, Self.incident($0)) } == expected, "\(act.name)")
    }

    private func verdict(_ act: Act, _ incident: Incident) -> String {
        do throws(ActRefusal) {
            let now = t0 + .minutes(5)
            let outcome = try Acting.apply(act, to: incident, by: colleague, zone: .shanghai, now: now)
            return outcome.isChange ? outcome.incident.state.rawValue : "already"
        } catch {
            return word(error)
        }
    }

    private func word(_ refusal: ActRefusal) -> String {
        switch refusal {
        case .ended(let state): "ended \(state.rawValue)"
        case .notEnded(let state): "notEnded \(state.rawValue)"
        case .notAcknowledged: "notAcknowledged"
        case .clockRunning: "running"
        default: "\(refusal)"
        }
    }

    @Test(arguments: rows.map(\.0))
    func everyActThatIsDoneMovesTheLastAct(_ act: Act) throws {
        for state in Self.states {
            let now = t0 + .minutes(5)
            let outcome = try? Acting.apply(act, to: Self.incident(state), by: colleague, zone: .shanghai, now: now)
            guard let outcome else { continue }
            #expect(outcome.incident.lastAct == (outcome.isChange ? now : t0))
        }
    }

    @Test(arguments: rows.map(\.0))
    func everyActKeepsWhatTheIncidentIs(_ act: Act) {
        for state in Self.states {
            let before = Self.incident(state)
            let outcome = try? Acting.apply(act, to: before, by: colleague, zone: .shanghai, now: t0 + .minutes(5))
            guard let after = outcome?.incident else { continue }
            #expect(after.number == before.number && after.policy == before.policy && after.opened == before.opened)
            #expect(after.clocks.map(\.kind).starts(with: before.clocks.map(\.kind)))
        }
    }

    @Test func theNamesAreThoseOfTheCommandLine() {
        let names = Self.rows.map(\.0.name)
        #expect(
            names == ["ack", "unack", "note", "level", "occurred", "release", "waive", "close", "reopen", "dismiss"]
        )
    }
}
