import OpinionCore

/// The dates of HTTP headers in their three forms (RFC 9110 §5.6.7), always UTC.
enum HTTPDate {
    /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`; nil for others.
    static func parse(_ text: String) -> Instant? {
        let words = text.prefix(60).split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
        guard words.count >= 5, let month = words.lazy.compactMap({ months.firstIndex(of: $0) }).first,
            let time = words.first(where: { $0.contains(":") }), let clock = clock(time)
        else { return nil }
        let numbers = words.compactMap { $0.count <= 4 && $0.allSatisfy(\.isASCII) ? Int($0) : nil }
        guard numbers.count == 2, let day = numbers.first, let year = numbers.last else { return nil }
        // The zone offset is zero, so an RFC 3339 text of the parts says the same.
        return Instant("\(digits(century(year), 4))-\(digits(month + 1, 2))-\(digits(day, 2))T\(clock)Z")
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func century(_ year: Int) -> Int { year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year }

    private static func clock(_ text: String) -> String? {
        let parts = text.split(separator: ":").map { $0.count == 2 ? Int($0) : nil }
        return parts.count == 3 && parts.allSatisfy({ $0 != nil }) ? text : nil
    }

    private static func digits(_ number: Int, _ width: Int) -> String {
        let text = String(max(0, number))
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
