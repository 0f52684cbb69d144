import HTTPTransfer
import OpinionCore

/// How long an answer stays fresh, by its headers (RFC 9111 §4.2): `max-age` less `Age`, else `Expires`.
enum Freshness {
    /// Caches are set up for pictures as often as for news.
    static let longest = TimeSpan.minutes(10)

    static func of(_ headers: HTTPHeaders, now: Instant) -> TimeSpan {
        let directives: [Substring] = headers.values("Cache-Control").joined(separator: ",").lowercased()
            .split(separator: ",").map { $0.drop { $0 == " " || $0 == "\t" } }
        if directives.contains(where: { $0.hasPrefix("no-cache") || $0.hasPrefix("no-store") }) { return .zero }
        let fresh = maxAge(directives).map { $0 - age(headers) } ?? expires(headers, now: now) ?? .zero
        return min(max(fresh, .zero), longest)
    }

    private static func maxAge(_ directives: [Substring]) -> TimeSpan? {
        directives.first { $0.hasPrefix("max-age=") }.flatMap { seconds($0.dropFirst(8)) }
    }

    private static func age(_ headers: HTTPHeaders) -> TimeSpan {
        headers["Age"].flatMap { seconds(Substring($0)) } ?? .zero
    }

    private static func expires(_ headers: HTTPHeaders, now: Instant) -> TimeSpan? {
        guard let expires = headers["Expires"].flatMap(HTTPDateReading.parse) else { return nil }
        return expires - (headers["Date"].flatMap(HTTPDateReading.parse) ?? now)
    }

    private static func seconds(_ text: Substring) -> TimeSpan? {
        let digits = text.filter { $0 != "\"" && $0 != " " }
        guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy(\.isASCII) else { return nil }
        return Int(digits).map(TimeSpan.seconds)
    }
}
