import OpinionCore

extension ReasonText {
    /// `「地條鋼」死灰復燃：週三 14 時起已命中 12 條，平時約 1.5 條`
    func unusual(_ rise: UnusualCount) -> Line {
        let usual = "\(rise.usualTenths / 10).\(rise.usualTenths % 10)"
        let day = wording.word(Self.weekdays[(rise.weekday + 6) % 7])
        return wording.say(
            "「\(rise.name)」\(day) \(rise.hour) 時這一小時已命中 \(rise.count) 條，平時約 \(own: usual) 條",
            "“\(rise.name)”\(day) \(rise.hour) 时这一小时已命中 \(rise.count) 条，平时约 \(own: usual) 条",
            "“\(rise.name)”: \(rise.count) hits in the hour from \(day) \(rise.hour):00, usually about \(own: usual)"
        )
    }

    private static let weekdays = [
        Phrase("週一", "周一", "Monday"), Phrase("週二", "周二", "Tuesday"), Phrase("週三", "周三", "Wednesday"),
        Phrase("週四", "周四", "Thursday"), Phrase("週五", "周五", "Friday"), Phrase("週六", "周六", "Saturday"),
        Phrase("週日", "周日", "Sunday"),
    ]
}
