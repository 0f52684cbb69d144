/// Reads the dates that list pages write: `2026-11-22 10:30`, `11-22`, `2026年11月22日`, `[11/22]`, `今天 08:00`, `3小時前`.
struct ListDate {
    let now: Int64
    let zone: Int

    /// The first date in a text; `format` in Unicode letters is tried first.
    func parse(_ text: String, format: String? = nil) -> FeedDate? {
        let short = String(text.unicodeScalars.prefix(400).map { Character(Self.ascii($0)) })
        if let format, let date = formatted(short, format) { return date }
        // With a zone.
        if Array(short.utf8.prefix(11)).last == UInt8(ascii: "T"), let date = DateParser(assumedZone: zone).parse(short)
        {
            return date
        }
        return relative(short) ?? absolute(short)
            ?? DateParser(assumedZone: zone).parse(short.filter { !"[]()【】".contains($0) })
    }

    /// The day in an address.
    func inAddress(_ url: String) -> FeedDate? {
        let path = URIReference(url).path
        var groups: [String] = []
        for part in path.split(whereSeparator: { !$0.isASCII || !$0.isNumber }) { groups.append(String(part)) }
        for (index, group) in groups.enumerated() {
            if group.count == 8 || group.count > 8 && group.hasPrefix("20"), let day = packed(group.prefix(8)) {
                return day
            }
            let next = index + 1 < groups.count ? Int(groups[index + 1]) : nil
            let after = index + 2 < groups.count ? Int(groups[index + 2]) : nil
            guard let next, let year = Int(group) else { continue }
            if group.count == 4, let after, groups[index + 1].count <= 2, groups[index + 2].count <= 2 {
                if let day = day(year, next, after) { return day }
            }
            if group.count == 6, groups[index + 1].count <= 2, let day = day(year / 100, year % 100, next) {
                return day
            }
        }
        return nil
    }

    /// Digits and signs of full width as ASCII.
    private static func ascii(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        (0xFF01...0xFF5E).contains(letter.value) ? Unicode.Scalar(letter.value - 0xFEE0) ?? letter : letter
    }

    private var today: Int { Int((now / 1000 + Int64(zone)).flooredDivision(by: 86_400)) }

    private func packed(_ digits: Substring) -> FeedDate? {
        guard let value = Int(digits) else { return nil }
        return day(value / 10_000, value / 100 % 100, value % 100)
    }

    /// A day of this century.
    private func day(_ year: Int, _ month: Int, _ day: Int) -> FeedDate? {
        guard (1990...2100).contains(year), let number = CivilDay.number(year: year, month: month, day: day) else {
            return nil
        }
        return instant(day: number, seconds: nil, hasSeconds: false)
    }

    private func instant(day: Int, seconds: Int?, hasSeconds: Bool) -> FeedDate {
        let total = Int64(day) * 86_400 + Int64(seconds ?? 0) - Int64(zone)
        return FeedDate(milliseconds: total * 1000, precision: seconds == nil ? .day : hasSeconds ? .second : .minute)
    }
}

extension ListDate {
    private struct Run {
        let value: Int
        let digits: Int
        /// What stands between the number before and this one.
        let before: String
        /// What stands behind, up to the next number.
        var after = ""
    }

    private static func runs(_ text: String) -> [Run] {
        var runs: [Run] = []
        var before = ""
        var number = ""
        func close(_ number: String, _ before: String) {
            guard !number.isEmpty, number.count <= 18, let value = Int(number) else { return }
            runs.append(Run(value: value, digits: number.count, before: before))
        }
        for letter in text {
            if letter.isASCII, letter.isNumber {
                number.append(letter)
            } else {
                close(number, before)
                if !number.isEmpty { before = "" }
                number = ""
                before.append(letter)
                if !runs.isEmpty { runs[runs.count - 1].after = before }
            }
        }
        close(number, before)
        return runs
    }

