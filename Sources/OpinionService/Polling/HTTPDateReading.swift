import OpinionCore

/// IMF-fixdate, the form that RFC 9110 asks of senders: `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDateReading {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func parse(_ text: String) -> Instant? {
        let words = text.split(separator: " ")
        guard words.count == 6, words[5] == "GMT", let day = Int(words[1]), let year = Int(words[3]),
            let month = months.firstIndex(of: String(words[2]))
        else { return nil }
        let time = words[4].split(separator: ":").compactMap { Int($0) }
        guard time.count == 3 else { return nil }
        return CivilTime(year: year, month: month + 1, day: day, hour: time[0], minute: time[1], second: time[2])
            .instant(offset: .zero)
    }
}
