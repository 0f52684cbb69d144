/// The likeliest encoding of bytes that are not UTF-8 and say nothing of use about themselves.
enum CharsetGuess {
    /// Looks at the double-byte pairs: GB2312 has its second byte above 0xA0 nearly always, Big5 in a good third of
    /// cases below 0x7F; what has neither kind of pair is Latin.
    static func charset(_ bytes: UnsafeBufferPointer<UInt8>) -> Charset {
        var pairs = 0, low = 0, common = 0, broken = 0
        var at = 0
        while at < bytes.count {
            let lead = bytes[at]
            guard lead >= 0x80 else {
                at += 1
                continue
            }
            let trail = at + 1 < bytes.count ? bytes[at + 1] : 0
            guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail != 0x7F, trail != 0xFF else {
                broken += 1
                at += 1
                continue
            }
            pairs += 1
            if trail < 0x7F { low += 1 }
            if (0xB0...0xD7).contains(lead) && trail >= 0xA1 { common += 1 }
            at += 2
        }
        guard pairs > 0, broken * 10 <= pairs else { return .windows1252 }
        if low * 6 >= pairs && common * 2 < pairs { return .big5 }
        return isLatin(bytes) ? .windows1252 : .gb18030
    }

    /// Latin text has its bytes above 0x7F alone between letters, never in runs.
    private static func isLatin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var alone = 0, together = 0
        var previousHigh = false
        for (index, byte) in bytes.enumerated() where byte >= 0x80 {
            let nextHigh = index + 1 < bytes.count && bytes[index + 1] >= 0x80
            if previousHigh || nextHigh { together += 1 } else { alone += 1 }
            previousHigh = nextHigh
        }
        return alone > together
    }
}
