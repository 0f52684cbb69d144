import Testing

@testable import FeedParsing

@Suite struct DateMutationTests {
    private static let tables = [
        MailDateRows.mail, MailDateRows.asctime, ISODateRows.iso, NumberDateRows.numbers, AsianDateRows.chinese,
        AsianDateRows.japanese, AsianDateRows.korean, WesternDateRows.west, PageDateRows.page,
    ]

    /// 0001-01-01 and 10000-01-01, a day wider for zones, in milliseconds since 1970.
    private static let sane: ClosedRange<Int64> = -62_135_683_200_000...253_402_387_200_000

    private static func damage(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(Array("0123456789-+:/.T Z(),W'年".utf8).randomElement(using: &generator) ?? 0, at: at)
        case 3: bytes.insert(contentsOf: bytes[at...].prefix(9), at: at)
        default: bytes[at] = UInt8.random(in: 0x30...0x39, using: &generator)
        }
    }

    @Test(arguments: 0..<9) func damagedDatesAreNeverAbsurd(table: Int) throws {
        var generator = SeededGenerator(seed: UInt64(table) + 9)
        let rows = DateRow.rows(Self.tables[table])
        let parser = DateParser(zone: .utc, now: PageDateTests.now)
        let pattern = try DatePattern("yyyy年M月d日 a h:mm EEE z")
        for row in rows {
            for _ in 0..<25 {
                var bytes = Array(row.text.utf8)
                for _ in 0..<Int.random(in: 1...4, using: &generator) { Self.damage(&bytes, &generator) }
                let text = String(decoding: bytes, as: UTF8.self)
                let found = [
                    bytes.withUnsafeBufferPointer { parser.parse($0) }, PageDateTests.date(text),
                    PageDateTests.date(text, format: pattern),
                ]
                for date in found.compactMap({ $0 }) { #expect(Self.sane.contains(date.milliseconds), "\(text)") }
            }
        }
    }

    @Test func noiseIsNeverAbsurd() {
        var generator = SeededGenerator(seed: 4)
        let alphabet = Array("0123456789-+:/. TZWaApPmM,()年月日時分秒半前周日一十百廿上午下午星期民國令和".utf8)
        let parser = DateParser(zone: .utc, now: PageDateTests.now)
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? 0
            }
            let text = String(decoding: bytes, as: UTF8.self)
            for date in [parser.parse(text), PageDateTests.date(text)].compactMap({ $0 }) {
                #expect(Self.sane.contains(date.milliseconds), "\(text)")
            }
            _ = URLDate.find(in: "http://a.cn/" + text, now: PageDateTests.now, zone: .utc)
        }
    }

    @Test(arguments: ["1", "1:", "年", "十", "(", "+", "a.", "Nov ", "T", "\u{300}", "星期", "/Date("])
    func longTextsCostLittle(piece: String) {
        let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
        #expect(DateParser(assumedZone: 0).parse(text) == nil)
        _ = PageDateTests.date(text)
    }

    /// Found by damaging: a word for a day after a whole date kept the reader where it was.
    @Test(arguments: ["2026-11-22 today", "2026年11月22日 前", "2026-11-22 刚刚"])
    func wordsForDaysAfterADateDoNotHang(text: String) {
        #expect(DateParser(assumedZone: 0).parse(text) == DateParser(assumedZone: 0).parse("2026-11-22"))
    }
}
