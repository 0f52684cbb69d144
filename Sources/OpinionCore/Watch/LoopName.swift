/// What the loops of the program do, in words that an officer knows.
package enum LoopName {
    /// `來源讀取（polling）、日誌寫入（relay）`
    package static func list(_ codes: [String]) -> Phrase {
        let names = codes.map(phrase)
        return Phrase(
            names.map(\.traditional).joined(separator: "、"),
            names.map(\.simplified).joined(separator: "、"),
            names.map(\.english).joined(separator: ", ")
        )
    }

    /// With the code in brackets; the code alone for a loop that a later version brings.
    package static func phrase(_ code: String) -> Phrase {
        guard let name = names[code] else { return Phrase(code, code, code) }
        return Phrase("\(name.traditional)（\(code)）", "\(name.simplified)（\(code)）", "\(name.english) (\(code))")
    }

    private static let names = [
        "polling": Phrase("來源讀取", "来源读取", "reading feeds"),
        "deadlines": Phrase("時限提醒", "时限提醒", "reminders"),
        "delivery": Phrase("預警發送", "预警发送", "sending alerts"),
        "relay": Phrase("事件日誌", "事件日志", "the incident log"),
        "drills": Phrase("演練", "演练", "drills"),
    ]
}
