/// Reads one number from a folded text: Arabic digits, Chinese numerals, or both (1200萬、3千多萬).
struct NumeralReader {
    private let text: ScanText
    private let start: Int
    private var position: Int
    private var sum = NumeralSum()
    private var isVague = false
    private var saysMore = false
    private var isYear = false
    private var endsWithMultiplier = false

    private init(_ text: ScanText, at start: Int) {
        (self.text, self.start, position) = (text, start, start)
    }

    /// The number that begins at `start`, as long as it goes; `nil` when none does.
    static func read(_ text: ScanText, at start: Int) -> Numeral? {
        guard NumeralScalars.canBegin(text[start]) else { return nil }
        var reader = NumeralReader(text, at: start)
        while reader.readNext() {}
        return reader.sum.isEmpty ? nil : reader.numeral()
    }
}

extension NumeralReader {
    private mutating func numeral() -> Numeral {
        Numeral(
            value: sum.finish(),
            isFractional: sum.isFractional,
            isVague: isVague,
            isYear: isYear && position == start + 4,
            endsWithMultiplier: endsWithMultiplier,
            range: start..<position
        )
    }

    private mutating func readNext() -> Bool {
        let scalar = text[position]
        if 0x30...0x39 ~= scalar { return readArabic() }
        if NumeralScalars.digit(scalar) != nil { return readHanDigits() }
        if let unit = NumeralScalars.unit(scalar) { return readUnit(unit) }
        if let tens = NumeralScalars.tens(scalar) { return readTens(tens) }
        return readSeveral(scalar) || readAndMore(scalar)
    }

    private mutating func readUnit(_ unit: Int) -> Bool {
        sum.multiply(by: unit)
        endsWithMultiplier = unit >= 10_000
        position += 1
        return true
    }

    /// 廿、卅、卌.
    private mutating func readTens(_ tens: Int) -> Bool {
        sum.add(tens)
        sum.multiply(by: 10)
        position += 1
        return true
    }

    /// 數、幾、多 in the place of a digit count as three: fewer are called one or two.
    private mutating func readSeveral(_ scalar: UInt32) -> Bool {
        guard !sum.hasPending, NumeralScalars.isSeveral(scalar, before: text[position + 1], begins: sum.isEmpty) else {
            return false
        }
        sum.add(3)
        isVague = true
        position += 1
        return true
    }

    /// 餘、多、來 after a number, which 萬 and 億 may follow; the number itself is the least it can be.
    private mutating func readAndMore(_ scalar: UInt32) -> Bool {
        let next = text[position + 1]
        guard !sum.isEmpty, !saysMore, NumeralScalars.isAndMore(scalar, before: next) else { return false }
        (isVague, saysMore) = (true, true)
        position += 1
        return NumeralScalars.unit(next).map { $0 >= 100 } ?? false
    }
}

extension NumeralReader {
    /// Han digits in a row: one digit, an approximation (七八), or digit by digit (一〇八).
    private mutating func readHanDigits() -> Bool {
        let first = position
        while text[position] == 0x96F6 || text[position] == 0x3007 || text[position] == 0x25CB { position += 1 }
        if position > first { sum.skipUnit() }
        let begin = position
        var value = 0
        while let digit = NumeralScalars.digit(text[position]) {
            value = value > NumeralSum.limit / 10 ? NumeralSum.limit + 1 : value * 10 + digit
            position += 1
        }
        endsWithMultiplier = false
        guard position > begin else { return true }
        if value > NumeralSum.limit { sum.spoil() } else { addHan(value, length: position - begin) }
        return true
    }

    private mutating func addHan(_ value: Int, length: Int) {
        if length == 2, let larger = approximation(of: value) {
            isVague = true
            sum.add(larger)
        } else {
            sum.add(value, isOneHan: length == 1)
        }
    }

    /// 七八 is seven or eight, 三五 three to five, 三兩 two or three: the larger counts.
    private func approximation(of value: Int) -> Int? {
        let (first, second) = (value / 10, value % 10)
        let isPair = second == first + 1 || value == 35 || value == 32
        return isPair ? max(first, second) : nil
    }
}

extension NumeralReader {
    /// Arabic digits with groups of three (1,200 or 1 200) and decimals.
    private mutating func readArabic() -> Bool {
        var mantissa = 0
        var scale = 0
        let length = readDigits(into: &mantissa)
        isYear = length == 4 && 1900...2099 ~= mantissa && sum.isEmpty
        if length <= 3 { readGroups(into: &mantissa) }
        if isDecimal(at: position) {
            isYear = false
            position += 1
            scale = readDecimals(into: &mantissa)
        }
        endsWithMultiplier = false
        if mantissa > NumeralSum.limit { sum.spoil() } else { sum.add(mantissa, scale: scale) }
        while isDecimal(at: position) { readVersion() }
        return true
    }

    private func isDecimal(at index: Int) -> Bool {
        text[index] == 0x2E && 0x30...0x39 ~= text[index + 1]
    }

    private mutating func readDigits(into mantissa: inout Int) -> Int {
        let first = position
        while 0x30...0x39 ~= text[position] {
            append(text[position], to: &mantissa)
            position += 1
        }
        return position - first
    }

    private mutating func readGroups(into mantissa: inout Int) {
        let separator = text[position]
        guard separator == 0x2C || separator == 0x20 else { return }
        while text[position] == separator, isGroup(after: position), text.canGroupDigits(at: position) {
            for offset in 1...3 { append(text[position + offset], to: &mantissa) }
            position += 4
        }
    }

    private func isGroup(after index: Int) -> Bool {
        (1...3).allSatisfy { 0x30...0x39 ~= text[index + $0] } && !(0x30...0x39 ~= text[index + 4])
    }

    /// Reads decimals, of which nine count.
    private mutating func readDecimals(into mantissa: inout Int) -> Int {
        var scale = 0
        while 0x30...0x39 ~= text[position] {
            if scale < 9 {
                append(text[position], to: &mantissa)
                scale += 1
            }
            position += 1
        }
        return scale
    }

    /// A date or version (2024.11.21) is no number.
    private mutating func readVersion() {
        var ignored = 0
        position += 1
        _ = readDigits(into: &ignored)
        sum.spoil()
    }

    private func append(_ digit: UInt32, to mantissa: inout Int) {
        mantissa = mantissa > NumeralSum.limit / 10 ? NumeralSum.limit + 1 : mantissa * 10 + Int(digit - 0x30)
    }
}
