import OpinionCore

/// The rules of several folders, each laid over the ones before by rule id.
struct RuleLayers {
    private(set) var drafts: [RuleDraft] = []
    private var places: [RuleID: Int] = [:]
    /// The ids of the folder at hand.
    private var current: [RuleID: SourcePosition] = [:]
    private var isFirstFolder = true

    /// Goes on to the next folder.
    mutating func beginFolder(isFirst: Bool) {
        current = [:]
        isFirstFolder = isFirst
    }

    mutating func add(_ draft: RuleDraft, _ faults: inout Faults) {
        guard let id = draft.id else { return drafts.append(draft) }
        let position = draft.idPosition
        if let first = current[id] {
            faults.add(.duplicateID(id, first: first.description), at: position)
            // Read all the same, so that what else is wrong with it comes at once.
            return drafts.append(places[id].map { drafts[$0].changed(by: draft) } ?? draft)
        }
        current[id] = position
        guard let known = places[id] else { return addNew(draft, id, &faults) }
        drafts[known] = drafts[known].changed(by: draft)
    }

    private mutating func addNew(_ draft: RuleDraft, _ id: RuleID, _ faults: inout Faults) {
        if !isFirstFolder, !draft.isWhole {
            let meant = NearestName.to(id, among: places.keys.sorted())
            return faults.add(.unknownRule(id, meant: meant), at: draft.idPosition)
        }
        places[id] = drafts.count
        drafts.append(draft)
    }
}
