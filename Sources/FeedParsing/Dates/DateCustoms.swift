/// What a date text leaves to custom, and the language of a feed decides.
struct DateCustoms: Sendable, Hashable {
    /// `CST` in seconds east of UTC: US Central (RFC 822), unless the feed is Chinese or dates without zone are China's:
    /// Java's and PHP's date texts say CST for China Standard Time, and nobody there means Chicago.
    var cst = -6 * 3600
    /// `IST`: India; Israel in a Hebrew feed, Ireland in an Irish one.
    var ist = 19_800
    /// `AST`: Atlantic; Arabia in an Arabic feed.
    var ast = -4 * 3600
    /// Whether `3/4/2026` is the third of April. Without a language it is March 4: the form is American.
    var isDayFirst = false
    /// Whether `26/11/22` and `26.11.22` begin with the year.
    var isYearFirst = false

    /// Customs of a language tag (RFC 5646; case and `_` do not matter) and of the zone assumed.
    init(language: String? = nil, zone: AssumedZone = .utc) {
        if zone.offset(local: 0) == 8 * 3600 { cst = 8 * 3600 }
        guard let language else { return }
        let tag = language.lowercased().split { $0 == "-" || $0 == "_" || $0 == " " }
        guard let primary = tag.first else { return }
        let region = tag.dropFirst().last ?? ""
        switch primary {
        case "zh", "ja", "ko", "hu", "mn", "lt": isYearFirst = true
        case "en": isDayFirst = !["", "us", "ph", "ca"].contains(region)
        default: isDayFirst = true
        }
        if primary == "zh" { cst = 8 * 3600 }
        if primary == "he" || primary == "iw" { ist = 7200 }
        if primary == "ga" || region == "ie" { ist = 3600 }
        if primary == "ar" { ast = 3 * 3600 }
    }
}
