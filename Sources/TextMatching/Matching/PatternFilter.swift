/// Tells where in a text no pattern begins, by the first one to three scalars of all patterns; now and then it is wrong
/// about where one does.
///
/// Nothing in it branches on the text, so that it costs the same few instructions a scalar whatever stands there.
struct PatternFilter: Sendable {
    /// How many places are asked about at a time.
    static let block = 256

    /// A bit for each hash of two scalars that patterns begin with.
    private var pairs: [UInt64]
    /// A bit for each hash of a pattern of two scalars, and of three that longer ones begin with.
    private var words: [UInt64]
    /// A bit for each hash of a pattern of one scalar; empty when there is none.
    private var singles: [UInt64] = []

    /// The filter of all `patterns`, none of them empty.
    init(_ patterns: [[UInt32]]) {
        pairs = Array(repeating: 0, count: Self.power(atLeast: patterns.count * 8 / 64))
        words = Array(repeating: 0, count: Self.power(atLeast: patterns.count * 16 / 64))
        let alone = patterns.count { $0.count == 1 }
        if alone > 0 { singles = Array(repeating: 0, count: max(64, Self.power(atLeast: alone * 16 / 64))) }
        for pattern in patterns { add(pattern) }
    }

    /// Lends the filter to a scan.
    func withUnsafe(_ body: (View) -> Void) {
        pairs.withUnsafeBufferPointer { pairs in
            words.withUnsafeBufferPointer { words in
                singles.withUnsafeBufferPointer { body(View(pairs: pairs, words: words, singles: $0)) }
            }
        }
    }

    private mutating func add(_ pattern: [UInt32]) {
        guard pattern.count > 1 else { return Self.set(&singles, Hash.single(pattern[0])) }
        let pair = UInt64(pattern[0]) | UInt64(pattern[1]) << 32
        Self.set(&pairs, Hash.pair(pair))
        Self.set(&words, pattern.count == 2 ? Hash.word(pair) : Hash.word(pair, pattern[2]))
    }

    private static func set(_ bits: inout [UInt64], _ hash: UInt64) {
        bits[Int(truncatingIfNeeded: hash >> 36) & (bits.count - 1)] |= 1 << (hash >> 58)
    }

    private static func power(atLeast count: Int) -> Int {
        var size = 8
        while size < count { size *= 2 }
        return size
    }
}

extension PatternFilter {
    /// Multiplicative hashes: the high bits depend on every bit of the scalars.
    private enum Hash {
        @inline(__always)
        static func single(_ scalar: UInt32) -> UInt64 { UInt64(scalar) &* 0xD6E8_FEB8_6659_FD93 }
        @inline(__always)
        static func pair(_ pair: UInt64) -> UInt64 { pair &* 0x9E37_79B9_7F4A_7C15 }
        @inline(__always)
        static func word(_ pair: UInt64) -> UInt64 { pair &* 0xA076_1D64_78BD_642F }
        @inline(__always)
        static func word(_ pair: UInt64, _ third: UInt32) -> UInt64 {
            word(pair) &+ UInt64(third) &* 0xE703_7ED1_A0B4_28DB
        }
    }

    /// The filter as an inner loop reads it.
    struct View {
        private let pairs: Bits
        private let words: Bits
        private let singles: Bits?

        fileprivate init(
            pairs: UnsafeBufferPointer<UInt64>,
            words: UnsafeBufferPointer<UInt64>,
            singles: UnsafeBufferPointer<UInt64>
        ) {
            self.pairs = Bits(pairs)
            self.words = Bits(words)
            self.singles = singles.isEmpty ? nil : Bits(singles)
        }

        /// Writes to `places` where in `range`, of no more than `block`, a pattern may begin; how many these are.
        ///
        /// Two scalars after the range must be readable.
        @inline(__always)
        func places(
            _ scalars: UnsafePointer<UInt32>,
            in range: Range<Int>,
            _ places: UnsafeMutablePointer<Int32>
        ) -> Int {
            if let singles { return self.places(scalars, in: range, singles, places) }
            var count = 0
            for index in range {
                places[count] = Int32(truncatingIfNeeded: index)
                count &+= pairs.bit(Hash.pair(pair(scalars, index)))
            }
            return kept(places, count) { words(scalars, $0) }
        }

        private func places(
            _ scalars: UnsafePointer<UInt32>,
            in range: Range<Int>,
            _ singles: Bits,
            _ places: UnsafeMutablePointer<Int32>
        ) -> Int {
            var count = 0
            for index in range {
                places[count] = Int32(truncatingIfNeeded: index)
                count &+= pairs.bit(Hash.pair(pair(scalars, index))) | singles.bit(Hash.single(scalars[index]))
            }
            return kept(places, count) { words(scalars, $0) | singles.bit(Hash.single(scalars[$0])) }
        }

        @inline(__always)
        private func kept(_ places: UnsafeMutablePointer<Int32>, _ count: Int, _ test: (Int) -> Int) -> Int {
            var kept = 0
            for index in 0..<count {
                let place = places[index]
                places[kept] = place
                kept &+= test(Int(place))
            }
            return kept
        }

        @inline(__always)
        private func words(_ scalars: UnsafePointer<UInt32>, _ index: Int) -> Int {
            let pair = pair(scalars, index)
            return words.bit(Hash.word(pair)) | words.bit(Hash.word(pair, scalars[index &+ 2]))
        }

        @inline(__always)
        private func pair(_ scalars: UnsafePointer<UInt32>, _ index: Int) -> UInt64 {
            UInt64(scalars[index]) | UInt64(scalars[index &+ 1]) << 32
        }
    }

    private struct Bits {
        private let bits: UnsafePointer<UInt64>
        private let mask: Int

        /// `bits` has a power of two words.
        init(_ bits: UnsafeBufferPointer<UInt64>) {
            self.bits = bits.baseAddress.unsafelyUnwrapped
            mask = bits.count - 1
        }

        @inline(__always)
        func bit(_ hash: UInt64) -> Int {
            Int(truncatingIfNeeded: bits[Int(truncatingIfNeeded: hash >> 36) & mask] &>> (hash &>> 58) & 1)
        }
    }
}
