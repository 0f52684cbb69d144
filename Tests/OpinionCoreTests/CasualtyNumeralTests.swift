import OpinionCore
import Testing
import TextMatching

struct CasualtyNumeralTests {
    @Test func chineseNumeralsReadAsTheyArePrinted() {
        var generator = Sequence64(state: 20_261_122)
        var values = Array(0...1200) + [10_000, 10_001, 100_000_000, 100_010_000, 1_000_000_000_000]
        for digits in 1...12 {
            let bound = (0..<digits).reduce(1) { power, _ in power * 10 }
            values += (0..<400).map { _ in Int.random(in: 0...bound, using: &generator) }
        }
        for value in values {
            #expect(Amount.parse(HanNumber.print(value)) == value, "\(HanNumber.print(value))")
            #expect(Amount.parse(HanNumber.print(value, formal: true)) == value)
            #expect(Amount.parse("\(value)") == value)
        }
    }

    @Test(arguments: [
        ("三百五", 350), ("一萬二", 12_000), ("兩千零八", 2008), ("十", 10), ("廿三", 23), ("一〇八", 108), ("二〇二四", 2024),
        ("壹貳叁", 123), ("1萬2千", 12_000), ("百萬", 1_000_000), ("1.2345億", 123_450_000), ("三百零五", 305),
    ])
    func shortAndMixedFormsAreRead(_ text: String, _ value: Int) {
        #expect(Amount.parse(text) == value)
    }
}

/// Writes whole numbers in Chinese, 零 for every gap.
private enum HanNumber {
    static func print(_ value: Int, formal: Bool = false) -> String {
        let digits = Array(formal ? "零壹貳叁肆伍陸柒捌玖" : "零一二三四五六七八九")
        let units = formal ? ["", "拾", "佰", "仟"] : ["", "十", "百", "千"]
        guard value > 0 else { return String(digits[0]) }
        var text = ""
        var isGap = false
        for position in (0..<13).reversed() {
            let power = (0..<position).reduce(1) { power, _ in power * 10 }
            let digit = value / power % 10
            if digit > 0 {
                if isGap, !text.isEmpty { text.append(digits[0]) }
                text += String(digits[digit]) + (position == 12 ? "萬" : units[position % 4])
            }
            isGap = digit == 0
            if position == 8, value >= 100_000_000 { text += "億" }
            if position == 4, value / 10_000 % 10_000 > 0 { text += "萬" }
        }
        return text
    }
}

/// A fixed sequence of numbers (splitmix64), so that a failure comes back.
private struct Sequence64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
