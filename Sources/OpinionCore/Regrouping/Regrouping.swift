/// An officer's correction of what belongs together. It is remembered: the next report of the same happening follows it.
package enum Regrouping: Sendable, Hashable {
    /// The first was the same happening as the second all along.
    case merge(IncidentNumber, into: IncidentNumber, reason: String)
    /// These reports are of another happening, which becomes an incident of its own.
    case split(IncidentNumber, items: [Int64], title: String?, reason: String)
    /// A report belongs to another incident. `from`: where it is taken away; nil for wherever the desk of `to` has it.
    case move(item: Int64, to: IncidentNumber, from: IncidentNumber?, reason: String)
    /// A report belongs to no incident of its desk. `from`: where it is taken away; nil where it stands in one alone.
    case setAside(item: Int64, from: IncidentNumber?, reason: String)

    /// The name on the command line and in the incident log.
    package var name: String {
        switch self {
        case .merge: "merge"
        case .split: "split"
        case .move, .setAside: "move"
        }
    }

    package var reason: String {
        switch self {
        case .merge(_, _, let reason), .split(_, _, _, let reason), .move(_, _, _, let reason),
            .setAside(_, _, let reason):
            reason
        }
    }

    /// The incident that the officer named first; nil where only a report is named.
    package var incident: IncidentNumber? {
        switch self {
        case .merge(let number, _, _), .split(let number, _, _, _): number
        case .move(_, _, let from, _), .setAside(_, let from, _): from
        }
    }
}

/// Why a correction is not done. Each says what to do next.
package enum RegroupRefusal: Sendable, Hashable, Error {
    case noSuchIncident(IncidentNumber)
    case noSuchItem(Int64)
    case missing(field: String)
    /// `target`: the incident that it was merged into.
    case ended(IncidentNumber, IncidentState, target: IncidentNumber?)
    case intoItself(IncidentNumber)
    /// An invented incident and a real one.
    case drill(IncidentNumber, IncidentNumber)
    /// Each 科室 answers for its own area, with clocks of its own (國辦發〔2016〕61號).
    case otherArea(IncidentNumber, IncidentNumber)
    /// `has`: the numbers of the reports that it has.
    case notInIncident(item: Int64, IncidentNumber, has: [Int64])
    /// Every report would leave.
    case nothingLeft(IncidentNumber)
    /// It stands in several incidents, and nobody said which is meant.
    case inSeveral(item: Int64, [IncidentNumber])
    case inNone(item: Int64)
    /// A true report and an invented incident: its next echo would follow it there.
    case realIntoDrill(item: Int64, IncidentNumber)
    /// An invented report and a true incident: its outlets would count as real ones.
    case inventedIntoReal(item: Int64, IncidentNumber)
}

/// What an officer is told after a correction.
package enum RegroupReply: Sendable, Hashable {
    case merged(Merging)
    case split(from: IncidentNumber, Incident, items: Int)
    /// `emptied`: live incidents that have no report any more; their clocks run on.
    case moved(item: Int64, from: [IncidentNumber], to: IncidentNumber?, emptied: [IncidentNumber])
    /// It stands there already, by an officer's word.
    case alreadyThere(item: Int64, IncidentNumber?)
}
