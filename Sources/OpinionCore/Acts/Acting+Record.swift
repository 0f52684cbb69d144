// What is written down and moves no clock. It may come after the end, too: an evaluation often does.

extension Acting {
    /// nil for acts of other kinds.
    static func recorded(
        _ act: Act,
        _ incident: Incident,
        _ actor: Actor,
        _ now: Instant
    ) throws(ActRefusal) -> ActOutcome? {
        switch act {
        case .note: noted(incident, now)
        case .instruct(let instruction): try instruct(incident, instruction, now)
        case .assign(let name): try assign(incident, to: name, actor, now)
        case .conclude(let text): try conclude(incident, text, actor, now)
        default: nil
        }
    }

    /// The answer to an act that was done before: nothing is written.
    static func unchanged(_ incident: Incident, at: Instant, by actor: Actor) -> ActOutcome {
        ActOutcome(incident: incident, reply: .alreadyRecorded(at: at, by: actor.displayName))
    }

    private static func instruct(
        _ incident: Incident,
        _ instruction: Instruction,
        _ now: Instant
    ) throws(ActRefusal) -> ActOutcome {
        guard !isBlank(instruction.from) else { throw .missing(field: "--from") }
        guard !isBlank(instruction.text) else { throw .missing(field: "-m") }
        guard instruction.at <= now else { throw .inFuture(instruction.at, now: now) }
        if let known = incident.record.instructions.first(where: instruction.repeats) {
            return unchanged(incident, at: known.recorded, by: known.by)
        }
        return ActOutcome(
            incident: touched(incident, now) { $0.record.instructions.append(instruction) },
            reply: .instructed(from: instruction.from, at: instruction.at),
            alert: .instructed(
                from: instruction.from,
                text: instruction.text,
                by: instruction.by.displayName,
                at: instruction.at
            ),
            alertType: .milestone
        )
    }

    private static func assign(
        _ incident: Incident,
        to name: String,
        _ actor: Actor,
        _ now: Instant
    ) throws(ActRefusal) -> ActOutcome {
        guard !isBlank(name) else { throw .missing(field: "--to") }
        if let known = incident.record.assignment, known.to == name {
            return unchanged(incident, at: known.at, by: known.by)
        }
        return ActOutcome(
            incident: touched(incident, now) {
                $0.record.assignment = Assignment(to: name, at: now, by: actor)
            },
            reply: .assigned(to: name),
            alert: .assigned(to: name, by: actor.displayName),
            alertType: .milestone
        )
    }

    private static func conclude(
        _ incident: Incident,
        _ text: String,
        _ actor: Actor,
        _ now: Instant
    ) throws(ActRefusal) -> ActOutcome {
        guard !isBlank(text) else { throw .missing(field: "-m") }
        if let known = incident.record.conclusion, known.text == text {
            return unchanged(incident, at: known.at, by: known.by)
        }
        return ActOutcome(
            incident: touched(incident, now) {
                $0.record.conclusion = Conclusion(text: text, at: now, by: actor)
            },
            reply: .concluded
        )
    }
}
