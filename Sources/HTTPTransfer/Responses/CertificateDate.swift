import Glibc

/// Dates as libcurl prints those of certificates: OpenSSL's `Nov 23 17:20:00 2026 GMT`, and `2026-11-23 17:20:00 GMT`.
enum CertificateDate {
    /// Seconds since 1970; nil for what is no such date.
    static func seconds(_ text: String) -> Int64? {
        let parts = text.split { $0 == " " || $0 == ":" || $0 == "-" }.map(String.init)
        guard parts.count >= 6, parts.count == 6 || parts[6] == "GMT" else { return nil }
        if let month = months.firstIndex(of: parts[0]) {
            return seconds([parts[5], "\(month + 1)"] + parts[1...4])
        }
        return seconds(Array(parts[..<6]))
    }

    private static func seconds(_ texts: [String]) -> Int64? {
        let numbers = texts.compactMap { Int32($0) }
        guard numbers.count == 6, (1...12).contains(numbers[1]), (1950...9999).contains(numbers[0]) else { return nil }
        var time = tm()
        (time.tm_year, time.tm_mon, time.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
        (time.tm_hour, time.tm_min, time.tm_sec) = (numbers[3], numbers[4], numbers[5])
        return Int64(timegm(&time))
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