    private func absolute(_ text: String) -> FeedDate? {
        let runs = Self.runs(text)
        for index in runs.indices {
            if let found = full(runs, index) ?? split(runs, index) { return found }
        }
        for index in runs.indices {
            if runs[index].digits == 8, let date = packed(Substring(String(runs[index].value))) { return date }
        }
        for index in runs.indices { if let found = withoutYear(runs, index) { return found } }
        return nil
    }

    private static func isJoint(_ text: String, _ marks: String) -> Bool {
        let bare = text.filter { !$0.isWhitespace }
        return bare.count == 1 && marks.contains(bare)
    }

    /// Year, month, day.
    private func full(_ runs: [Run], _ at: Int) -> FeedDate? {
        guard at + 2 < runs.count, runs[at].digits == 4, runs[at + 1].digits <= 2, runs[at + 2].digits <= 2,
            Self.isJoint(runs[at + 1].before, "-/.年"), Self.isJoint(runs[at + 2].before, "-/.月"),
            let day = CivilDay.number(year: runs[at].value, month: runs[at + 1].value, day: runs[at + 2].value)
        else { return nil }
        return withTime(day, runs, at + 3)
    }

    /// The day in one element, year and month in another: `22 2026-11`, `2026.11 22`.
    private func split(_ runs: [Run], _ at: Int) -> FeedDate? {
        guard at + 2 < runs.count else { return nil }
        let (a, b, c) = (runs[at], runs[at + 1], runs[at + 2])
        if a.digits <= 2, b.digits == 4, c.digits <= 2, b.before.allSatisfy(\.isWhitespace),
            Self.isJoint(c.before, "-/.年"),
            let day = CivilDay.number(year: b.value, month: c.value, day: a.value)
        {
            return instant(day: day, seconds: nil, hasSeconds: false)
        }
        if a.digits == 4, b.digits <= 2, c.digits <= 2, Self.isJoint(b.before, "-/.年"),
            c.before.allSatisfy({ $0.isWhitespace || $0 == "月" }),
            let day = CivilDay.number(year: a.value, month: b.value, day: c.value)
        {
            return instant(day: day, seconds: nil, hasSeconds: false)
        }
        return nil
    }

    /// `11-22`: this year's, or last year's when that would lie ahead.
    private func withoutYear(_ runs: [Run], _ at: Int) -> FeedDate? {
        guard at + 1 < runs.count, runs[at].digits <= 2, runs[at + 1].digits <= 2,
            Self.isJoint(runs[at + 1].before, "-/月") || Self.isJoint(runs[at + 1].before, ".") && runs[at].digits == 2,
            let day = nearest(month: runs[at].value, day: runs[at + 1].value)
        else { return nil }
        return withTime(day, runs, at + 2)
    }

    private func nearest(month: Int, day: Int) -> Int? {
        let tomorrow = today + 1
        let year = 1970 + Int((Double(tomorrow) / 365.2425).rounded(.down))
        for candidate in [year + 1, year, year - 1] {
            if let number = CivilDay.number(year: candidate, month: month, day: day), number <= tomorrow {
                return number
            }
        }
        return nil
    }

    /// The time that follows a day.
    private func withTime(_ day: Int, _ runs: [Run], _ at: Int) -> FeedDate {
        let plain = instant(day: day, seconds: nil, hasSeconds: false)
        guard at + 1 < runs.count, runs[at].value < 24, runs[at + 1].value < 60, runs[at].before.count <= 8,
            runs[at].digits <= 2, Self.isJoint(runs[at + 1].before, ":时時点點")
        else { return plain }
        let seconds = runs[at].value * 3600 + runs[at + 1].value * 60
        guard at + 2 < runs.count, runs[at + 2].value < 60, runs[at + 2].digits == 2,
            Self.isJoint(runs[at + 2].before, ":分")
        else { return instant(day: day, seconds: seconds, hasSeconds: false) }
        return instant(day: day, seconds: seconds + runs[at + 2].value, hasSeconds: true)
    }
}

