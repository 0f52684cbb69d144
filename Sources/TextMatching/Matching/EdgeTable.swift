/// A hash table from state and scalar to the next state, open addressing, at most half full.
struct EdgeTable {
    /// Slot keys, `state << 32 | scalar`, or `empty`.
    private var keys = [UInt64](repeating: EdgeTable.empty, count: 16)
    /// The next state of each slot.
    private var targets = [UInt32](repeating: 0, count: 16)
    /// How far a hash is shifted right to be a slot number.
    private(set) var shift: UInt64 = 60
    private var count = 0

    static let empty = UInt64.max

    @inline(__always)
    static func key(_ state: UInt32, _ scalar: UInt32) -> UInt64 { UInt64(state) << 32 | UInt64(scalar) }

    @inline(__always)
    static func slot(_ key: UInt64, shift: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }

    /// The state that `scalar` leads to from `state`.
    subscript(state: UInt32, scalar: UInt32) -> UInt32? {
        let key = Self.key(state, scalar)
        let slot = find(key)
        return keys[slot] == key ? targets[slot] : nil
    }

    /// Lends the slot keys and targets to a scan.
    func withUnsafe(_ body: (UnsafeBufferPointer<UInt64>, UnsafeBufferPointer<UInt32>) -> Void) {
        keys.withUnsafeBufferPointer { keys in targets.withUnsafeBufferPointer { body(keys, $0) } }
    }

    /// Adds an edge that is not there yet.
    mutating func insert(_ state: UInt32, _ scalar: UInt32, _ target: UInt32) {
        if (count + 1) * 2 > keys.count { grow() }
        place(Self.key(state, scalar), target)
        count += 1
    }

    private func find(_ key: UInt64) -> Int {
        var slot = Self.slot(key, shift: shift)
        while keys[slot] != Self.empty, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    private mutating func place(_ key: UInt64, _ target: UInt32) {
        let slot = find(key)
        keys[slot] = key
        targets[slot] = target
    }

    private mutating func grow() {
        let (oldKeys, oldTargets) = (keys, targets)
        keys = [UInt64](repeating: Self.empty, count: oldKeys.count * 2)
        targets = [UInt32](repeating: 0, count: oldKeys.count * 2)
        shift -= 1
        for (key, target) in zip(oldKeys, oldTargets) where key != Self.empty { place(key, target) }
    }
}
