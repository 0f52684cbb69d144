/// Counts Han characters and words of a folded text, to measure how far two places are apart.
struct UnitCounts {
    /// For each place how many units begin before it.
    private let before: [UInt32]

    init(_ scalars: UnsafeBufferPointer<UInt32>) {
        var before: [UInt32] = [0]
        before.reserveCapacity(scalars.count + 1)
        var count: UInt32 = 0
        var isInWord = false
        for value in scalars {
            let isWord = ScalarKind.isWord(value)
            if isWord ? !isInWord : ScalarKind.isUnit(value) { count += 1 }
            isInWord = isWord
            before.append(count)
        }
        self.before = before
    }

    /// How many units begin in the gap between two places.
    func units(from end: UInt32, to start: UInt32) -> Int {
        Int(before[Int(start)] - before[Int(end)])
    }
}
