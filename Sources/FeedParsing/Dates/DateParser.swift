/// Reads every form of date that feeds use, from UTF-8, without allocating on the forms that matter.
///
/// Nothing is wrapped or guessed: February 30, 25:00 and a date in relation to now (`6小時前`) are no dates of a feed.
/// Where forms leave room, `DateCustoms` says how they are taken.
package struct DateParser: Sendable {
    /// The zone of dates that state none.
    let zone: AssumedZone
    private var customs: DateCustoms
    /// Seconds since 1970; for dates that leave out their year. Nil: such dates are not read.
    private let now: Int64?

    /// Longer texts are read up to here; and so many tokens.
    private static let maxBytes = 256, maxTokens = 64

    /// `language` is the feed's language tag, if known: it decides what `CST` and `3/4/2026` mean.
    package init(zone: AssumedZone, language: String? = nil, now: Int64? = nil) {
        self.zone = zone
        self.now = now
        customs = DateCustoms(language: language, zone: zone)
    }

    /// `assumedZone` is in seconds east of UTC.
    init(assumedZone: Int) { self.init(zone: AssumedZone(seconds: assumedZone)) }

    /// Takes up the feed's language when it becomes known while reading.
    package mutating func learn(language: String) { customs = DateCustoms(language: language, zone: zone) }

    /// Nil when the text is not a date: relative times (`6小時前`) are not, since nobody knows when they were written.
    package func parse(_ text: String) -> FeedDate? {
        var text = text
        return text.withUTF8 { parse($0) }
    }

    /// As above, of UTF-8.
    package func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> FeedDate? {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        let text = UnsafeBufferPointer(rebasing: bytes[start..<min(end, start + Self.maxBytes)])
        guard !text.isEmpty else { return nil }
        return FastDate.read(text, zone: zone) ?? odd(trimmed(text))
    }
}

extension DateParser {
    /// Without white space and invisible characters of Unicode around it.
    private func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard text[0] >= 0x80 || text[text.count - 1] >= 0x80 else { return text }
        var source = DateScanner(text), end = text.count
        while !source.isAtEnd, isInvisible(source) { source.at += source.scalar().length }
        let start = source.at
        while end > start {
            source.at = end - 1
            while source.at > start, source.current & 0xC0 == 0x80 { source.at -= 1 }
            guard isInvisible(source) else { break }
            end = source.at
        }
        return UnsafeBufferPointer(rebasing: text[start..<end])
    }

    private func isInvisible(_ source: DateScanner) -> Bool {
        let kind = DateScalar.kind(source.scalar().value)
        return kind == .space || kind == .nothing
    }

    /// What is not of the two common forms.
    private func odd(_ text: UnsafeBufferPointer<UInt8>) -> FeedDate? {
        guard !text.isEmpty else { return nil }
        if text[0] == 0x2F || text[0] == 0x5C, let date = PlainNumberDate.dotNet(text) { return date }
        if DateScanner.isDigit(text[0]) || text[0] == 0x2D {
            var form = ISOForm(text, now: now.map { $0 + Int64(zone.offset(at: $0)) })
            if let (day, end) = form.read() {
                if end == text.count { return plain(day) }
                return tokens(UnsafeBufferPointer(rebasing: text[end...]), DateFields(dayNumber: day))
            }
            if let date = hour(text) ?? minute(text) ?? PlainNumberDate.epoch(text) { return date }
        }
        return tokens(text, DateFields())
    }

    private func plain(_ day: Int) -> FeedDate? { DateFields(dayNumber: day).date(zone: zone, customs: customs) }

    /// `2026112214`.
    private func hour(_ text: UnsafeBufferPointer<UInt8>) -> FeedDate? {
        guard text.count == 10, text.allSatisfy(DateScanner.isDigit) else { return nil }
        let value = text.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        guard (1990..<2070).contains(value / 1_000_000) else { return nil }
        let fields = DateFields(
            year: value / 1_000_000,
            month: value / 10_000 % 100,
            day: value / 100 % 100,
            hour: value % 100
        )
        return fields.date(zone: zone, customs: customs)
    }

    /// `202611221403`, which milliseconds would resemble.
    private func minute(_ text: UnsafeBufferPointer<UInt8>) -> FeedDate? {
        text.count == 12 && text.allSatisfy(DateScanner.isDigit) ? tokens(text, DateFields()) : nil
    }

    private func tokens(_ text: UnsafeBufferPointer<UInt8>, _ known: DateFields) -> FeedDate? {
        withUnsafeTemporaryAllocation(of: DateToken.self, capacity: Self.maxTokens) { buffer in
            var lexer = DateLexer(text, into: buffer)
            var reader = DateReader(lexer.run(), customs: customs(lexer.script), fields: known)
            let read = reader.read()
            guard let fields = read ?? withPresentYear(reader) else { return nil }
            let country = zone.yieldsToLanguage ? lexer.script.zoneSeconds : nil
            return fields.date(zone: country.map { AssumedZone(seconds: $0) } ?? zone, customs: reader.customs)
        }
    }

    private func customs(_ script: DateScript) -> DateCustoms {
        guard script == .chinese else { return customs }
        return DateCustoms(language: "zh", zone: zone)
    }

    /// `11月22日 14:03` means the latest such day, when it is known what now is.
    private func withPresentYear(_ reader: DateReader) -> DateFields? {
        guard let now, reader.lacksOnlyYear, let month = reader.fields.month, let day = reader.fields.day else {
            return nil
        }
        var fields = reader.fields
        fields.year = PresentYear.year(month: month, day: day, now: now + Int64(zone.offset(at: now)))
        return fields
    }
}
