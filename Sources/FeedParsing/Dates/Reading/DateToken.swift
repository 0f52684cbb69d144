/// A piece of a date text: a number, a name that was recognised, or a mark.
struct DateToken: Sendable {
    /// What a piece is, and so what its value means.
    enum Kind: UInt8, Sendable {
        /// Value and count of digits.
        case number
        /// 1 to 12; `digits` is 1 when the name may be a weekday as well (French `mar.`).
        case month
        /// 1 (Monday) to 7.
        case weekday
        /// A `DayPart`; `digits` is 1 when it stands before its time (`下午2時`).
        case dayPart
        /// An index into `ZoneNames.all`.
        case zone
        /// A `DateUnit` after its number (`年`, `時`).
        case unit
        /// A `DateUnit` that counts time (`小時`, `hours`).
        case duration
        /// Days from today (`昨天` is -1).
        case dayOffset
        /// `前`, `ago`: what stands before it has passed.
        case ago
        /// `剛剛`, `just now`.
        case now
        /// `半`.
        case half
        /// Years to add to the year that follows (`民國` 1911).
        case era
        /// `tháng`: the number that follows is a month.
        case monthPrefix
        /// The ASCII character; 0 for what is none.
        case mark
        /// Something unknown; the value of a single letter is its upper case.
        case word
    }

    var kind: Kind
    var value: Int
    var digits: Int
    /// Whether nothing, not even white space, lies between it and the piece before.
    var isGlued: Bool

    func isMark(_ character: Unicode.Scalar) -> Bool { kind == .mark && value == Int(character.value) }
}

/// Units of calendar and clock.
enum DateUnit: Int, Sendable {
    case year, month, week, day, hour, minute, second
}

/// Parts of the day that say which of two equal hours is meant.
enum DayPart: Int, Sendable {
    case morning, afternoon, noon, evening

    /// The hour of 24 that hour `hour` of 12 means; 24 for `晚上12點`. Hours above 12 mean themselves.
    func hour(_ hour: Int) -> Int {
        switch self {
        case _ where hour > 12: return hour
        case .morning: return hour % 12
        case .afternoon: return hour % 12 + 12
        // 中午11:30 is before noon, 中午1點 after it.
        case .noon: return (1...3).contains(hour) ? hour + 12 : hour
        // 晚上1點 is the small hours: nobody says 晚上 of the early afternoon.
        case .evening: return hour >= 5 ? hour + 12 : hour
        }
    }
}
