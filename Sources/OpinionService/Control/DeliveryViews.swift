import ControlAPI
import OpinionCore

extension DeliveryView {
    init(_ entry: OutboxEntry) {
        let state: State =
            switch entry.state {
            case .pending: .pending
            case .sent: .sent
            case .superseded: .superseded
            case .held: .held
            case .folded: .folded
            case .undelivered: .undelivered
            case .dropped: .dropped
            }
        self.init(
            id: entry.id.description,
            incident: entry.incident,
            type: entry.alert.type,
            about: entry.alert.reason.code,
            channel: entry.channel,
            state: state,
            attempts: entry.attempts,
            made: entry.alert.made,
            sent: entry.sent,
            nextAttempt: state == .pending ? entry.nextAttempt : nil,
            reason: entry.reason,
            hold: entry.hold,
            foldedInto: entry.foldedInto?.description,
            to: entry.alert.call?.addressees.map(\.name),
            standsFor: entry.standsFor?.description,
            supersededBy: entry.supersededBy?.description,
            dropped: entry.dropped
        )
    }
}
