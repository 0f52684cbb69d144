/// Sorted lists of terms as sets: short, and compared thousands of times.
extension [StoryTerm] {
    /// The terms that `other` lacks; both are sorted.
    func without(_ other: [StoryTerm]) -> [StoryTerm] {
        var result: [StoryTerm] = []
        var place = 0
        for term in self {
            while place < other.count, other[place] < term { place += 1 }
            if place == other.count || other[place] != term { result.append(term) }
        }
        return result
    }

    /// Calls `body` with every term that both have; both are sorted.
    func forEachShared(with other: [StoryTerm], _ body: (StoryTerm) -> Void) {
        var (mine, its) = (0, 0)
        while mine < count, its < other.count {
            if self[mine] == other[its] {
                body(self[mine])
                mine += 1
                its += 1
            } else if self[mine] < other[its] {
                mine += 1
            } else {
                its += 1
            }
        }
    }
}
