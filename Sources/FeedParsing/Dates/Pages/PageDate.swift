/// Dates as list pages show them: for people, in relation to today, with the year left out, amid other words.
package enum PageDate {
    /// The first date in `text` (or the count since 1970 that it is), by the site's `format` when there is one, else (or when the text is not of that format:
    /// many sites write 剛剛 or 昨天 for what is new) by its looks. Nil when there is none.
    ///
    /// - `now` is in seconds since 1970, `zone` the site's clock.
    /// - A day without a year is the latest that lies no later than tomorrow; a bare time is today's, or yesterday's when
    ///   today's lies more than an hour ahead; a weekday is its latest day, today included.
    /// - `3小時前` is read to the minute, `2天前` and longer to the day.
    package static func parse(
        _ text: String,
        format: DatePattern? = nil,
        now: Int64,
        zone: AssumedZone,
        language: String? = nil
    ) -> FeedDate? {
        let present = PresentTime(now: now, zone: zone)
        if let format, let fields = format.match(text) { return present.date(fields) }
        var customs = DateCustoms(language: language ?? "zh", zone: zone)
        if let format { customs.isDayFirst = format.isDayFirst }
        var text = text
        return text.withUTF8 { automatic($0, present, customs) }
    }

    /// A time in digits, as JSON lists give it: `1795314600123`.
    private static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> FeedDate? {
        let digits = bytes.count { DateScanner.isDigit($0) }
        guard digits == 10 || digits == 13 || bytes.first == 0x2F || bytes.first == 0x5C else { return nil }
        return PlainNumberDate.epoch(bytes) ?? PlainNumberDate.dotNet(bytes)
    }

    private static func automatic(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ present: PresentTime,
        _ customs: DateCustoms
    ) -> FeedDate? {
        let text = UnsafeBufferPointer(rebasing: bytes.prefix(1024))
        if let date = count(text) { return date }
        return withUnsafeTemporaryAllocation(of: DateToken.self, capacity: 200) { buffer in
            var lexer = DateLexer(text, into: buffer)
            return PageDateReader(tokens: lexer.run(), present: present, customs: customs).read()
        }
    }
}
