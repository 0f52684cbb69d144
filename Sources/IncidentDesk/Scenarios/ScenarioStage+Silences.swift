import OpinionCore
import OpinionStore

extension ScenarioStage {
    /// Orders or ends a silence; a number that no silence has is a difference.
    func apply(_ each: ScenarioSilence, _ transaction: StoreTransaction) throws -> [DiffLine] {
        switch each.kind {
        case .add(let order):
            _ = try desk.add(order, by: each.by, transaction)
        case .expire(let id):
            guard let silence = try transaction.view.silence(id), silence.ended == nil else {
                return [DiffLine(.missing, "{expire: \(id)}"), DiffLine(.unexpected, "{expire: \(id)}  # not_found")]
            }
            try desk.end(silence, by: each.by, transaction)
        }
        return []
    }
}
