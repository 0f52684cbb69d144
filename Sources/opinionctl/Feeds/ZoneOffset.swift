import ArgumentParser
import Glibc
import OpinionCore

/// `--timezone`: `UTC`, `+08:00`, or a name of the time-zone database, which stands for its present offset.
struct ZoneOffset: ExpressibleByArgument, Equatable, CustomStringConvertible {
    static let utc = ZoneOffset(seconds: 0)
    let seconds: Int

    init(seconds: Int) { self.seconds = seconds }

    init?(argument: String) {
        guard let seconds = Self.fixed(argument) ?? Self.named(argument) else { return nil }
        self.seconds = seconds
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
    private static func named(_ name: String) -> Int? {
        let isPlain = name.utf8.allSatisfy {
            ("A"..."z").contains(Character(Unicode.Scalar($0))) || "0123456789/+-_".utf8.contains($0)
        }
        guard isPlain, !name.hasPrefix("/"), InputFile.isRegular("/usr/share/zoneinfo/\(name)") else { return nil }
        let before = Environment.value("TZ")
        defer { restore(before) }
        setenv("TZ", name, 1)
        tzset()
        var (now, parts) = (time(nil), tm())
        return localtime_r(&now, &parts) == nil ? nil : parts.tm_gmtoff
    }

    private static func restore(_ zone: String?) {
        if let zone { setenv("TZ", zone, 1) } else { unsetenv("TZ") }
        tzset()
    }
}
