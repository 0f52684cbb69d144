/// Time zones by name, in seconds east of UTC.
enum ZoneNames {
    /// Nil for an unknown name. `CST` is US Central (RFC 822) unless the assumed zone is China's: Java's and PHP's
    /// default date texts say CST for China Standard Time, and nobody in that zone means Chicago.
    static func offset(_ name: String, assumedZone: Int) -> Int? {
        if name == "GMT" || name == "Z" { return 0 }
        let key = name.uppercased()
        if key == "CST" && assumedZone == 8 * 3600 { return assumedZone }
        if let minutes = named[key] { return minutes * 60 }
        return military(key)
    }

    private static let named: [String: Int] = [
        "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0,
        "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
        "AKST": -540, "AKDT": -480, "HST": -600, "AST": -240, "ADT": -180, "NST": -210, "NDT": -150,
        "BST": 60, "WEST": 60, "CET": 60, "CEST": 120, "MET": 60, "MEST": 120, "MEZ": 60, "MESZ": 120,
        "EET": 120, "EEST": 180, "MSK": 180, "MSD": 240, "IST": 330, "PKT": 300, "ICT": 420, "WIB": 420,
        "HKT": 480, "SGT": 480, "MYT": 480, "PHT": 480, "AWST": 480, "ULAT": 480, "CCT": 480,
        "JST": 540, "KST": 540, "ACST": 570, "ACDT": 630, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
        "BRT": -180, "ART": -180,
        "ASIA/SHANGHAI": 480, "ASIA/CHONGQING": 480, "ASIA/HONG_KONG": 480, "ASIA/TAIPEI": 480, "ASIA/MACAU": 480,
        "ASIA/SINGAPORE": 480, "PRC": 480, "ASIA/TOKYO": 540, "ETC/UTC": 0, "ETC/GMT": 0,
    ]

    /// RFC 822 gives single letters with the wrong sign, so RFC 2822 counts them all as UTC.
    private static func military(_ key: String) -> Int? {
        guard key.utf8.count == 1, let letter = key.utf8.first, (0x41...0x5A).contains(letter), letter != 0x4A
        else { return nil }
        return 0
    }
}
