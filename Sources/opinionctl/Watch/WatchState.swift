import ControlAPI
import OpinionCore

/// What the board shows, as a value: what the daemon said last, and where the officer is.
struct WatchState: Sendable {
    /// Which incidents are listed.
    enum Filter: Int, CaseIterable, Sendable {
        case all, unacknowledged, overdue

        func holds(_ incident: IncidentView, now: Instant) -> Bool {
            switch self {
            case .all: true
            case .unacknowledged: incident.acknowledged == nil
            case .overdue: incident.clocks.contains { $0.isRunning && $0.due <= now }
            }
        }

        var name: Phrase {
            switch self {
            case .all: Phrase("全部", "全部", "all")
            case .unacknowledged: Phrase("待簽收", "待签收", "unacknowledged")
            case .overdue: Phrase("逾期", "逾期", "overdue")
            }
        }

        func turned(by step: Int) -> Filter {
            let count = Self.allCases.count
            return Self.allCases[(rawValue + step + count) % count]
        }
    }

    /// What the keys act on.
    enum Mode: Sendable, Equatable {
        case list
        /// The page of one incident, from this line on.
        case page(IncidentNumber, top: Int)
    }

    /// A question at the bottom of the screen.
    enum Prompt: Sendable, Equatable {
        case acknowledge(IncidentNumber)
        case note(IncidentNumber, text: String)
    }

    var board: BoardPage?
    /// Since when the daemon has not answered; nil while it does.
    var lostSince: Instant?
    var detail: IncidentDetail?
    var chosen: IncidentNumber?
    var filter = Filter.all
    var mode = Mode.list
    var prompt: Prompt?
    /// What became of the last act; it goes with the next key.
    var message: String?

    /// The listed incidents, the nearest deadline first.
    func listed(now: Instant) -> [IncidentView] {
        ListOrder.deadline.sorted(board?.incidents ?? []).filter { filter.holds($0, now: now) }
    }

    /// The place of the chosen incident in the list; the first when it is not there any more.
    func place(in listed: [IncidentView]) -> Int {
        listed.firstIndex { $0.number == chosen } ?? 0
    }

    /// The incident that `a` and `n` are about.
    func target(now: Instant) -> IncidentNumber? {
        if case .page(let number, _) = mode { return number }
        let listed = listed(now: now)
        return listed.isEmpty ? nil : listed[place(in: listed)].number
    }
}
