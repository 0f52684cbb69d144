import ArgumentParser
import FeedParsing
import Glibc
import OpinionCore

/// `--timezone`: `UTC`, `+08:00`, or a name of the time-zone database.
struct ZoneOffset: ExpressibleByArgument, Equatable, CustomStringConvertible {
    static let utc = ZoneOffset(seconds: 0)
    /// The present offset, in seconds east of UTC.
    let seconds: Int
    /// The zone as dates are read in it, summer time and all.
    let assumed: AssumedZone

    init(seconds: Int) {
        self.seconds = seconds
        assumed = AssumedZone(seconds: seconds, yieldsToLanguage: false)
    }

    init?(argument: String) {
        if let seconds = Self.fixed(argument) {
            self.init(seconds: seconds)
        } else if let named = Self.named(argument) {
            self = named
        } else {
            return nil
        }
    }

    private init(seconds: Int, assumed: AssumedZone) {
        (self.seconds, self.assumed) = (seconds, assumed)
    }

    /// `+08:00`
    var description: String {
        guard seconds != 0 else { return "UTC" }
        let minutes = abs(seconds) / 60
        let digits = [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }
        return (seconds < 0 ? "-" : "+") + digits.joined(separator: ":")
    }

    /// As a zone of the domain.
    var local: LocalZone {
        let offset = TimeSpan.seconds(seconds)
        return LocalZone(name: description) { _ in offset }
    }

    var defaultValueDescription: String { description }

    private static func fixed(_ text: String) -> Int? {
        if ["UTC", "Z", "GMT"].contains(text.uppercased()) { return 0 }
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(digits),
            value / 100 < 15, value % 100 < 60
        else { return nil }
        let seconds = (value / 100 * 60 + value % 100) * 60
        return sign == "-" ? -seconds : seconds
    }

    /// Asks the C library, in a process of one thread: arguments are read before any other starts.
    private static func named(_ name: String) -> ZoneOffset? {
        let isPlain = name.utf8.allSatisfy {
            ("A"..."z").contains(Character(Unicode.Scalar($0))) || "0123456789/+-_".utf8.contains($0)
        }
        guard isPlain, !name.hasPrefix("/"), InputFile.isRegular("/usr/share/zoneinfo/\(name)") else { return nil }
        let before = Environment.value("TZ")
        defer { restore(before) }
        setenv("TZ", name, 1)
        tzset()
        let assumed = AssumedZone(yieldsToLanguage: false, offset: offset)
        return ZoneOffset(seconds: offset(Int64(time(nil))), assumed: assumed)
    }

    /// Seconds east of UTC at an instant, in the zone that `TZ` names.
    private static func offset(_ instant: Int64) -> Int {
        var (instant, parts) = (time_t(instant), tm())
        return localtime_r(&instant, &parts) == nil ? 0 : parts.tm_gmtoff
    }

    private static func restore(_ zone: String?) {
        if let zone { setenv("TZ", zone, 1) } else { unsetenv("TZ") }
        tzset()
    }
}
