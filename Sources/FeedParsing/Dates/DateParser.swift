/// Reads every form of date that feeds use.
struct DateParser: Sendable {
    /// Seconds east of UTC, for dates without a zone.
    let assumedZone: Int

    /// Nil when the text is not a date: relative times (`6小時前`) are not, since nobody knows when they were written.
    func parse(_ text: String) -> FeedDate? {
        var text = text
        return text.withUTF8 { parse($0) }
    }

    /// As above, of UTF-8.
    func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> FeedDate? {
        var start = 0
        var end = min(bytes.count, 100)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        let trimmed = UnsafeBufferPointer(rebasing: bytes[start..<end])
        guard let first = trimmed.first else { return nil }
        if trimmed.allSatisfy(DateScanner.isDigit), trimmed.count != 8, trimmed.count != 4 {
            return epoch(trimmed)
        }
        if DateScanner.isDigit(first), let date = ISODate.read(trimmed, assumedZone: assumedZone) { return date }
        return MailDate.read(trimmed, assumedZone: assumedZone)
    }

    /// Seconds or milliseconds since 1970, as some generators write them; 2001 to 2286.
    private func epoch(_ digits: UnsafeBufferPointer<UInt8>) -> FeedDate? {
        guard let value = Int64(String(decoding: digits, as: UTF8.self)) else { return nil }
        switch digits.count {
        case 10: return FeedDate(milliseconds: value * 1000, precision: .second)
        case 13: return FeedDate(milliseconds: value, precision: .second)
        default: return nil
        }
    }
}
