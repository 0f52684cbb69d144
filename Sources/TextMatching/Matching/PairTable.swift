/// The node of each two scalars that patterns begin with.
struct PairTable: Sendable {
    fileprivate struct Slot {
        var key: UInt64
        var node: UInt32
    }

    /// Open addressing, at most half full; a slot is free when its node is 0.
    private var slots: [Slot]

    /// Room for `count` pairs.
    init(count: Int) {
        var size = 8
        while size < count * 2 { size *= 2 }
        slots = Array(repeating: Slot(key: 0, node: 0), count: size)
    }

    /// Two scalars as one number.
    @inline(__always)
    static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) | UInt64(second) << 32 }

    /// Adds a pair that is not there yet, with its node, which is not 0.
    mutating func insert(_ key: UInt64, node: UInt32) {
        var slot = Self.slot(key, slots.count - 1)
        while slots[slot].node != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Slot(key: key, node: node)
    }

    /// The node of the pair, or 0.
    func node(_ key: UInt64) -> UInt32 {
        var node: UInt32 = 0
        withUnsafe { node = $0.node(key) }
        return node
    }

    /// Lends the table to a scan.
    @inline(__always)
    func withUnsafe(_ body: (View) -> Void) {
        slots.withUnsafeBufferPointer { body(View($0)) }
    }

    @inline(__always)
    private static func slot(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 38) & mask
    }
}

extension PairTable {
    /// The table as an inner loop reads it.
    struct View {
        private let slots: UnsafePointer<Slot>
        private let mask: Int

        fileprivate init(_ slots: UnsafeBufferPointer<Slot>) {
            // It is never empty.
            self.slots = slots.baseAddress.unsafelyUnwrapped
            mask = slots.count - 1
        }

        /// The node of the pair, or 0.
        @inline(__always)
        func node(_ key: UInt64) -> UInt32 {
            var slot = PairTable.slot(key, mask)
            while slots[slot].node != 0 {
                if slots[slot].key == key { return slots[slot].node }
                slot = (slot &+ 1) & mask
            }
            return 0
        }
    }
}
