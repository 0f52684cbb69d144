import Glibc
import OpinionCore

/// Invents reports: words with Zipf-like frequencies over the common Han characters, and happenings that several
/// reports tell in other words.
struct Newsroom {
    private var random: UInt64
    private let words: [String]
    private var happenings: [[Int]] = []

    init(seed: UInt64, vocabulary: Int) {
        random = seed
        var state = seed
        words = (0..<vocabulary).map { rank in
            (0..<(rank % 4 == 0 ? 3 : 2)).map { _ in Self.character(&state) }.joined()
        }
    }

    /// The next report: of a happening of late, or of a new one.
    mutating func report(number: Int, found: Instant) -> Item {
        if happenings.isEmpty || uniform() < 0.6 { happen() }
        let happening = happenings[Int(uniform() * Double(happenings.count))]
        let title = told(happening, share: 0.7, words: 5 + Int(uniform() * 6))
        let lead = told(happening, share: 0.4, words: 30)
        return Item(
            feed: "feed-\(number % 200)",
            key: String(number),
            outlet: "outlet-\(number % 200)",
            tier: "行業",
            url: "https://news-\(number % 200).example.cn/a/\(number).html",
            title: title,
            summary: lead,
            found: found
        )
    }

    private mutating func happen() {
        happenings.append((0..<12).map { _ in word() })
        if happenings.count > 400 { happenings.removeFirst() }
    }

    private mutating func told(_ happening: [Int], share: Double, words count: Int) -> String {
        (0..<count).map { _ in
            words[uniform() < share ? happening[Int(uniform() * Double(happening.count))] : word()]
        }.joined()
    }

    /// The rank of a word: Zipf by inversion.
    private mutating func word() -> Int {
        let rank = Double(words.count)
        return min(words.count - 1, Int(pow(rank + 1, uniform())) - 1)
    }

    private mutating func uniform() -> Double { Double(Self.next(&random) >> 11) / Double(UInt64(1) << 53) }

    private static func character(_ state: inout UInt64) -> String {
        let share = Double(next(&state) >> 11) / Double(UInt64(1) << 53)
        // A few hundred characters make most of the text.
        let place = UInt32(3_500 * share * share)
        return Unicode.Scalar(0x4E00 + place * 5).map { String($0) } ?? "一"
    }

    /// SplitMix64.
    private static func next(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