extension ListDate {
    private func relative(_ text: String) -> FeedDate? {
        for (words, back) in Self.days where words.contains(where: { text.contains($0) }) {
            guard text.count < 40 else { continue }
            return withTime(today - back, Self.runs(text), 0)
        }
        guard text.count < 40 else { return nil }
        if ["刚刚", "剛剛", "just now"].contains(where: { text.contains($0) }) { return ago(0, .minute) }
        if text.contains("半小时前") || text.contains("半小時前") { return ago(1800, .minute) }
        let isAgo = text.contains("前") || text.lowercased().contains("ago")
        guard isAgo, let run = Self.runs(text).first, run.value < 10_000 else { return nil }
        let unit = run.after.filter { !$0.isWhitespace }.lowercased()
        for (names, seconds) in Self.units where names.contains(where: { unit.hasPrefix($0) }) {
            return ago(run.value * seconds, seconds < 86_400 ? .minute : .day)
        }
        return nil
    }

    private func ago(_ seconds: Int, _ precision: FeedDate.Precision) -> FeedDate {
        guard precision == .day else {
            return FeedDate(milliseconds: (now / 60_000) * 60_000 - Int64(seconds) * 1000, precision: .minute)
        }
        return instant(day: today - seconds / 86_400, seconds: nil, hasSeconds: false)
    }

    private static let days: [(words: [String], back: Int)] = [
        (["今天", "今日", "Today", "today"], 0), (["昨天", "昨日", "Yesterday", "yesterday"], 1), (["前天"], 2),
    ]
    private static let units: [(names: [String], seconds: Int)] = [
        (["秒", "sec"], 1), (["分", "min"], 60), (["小时", "小時", "个小时", "個小時", "hour", "hr"], 3600),
        (["天", "日", "day"], 86_400), (["周", "週", "星期", "个星期", "個星期", "week"], 7 * 86_400),
        (["个月", "個月", "月", "month"], 30 * 86_400), (["年", "year"], 365 * 86_400),
    ]

    /// `yyyy-MM-dd HH:mm:ss` anywhere in the text; other letters stand for themselves.
    private func formatted(_ text: String, _ format: String) -> FeedDate? {
        let letters = Array(text)
        for start in letters.indices {
            if let fields = fields(letters[start...], format) {
                var fields = fields
                if fields.year == nil, let month = fields.month, let day = fields.day {
                    fields.dayNumber = nearest(month: month, day: day)
                }
                if let date = fields.date(assumedZone: zone) { return date }
            }
        }
        return nil
    }

    private func fields(_ letters: ArraySlice<Character>, _ format: String) -> DateFields? {
        var fields = DateFields()
        var rest = letters
        var pattern = Array(format.filter { $0 != "'" })[...]
        while let letter = pattern.first {
            let width = pattern.prefix { $0 == letter }.count
            guard "yMdHhms".contains(letter) else {
                if letter == " " {
                    rest = rest.drop { $0.isWhitespace }
                } else {
                    guard rest.first == letter else { return nil }
                    rest = rest.dropFirst()
                }
                pattern = pattern.dropFirst()
                continue
            }
            let digits = rest.prefix(letter == "y" ? max(width, 2) : 2).prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty, digits.count >= min(width, 2), let value = Int(String(digits)) else { return nil }
            rest = rest.dropFirst(digits.count)
            pattern = pattern.dropFirst(width)
            Self.set(letter, value, digits.count, &fields)
        }
        return fields
    }

    private static func set(_ letter: Character, _ value: Int, _ digits: Int, _ fields: inout DateFields) {
        switch letter {
        case "y": fields.year = DateFields.fullYear(value, digits: digits)
        case "M": fields.month = value
        case "d": fields.day = value
        case "H", "h": fields.hour = value
        case "m": fields.minute = value
        default: fields.second = value
        }
    }
}

extension Int64 {
    /// Rounded towards negative infinity.
    fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
        (self - ((self % divisor) + divisor) % divisor) / divisor
    }
}
