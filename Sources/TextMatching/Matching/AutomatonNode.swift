/// Two or more scalars that patterns begin with, as the automaton knows them.
struct AutomatonNode: Sendable {
    /// One more than the number of the longest pattern that ends here, as this text or as the end of it; 0 for none.
    var ending: UInt32 = 0
    /// Where to go on when no child fits: the node with children whose text is the longest end of this one; 0 for none.
    var fallback: UInt32 = 0
    /// The node of the first child; the others follow it, by ascending scalar.
    var firstChild: UInt32 = 0
    var childCount: UInt32 = 0

    /// The child that `scalar` leads to, given the last scalar of each node; 0 for none.
    @inline(__always)
    func child(_ scalar: UInt32, _ labels: UnsafeBufferPointer<UInt32>) -> UInt32 {
        var (low, high) = (firstChild, firstChild + childCount)
        while high - low > 8 {
            let middle = (low + high) / 2
            if labels[Int(middle)] <= scalar { low = middle } else { high = middle }
        }
        while low < high {
            if labels[Int(low)] == scalar { return low }
            low += 1
        }
        return 0
    }
}

/// Where a pattern ends, what else ends there.
struct PatternEnding: Sendable {
    let length: UInt32
    /// One more than the number of the longest shorter pattern that ends at the same place; 0 for none.
    var shorter: UInt32
}
