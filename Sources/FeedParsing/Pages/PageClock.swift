/// Reads the dates of pages: the one place that knows how.
struct PageClock {
    /// Milliseconds since 1970 at which the page arrived.
    let now: Int64
    /// The zone of dates that state none.
    let zone: AssumedZone
    /// The recipe's format, if it names one.
    let format: DatePattern?

    /// A format that is none is passed over: recipes are checked when they are loaded.
    init(now: Int64, zone: AssumedZone, format: String?) {
        self.now = now
        self.zone = zone
        self.format = format.flatMap { try? DatePattern($0) }
    }

    /// The date that a text is or holds.
    func date(_ text: String) -> FeedDate? {
        plausible(PageDate.parse(text, format: format, now: now / 1000, zone: zone))
    }

    /// The day that an address tells: `/202611/t20261122_1.html`, `/2026/11/22/`.
    func date(inAddress url: String) -> FeedDate? {
        plausible(URLDate.find(in: url, now: now / 1000, zone: zone))
    }

    /// Reference numbers look like dates: what lies before 1990 or more than two years ahead is none.
    private func plausible(_ date: FeedDate?) -> FeedDate? {
        date.flatMap { (631_152_000_000...(now + 63_072_000_000)).contains($0.milliseconds) ? $0 : nil }
    }

    /// Whether a text is a date and little else.
    func isDate(_ text: String) -> Bool {
        let letters = text.unicodeScalars
        guard letters.count <= 40, date(text) != nil else { return false }
        let others = letters.filter { !Self.ofDates.contains($0) && !$0.properties.isWhitespace }
        return others.count <= 4 || others.allSatisfy(\.isASCII)
    }

    private static let ofDates = Set(
        "0123456789-/.:：年月日时時分秒前今昨天刚剛小个個钟鐘星期周週一二三四五六上下午发發布表更新间間期()（）[]【】｜|TZ+".unicodeScalars
    )
}
