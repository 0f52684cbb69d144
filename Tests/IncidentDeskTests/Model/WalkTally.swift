import OpinionCore

/// What happened on a walk, so that a walk on which nothing happened proves nothing.
struct WalkTally: CustomStringConvertible {
    var items = 0, hits = 0, opened = 0, raises = 0, told = 0, sent = 0, crashes = 0, restarts = 0, reopenedByTime = 0
    private(set) var done: [String: Int] = [:]
    private(set) var refused: [String: Int] = [:]

    mutating func count(_ act: Act, isRefused: Bool) {
        if isRefused { refused[act.name, default: 0] += 1 } else { done[act.name, default: 0] += 1 }
    }

    var description: String {
        """
        \(items) items, \(hits) hits, \(opened) opened, \(raises) raised, \(told) told, \(sent) sent, \(crashes) crashes, \
        \(restarts) restarts, \(reopenedByTime) reopened by time; done \(done.sorted { $0.key < $1.key }), \
        refused \(refused.sorted { $0.key < $1.key })
        """
    }
}
