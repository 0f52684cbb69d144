/// The characters that numbers are written with, in folded form.
enum NumeralScalars {
    private static let digits = table([
        "零〇○", "一壹弌", "二贰两弍俩", "三叁参叄弎仨", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖",
    ])
    private static let units = [10: "十拾", 100: "百佰", 1000: "千仟", 10_000: "万萬", 100_000_000: "亿億"]
        .reduce(into: [UInt32: Int]()) { known, unit in
            for scalar in unit.value.unicodeScalars { known[scalar.value] = unit.key }
        }
    private static let beginnings = Set("数几多廿卅卌".unicodeScalars.map(\.value)).union(digits.keys).union(units.keys)
    private static let counted = Set("人名位个".unicodeScalars.map(\.value))
    private static let andMore = Set("余馀餘多".unicodeScalars.map(\.value))

    /// Whether a number can begin with `scalar`.
    static func canBegin(_ scalar: UInt32) -> Bool {
        0x30...0x39 ~= scalar || scalar > 0x2000 && beginnings.contains(scalar)
    }

    /// The value of a Han digit.
    static func digit(_ scalar: UInt32) -> Int? { digits[scalar] }

    /// The value of a Han unit, 十 to 億.
    static func unit(_ scalar: UInt32) -> Int? { units[scalar] }

    /// How many tens 廿, 卅 and 卌 are.
    static func tens(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x5EFF: 2
        case 0x5345: 3
        case 0x534C: 4
        default: nil
        }
    }

    /// Whether 數, 幾 or 多 stands for a digit here: 數十, 十幾, 多人.
    static func isSeveral(_ scalar: UInt32, before next: UInt32, begins: Bool) -> Bool {
        switch scalar {
        case 0x6570: begins && (unit(next) != nil || counted.contains(next))  // 數
        case 0x51E0: unit(next) != nil || counted.contains(next)  // 幾
        case 0x591A: begins && counted.contains(next) && next != 0x4E2A  // 多
        default: false
        }
    }

    /// Whether 餘, 多 or 來 after a number says that it is a little more.
    static func isAndMore(_ scalar: UInt32, before next: UInt32) -> Bool {
        if scalar == 0x6765 { return counted.contains(next) || unit(next) != nil }  // 來
        return andMore.contains(scalar)
    }

    private static func table(_ rows: [String]) -> [UInt32: Int] {
        var known: [UInt32: Int] = [:]
        for (value, row) in rows.enumerated() {
            for scalar in row.unicodeScalars { known[scalar.value] = value }
        }
        return known
    }
}
