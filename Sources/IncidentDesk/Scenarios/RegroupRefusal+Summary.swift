import OpinionCore

extension RegroupRefusal {
    /// The refusal in a word, with its particulars.
    var summary: String {
        switch self {
        case .noSuchIncident(let number): "not_found: \(number)"
        case .noSuchItem(let item): "no_such_item: \(item)"
        case .missing(let field): "missing: \(field)"
        case .ended(let number, let state, _): "ended: \(number) \(state.rawValue)"
        case .intoItself(let number): "into_itself: \(number)"
        case .drill(let one, let other): "drill: \(one), \(other)"
        case .otherArea(let one, let other): "other_area: \(one), \(other)"
        case .notInIncident(let item, let number, _): "not_in_incident: \(item), \(number)"
        case .nothingLeft(let number): "nothing_left: \(number)"
        case .inSeveral(let item, _): "in_several: \(item)"
        case .inNone(let item): "in_none: \(item)"
        case .realIntoDrill(let item, let number), .inventedIntoReal(let item, let number): "drill: \(item), \(number)"
        }
    }
}
