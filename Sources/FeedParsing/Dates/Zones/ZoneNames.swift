/// Time zones by name.
enum ZoneNames {
    /// A name in lower case and what it stands for.
    struct Entry: Sendable {
        let name: String
        let zone: DateZone
        /// Whether the name counts only right after a time, because it is a word elsewhere (`et`, `met`).
        var needsTime = false
    }

    static let all: [Entry] = fixed + named + places

    /// The offset of a military letter as RFC 822 gives it, in seconds; nil for `J`, `H` and what is no letter. RSS points
    /// to RFC 822, so whoever writes a letter took it from there, although the table has its signs reversed (RFC 1123,
    /// 5.2.14). `H` is left out: after a time it says "hours" in half of Europe.
    static func military(_ letter: Int) -> Int? {
        switch letter {
        case 0x41...0x47: return -(letter - 0x40) * 3600
        case 0x49: return -9 * 3600
        case 0x4B...0x4D: return -(letter - 0x41) * 3600
        case 0x4E...0x59: return (letter - 0x4D) * 3600
        case 0x5A: return 0
        default: return nil
        }
    }

    /// Names and minutes east of UTC.
    private static let fixed: [Entry] = offsets.split(whereSeparator: \.isWhitespace).compactMap { pair in
        let parts = pair.split(separator: ":")
        guard parts.count == 2, let minutes = Int(parts[1]) else { return nil }
        return Entry(name: String(parts[0]), zone: .offset(minutes * 60))
    }

    private static let offsets = """
        est:-300 edt:-240 cdt:-300 mst:-420 mdt:-360 pst:-480 pdt:-420 akst:-540 akdt:-480 hst:-600 hast:-600 hadt:-540
        adt:-180 nst:-210 ndt:-150 wet:0 west:60 bst:60 cet:60 cest:120 mez:60 mesz:120 mest:120 eet:120
        eest:180 msk:180 msd:240 trt:180 samt:240 yekt:300 omst:360 novt:420 krat:420 irkt:480 yakt:540 vlat:600 magt:660
        pett:720 gst:240 pkt:300 uzt:300 npt:345 ict:420 wib:420 wita:480 wit:540 hkt:480 sgt:480 myt:480 pht:480 awst:480
        ulat:480 cct:480 bjt:480 jst:540 kst:540 acst:570 acdt:630 aest:600 aedt:660 nzst:720 nzdt:780 brt:-180 brst:-120
        art:-180 clt:-240 clst:-180 cot:-300 pet:-300 vet:-240 sast:120 cat:120 eat:180 wat:60 irst:210 idt:180 azt:240
        asia/shanghai:480 asia/chongqing:480 asia/harbin:480 asia/urumqi:360 asia/hong_kong:480 asia/taipei:480
        asia/macau:480 asia/macao:480 asia/singapore:480 asia/kuala_lumpur:480 asia/manila:480 prc:480 hongkong:480
        singapore:480 roc:480 asia/tokyo:540 japan:540 asia/seoul:540 rok:540 asia/kolkata:330 asia/calcutta:330
        asia/bangkok:420 asia/ho_chi_minh:420 asia/saigon:420 asia/jakarta:420 asia/dubai:240 asia/karachi:300
        europe/moscow:180 europe/istanbul:180 europe/minsk:180 america/sao_paulo:-180 america/bogota:-300
        america/argentina/buenos_aires:-180 america/phoenix:-420 pacific/honolulu:-600 australia/brisbane:600
        australia/perth:480 africa/johannesburg:120 africa/lagos:60 africa/nairobi:180
        """

    private static let named: [Entry] = [
        Entry(name: "gmt", zone: .universal), Entry(name: "utc", zone: .universal), Entry(name: "ut", zone: .universal),
        Entry(name: "z", zone: .universal), Entry(name: "zulu", zone: .universal),
        Entry(name: "etc/utc", zone: .universal),
        Entry(name: "etc/gmt", zone: .universalInverted), Entry(name: "etc/ut", zone: .universal),
        Entry(name: "cst", zone: .named(.cst)), Entry(name: "ist", zone: .named(.ist), needsTime: true),
        Entry(name: "ast", zone: .named(.ast)), Entry(name: "met", zone: .offset(3600), needsTime: true),
        Entry(name: "et", zone: .named(.easternTime), needsTime: true),
        Entry(name: "ct", zone: .named(.centralTime), needsTime: true),
        Entry(name: "mt", zone: .named(.mountainTime), needsTime: true),
        Entry(name: "pt", zone: .named(.pacificTime), needsTime: true),
    ]

    private static let places: [Entry] = groups.flatMap { group in
        group.names.split(whereSeparator: \.isWhitespace).map { Entry(name: String($0), zone: .named(group.zone)) }
    }

    private static let groups: [(zone: DateZone.Name, names: String)] = [
        (.easternTime, "america/new_york america/detroit america/toronto us/eastern"),
        (.centralTime, "america/chicago america/winnipeg us/central"),
        (.mountainTime, "america/denver america/edmonton us/mountain"),
        (.pacificTime, "america/los_angeles america/vancouver us/pacific"),
        (.britain, "europe/london europe/belfast"), (.westernEurope, "europe/lisbon europe/dublin"),
        (
            .centralEurope,
            """
            europe/paris europe/berlin europe/madrid europe/rome europe/amsterdam europe/brussels europe/vienna europe/zurich
            europe/prague europe/warsaw europe/budapest europe/stockholm europe/oslo europe/copenhagen europe/belgrade
            """
        ),
        (
            .easternEurope,
            "europe/athens europe/helsinki europe/kiev europe/kyiv europe/bucharest europe/sofia europe/riga"
        ),
    ]
}
