/// Finds the places of several words that stand near each other in one text.
struct NearChain {
    let links: [Proximity.Link]
    let units: UnitCounts

    /// The places that belong to a whole chain; empty when there is none.
    /// - Parameter operands: for each operand its places in reading order.
    func places(_ operands: [[Hit]]) -> [Hit] {
        var reached = operands
        for (number, link) in links.enumerated() {
            reached[number + 1] = Self.reachable(reached[number + 1], from: reached[number], link, units, forward: true)
        }
        for (number, link) in links.enumerated().reversed() {
            reached[number] = Self.reachable(reached[number], from: reached[number + 1], link, units, forward: false)
        }
        return reached.flatMap { $0 }
    }

    /// Those of `places` that one of `others` is near to; `forward`: the others are the left operand.
    private static func reachable(
        _ places: [Hit],
        from others: [Hit],
        _ link: Proximity.Link,
        _ units: UnitCounts,
        forward: Bool
    ) -> [Hit] {
        let starts = others.map(\.start).sorted()
        let ends = others.map(\.end).sorted()
        return places.filter { place in
            let mayFollow = forward || !link.isOrdered
            let mayLead = !forward || !link.isOrdered
            if mayFollow, let end = ends.last(notAbove: place.start),
                units.units(from: end, to: place.start) <= link.distance
            {
                return true
            }
            guard mayLead, let start = starts.first(notBelow: place.end) else { return false }
            return units.units(from: place.end, to: start) <= link.distance
        }
    }
}

extension [UInt32] {
    /// The greatest element that is not above `limit`; the array is sorted.
    fileprivate func last(notAbove limit: UInt32) -> UInt32? {
        let count = partition { $0 <= limit }
        return count > 0 ? self[count - 1] : nil
    }

    /// The least element that is not below `limit`; the array is sorted.
    fileprivate func first(notBelow limit: UInt32) -> UInt32? {
        let place = partition { $0 < limit }
        return place < count ? self[place] : nil
    }

    private func partition(_ isLeft: (UInt32) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isLeft(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
