/// Numbers in Chinese characters: 二〇二六, 十一, 二十二, 廿二, 三十一, 元.
enum HanNumerals {
    static func starts(_ scalar: UInt32) -> Bool { digit(scalar) != nil || weight(scalar) != nil || scalar == 0x5EFF }

    /// Reads the run of numerals at the cursor into a number token.
    static func read(_ lexer: inout DateLexer) {
        var total = 0, current = 0, digits = 0, isPositional = false
        while !lexer.source.isAtEnd, digits < 9 {
            let (scalar, length) = lexer.source.scalar()
            if let digit = digit(scalar) {
                current = current * 10 + digit
            } else if let weight = weight(scalar) {
                total += max(current, 1) * weight
                (current, isPositional) = (0, true)
            } else if scalar == 0x5EFF || scalar == 0x5345 {
                total += scalar == 0x5EFF ? 20 : 30
                isPositional = true
            } else {
                break
            }
            digits += 1
            lexer.source.at += length
        }
        let value = total + current
        lexer.emit(.number, value, digits: isPositional ? String(value).utf8.count : digits)
    }

    private static func digit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x3007, 0x25CB, 0x96F6: return 0  // 〇 ○ 零
        case 0x4E00: return 1
        case 0x4E8C, 0x4E24, 0x5169: return 2  // 二 两 兩
        case 0x4E09: return 3
        case 0x56DB: return 4
        case 0x4E94: return 5
        case 0x516D: return 6
        case 0x4E03: return 7
        case 0x516B: return 8
        case 0x4E5D: return 9
        default: return nil
        }
    }

    private static func weight(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x5341: return 10
        case 0x767E: return 100
        default: return nil
        }
    }
}
