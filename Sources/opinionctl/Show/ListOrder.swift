import ArgumentParser
import ControlAPI
import OpinionCore

/// In which order `list` shows incidents.
enum ListOrder: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// The nearest running deadline first, then what has none, then what has ended, the latest first.
    case deadline
    case number
    /// The most outlets first.
    case heat

    init?(argument: String) {
        let names = ["期限": Self.deadline, "編號": .number, "编号": .number, "媒體": .heat, "媒体": .heat]
        guard let order = Self(rawValue: argument.lowercased()) ?? names[argument] else { return nil }
        self = order
    }

    func sorted(_ incidents: [IncidentView]) -> [IncidentView] {
        switch self {
        case .deadline: incidents.sorted { Self.urgency($0) < Self.urgency($1) }
        case .number: incidents.sorted { $0.number < $1.number }
        case .heat: incidents.sorted { ($1.outlets, $0.number) < ($0.outlets, $1.number) }
        }
    }

    private static func urgency(_ view: IncidentView) -> (Int, Int64, Int) {
        guard view.state.isLive else { return (2, 0, -view.number) }
        let due = view.clocks.filter(\.isRunning).map(\.due.milliseconds).min()
        return (due == nil ? 1 : 0, due ?? 0, view.number)
    }
}
