import OpinionCore
import OpinionStore

// The story of an item says which incident it belongs to, and which of them may be one.

extension Desk {
    /// Only what is as like as this is an echo of an ended incident: what is less may be another happening in much the
    /// same words, and nobody would hear of it.
    private static let sureEnough = 0.6

    /// The incidents that an arriving hit may belong to. A hit of no area joins the area that has the story (0007).
    func candidates(
        _ arrival: Arrival,
        _ story: StoryID?,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> [JoinCandidate] {
        let (archived, hit) = (arrival.item, arrival.hit)
        var found = try transaction.view.joinCandidates(desk: arrival.desk, item: archived.item, id: archived.id)
        let isSure = (arrival.story?.reason?.score ?? 1) >= Self.sureEnough
        for each in [story].compactMap(\.self) + (arrival.story?.reason?.others ?? []) {
            let all = try transaction.view.incidents(ofStory: each).filter {
                Drill.has(desk: $0.desk, in: orders.drill)
            }
            // An incident of no area that was merged into one of an area keeps its story for that area, too.
            let own = all.filter { $0.desk == arrival.desk || $0.area != nil && $0.area == hit.area }
            let ofAreas =
                hit.area == nil && !own.contains(where: \.isLive) ? all.filter { $0.area != nil && $0.isLive } : []
            for known in own + ofAreas {
                guard let last = known.lastItemFound ?? (known.isLive ? archived.item.found : nil) else { continue }
                // Another story that it is like is a hint, no more.
                let link: JoinCandidate.Link = each == story && (known.isLive || isSure) ? .story : .likeness
                found.append(JoinCandidate(number: known.number, link: link, isLive: known.isLive, lastItemFound: last))
            }
        }
        return found
    }

    /// The desk's incident for the story of a report that joined it; one that is dealt with is not given up.
    func keep(_ story: StoryID, desk: String, _ incident: Incident, _ transaction: StoreTransaction) throws {
        let known = try transaction.view.incidents(ofStory: story).first { $0.desk == desk }
        guard known?.isLive != true else { return }
        try transaction.give(story, desk: desk, to: incident.number)
    }

    /// A report of a story joins the live incidents of desks whose rules say nothing of it: heat and timeline, and the
    /// spread of outlets.
    /// - Parameter desks: those that it has reached by a hit.
    func attachQuietly(
        _ archived: ArchivedItem,
        _ story: StoryID,
        besides desks: [String],
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        // One incident of a desk has it, and keeps it.
        var reached = Set(desks + (try transaction.view.incidents(ofItem: archived.id).map(\.desk)))
        for each in try transaction.view.incidents(ofStory: story)
        where each.isLive && Drill.has(desk: each.desk, in: orders.drill) {
            guard reached.insert(each.desk).inserted,
                try transaction.view.setAside(archived, story: story, desk: each.desk) == nil,
                let incident = try transaction.view.incident(each.number)
            else { continue }
            try join(archived, hit: nil, incident, isSameArticle: false, orders, transaction)
        }
    }

    // MARK: Suggestions

    /// A report that belongs to two live incidents of a desk says that they may be one; an officer decides.
    func suggestMerging(
        _ incident: Incident,
        _ candidates: [JoinCandidate],
        _ archived: ArchivedItem,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        let others = candidates.filter { $0.isLive && $0.number != incident.number && $0.fits(archived.item) }
        for number in Set(others.map(\.number)).sorted() {
            guard let other = try transaction.view.incident(number) else { continue }
            try suggest(incident, other, archived, orders, transaction)
        }
    }

    /// An incident of an area whose story a desk of no area has already.
    func suggestJoiningArea(
        _ incident: Incident,
        _ story: StoryID,
        _ archived: ArchivedItem,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        guard incident.area != nil else { return }
        for each in try transaction.view.incidents(ofStory: story) where each.isLive && each.area == nil {
            guard let other = try transaction.view.incident(each.number) else { continue }
            try suggest(incident, other, archived, orders, transaction)
        }
    }

    /// How many reports of an incident are compared.
    private static let compared = 8

    /// True where a report says enough of what the other incident is about, or stands in it already.
    private func isLike(_ archived: ArchivedItem, _ other: Incident, _ view: StoreSnapshot) throws -> Bool {
        let address = archived.item.canonicalURL
        let own = StoryFeatures(archived.item)
        return try view.items(of: other.number).suffix(Self.compared).contains { each, _ in
            each.id == archived.id || address != nil && each.item.canonicalURL == address
                || StoryHint.isReal(own, StoryFeatures(each.item))
        }
    }

    /// Tells once for each pair; never of a pair that an officer has dealt with.
    private func suggest(
        _ one: Incident,
        _ other: Incident,
        _ archived: ArchivedItem,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        guard one.state.isLive, other.state.isLive, one.isDrill == other.isDrill,
            try isLike(archived, other, transaction.view),
            try transaction.markTold(pair: one.number, other.number)
        else { return }
        // The younger goes into the older, and one of no area into the area.
        let isOlder = one.number < other.number
        let target = one.desk == other.desk ? (isOlder ? one : other) : (one.area == nil ? other : one)
        let source = target.number == one.number ? other : one
        try send(
            .grown,
            about: target,
            reason: .mergeSuggested(source.number, title: source.title),
            source: Quoting.source(archived.item),
            orders,
            transaction
        )
        try log(
            "incident.merge_suggested",
            incident: target.number,
            LogFacts.item(archived).merging(["merged": .number(Int64(source.number))]) { $1 },
            transaction
        )
    }
}
