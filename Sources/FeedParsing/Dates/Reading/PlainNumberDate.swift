/// Dates that are a count: Unix time in digits, and .NET's `/Date(1234567890000+0800)/`.
enum PlainNumberDate {
    /// Seconds (9 or 10 digits, a fraction may follow), milliseconds (12, 13), microseconds (16) or nanoseconds (19)
    /// since 1970. Twelve digits are milliseconds only when they are no `yyyyMMddHHmm`, ten digits `yyyyMMddHH` when they
    /// can be (as seconds they would lie beyond 2030). Nil for other text.
    static func epoch(_ bytes: UnsafeBufferPointer<UInt8>) -> FeedDate? {
        guard let (value, digits, milliseconds) = number(bytes) else { return nil }
        switch digits {
        case 9, 10: return FeedDate(milliseconds: value * 1000 + milliseconds, precision: .second)
        case 12, 13: return FeedDate(milliseconds: value, precision: .second)
        case 16: return FeedDate(milliseconds: value / 1000, precision: .second)
        case 19: return FeedDate(milliseconds: value / 1_000_000, precision: .second)
        default: return nil
        }
    }

    /// Milliseconds since 1970; the offset only says where the writer sat. Backslashes of JSON are allowed for.
    static func dotNet(_ bytes: UnsafeBufferPointer<UInt8>) -> FeedDate? {
        var source = DateScanner(bytes)
        _ = source.skip("\\")
        guard source.skip("/Date(") else { return nil }
        let isNegative = source.skip("-")
        var value: Int64 = 0, digits = 0
        while DateScanner.isDigit(source.current), digits < 15 {
            value = value * 10 + Int64(source.current - 0x30)
            digits += 1
            source.at += 1
        }
        let next = source.current
        guard digits > 0, next == 0x29 || next == 0x2B || next == 0x2D, value <= 253_402_300_799_999 else { return nil }
        guard !isNegative || value <= 62_135_596_800_000 else { return nil }
        return FeedDate(milliseconds: isNegative ? -value : value, precision: .second)
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> (value: Int64, digits: Int, milliseconds: Int64)?
    {
        var value: Int64 = 0, digits = 0, milliseconds: Int64 = 0, weight: Int64 = 100
        var at = 0
        while at < bytes.count, DateScanner.isDigit(bytes[at]), digits < 20 {
            // Nineteen digits may be more than a whole number of 64 bits holds.
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, isLarger) = product.addingReportingOverflow(Int64(bytes[at] &- 0x30))
            guard !isTooLarge, !isLarger else { return nil }
            (value, digits, at) = (sum, digits + 1, at + 1)
        }
        guard at < bytes.count else { return (value, digits, 0) }
        guard bytes[at] == 0x2E, digits == 9 || digits == 10 else { return nil }
        for byte in bytes[(at + 1)...] {
            guard DateScanner.isDigit(byte) else { return nil }
            milliseconds += Int64(byte - 0x30) * weight
            weight /= 10
        }
        return (value, digits, milliseconds)
    }
}
