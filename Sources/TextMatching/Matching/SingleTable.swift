/// The patterns of one scalar.
struct SingleTable: Sendable {
    /// The scalar and one more than the number of its pattern, 0 where the slot is free; at most half full.
    private var slots: [(scalar: UInt32, ending: UInt32)] = []
    private var count = 0

    /// Whether there is no such pattern.
    var isEmpty: Bool { slots.isEmpty }

    /// Adds a pattern that is not there yet.
    mutating func insert(_ scalar: UInt32, ending: UInt32) {
        if count * 2 >= slots.count { grow() }
        place(scalar, ending)
        count += 1
    }

    /// One more than the number of the pattern that is this scalar, or 0.
    @inline(__always)
    func ending(_ scalar: UInt32) -> UInt32 {
        guard !slots.isEmpty else { return 0 }
        var slot = self.slot(scalar)
        while slots[slot].ending != 0 {
            if slots[slot].scalar == scalar { return slots[slot].ending }
            slot = (slot + 1) & (slots.count - 1)
        }
        return 0
    }

    @inline(__always)
    private func slot(_ scalar: UInt32) -> Int {
        Int(truncatingIfNeeded: (UInt64(scalar) &* 0x9E37_79B9_7F4A_7C15) >> 34) & (slots.count - 1)
    }

    private mutating func place(_ scalar: UInt32, _ ending: UInt32) {
        var slot = self.slot(scalar)
        while slots[slot].ending != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = (scalar, ending)
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: (0, 0), count: max(8, old.count * 2))
        for (scalar, ending) in old where ending != 0 { place(scalar, ending) }
    }
}
