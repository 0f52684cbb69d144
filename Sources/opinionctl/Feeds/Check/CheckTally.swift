import OpinionCore

/// What many checks come to.
struct CheckTally: Sendable {
    /// What is kept of one check.
    struct Entry: Sendable {
        /// nil for one that works.
        let code: String?
        let isUndated: Bool
        let isSparing: Bool

        init(_ checked: Checked) {
            code = checked.result.fault?.code
            isUndated = code == nil && checked.rhythm == nil
            isSparing = if case .honoured = checked.result.revalidation { true } else { false }
        }
    }

    private(set) var total = 0
    private(set) var undated = 0
    private(set) var sparing = 0
    private(set) var causes: [String: Int] = [:]

    var failing: Int { causes.values.reduce(0, +) }

    mutating func add(_ entry: Entry) {
        total += 1
        undated += entry.isUndated ? 1 : 0
        sparing += entry.isSparing ? 1 : 0
        if let code = entry.code { causes[code, default: 0] += 1 }
    }

    /// `共 120 個：110 個正常，10 個失敗（找不到主機名 3、HTTP 404 2 …）`
    func lines(_ language: Language) -> [String] {
        let failed = Phrase("\(failing) 個失敗", "\(failing) 个失败", "\(failing) failing")[language]
        let reasons = failing == 0 ? "" : language == .english ? " (\(named(language)))" : "（\(named(language))）"
        let good = total - failing
        let parts = [
            Phrase("共 \(total) 個：\(good) 個正常", "共 \(total) 个：\(good) 个正常", "\(total) in all: \(good) ok")[language],
            failed + reasons,
            Phrase("\(undated) 個沒有可信的日期", "\(undated) 个没有可信的日期", "\(undated) without a date to believe")[language],
            Phrase("\(sparing) 個沒有變化時不傳（304）", "\(sparing) 个没有变化时不传（304）", "\(sparing) unchanged-capable (304)")[
                language
            ],
        ]
        return [parts.joined(separator: language == .english ? ", " : "，")]
    }

    /// The commonest first.
    private func named(_ language: Language) -> String {
        let sorted = causes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return sorted.map { "\(CauseName.of($0.key, language)) \($0.value)" }
            .joined(separator: language == .english ? ", " : "、")
    }

    /// The member `summary` of `feeds check --json`.
    func write(_ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("total", number: Int64(total))
            writer.member("ok", number: Int64(total - failing))
            writer.member("failing", number: Int64(failing))
            writer.member("without_dates", number: Int64(undated))
            writer.member("unchanged_capable", number: Int64(sparing))
            writer.member("causes", each: causes.sorted { $0.key < $1.key }) { writer, cause in
                writer.object { writer in
                    writer.member("code", cause.key)
                    writer.member("count", number: Int64(cause.value))
                }
            }
        }
    }
}
