extension HanLexer {
    /// A phrase and the one or two tokens it becomes.
    struct Phrase {
        let text: StaticString
        var script = DateScript.none
        var first: (DateToken.Kind?, Int) = (nil, 0)
        var second: (DateToken.Kind?, Int) = (nil, 0)
    }

    static let weekPrefixes: [StaticString] = ["星期", "周", "週", "礼拜", "禮拜"]

    static let chineseDays: [(StaticString, Int)] = [
        ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("日", 7), ("天", 7), ("末", 6),
    ]

    static let japaneseDays: [(StaticString, Int)] = [
        ("月", 1), ("火", 2), ("水", 3), ("木", 4), ("金", 5), ("土", 6), ("日", 7),
        ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6),
    ]

    /// Units after numbers; the longer first.
    static let units: [(StaticString, DateToken.Kind, DateUnit)] = [
        ("年", .unit, .year), ("月", .unit, .month), ("日", .unit, .day), ("号", .unit, .day), ("號", .unit, .day),
        ("時間", .duration, .hour), ("時", .unit, .hour), ("时", .unit, .hour), ("点", .unit, .hour), ("點", .unit, .hour),
        ("分鐘", .duration, .minute), ("分钟", .duration, .minute), ("分", .unit, .minute),
        ("秒鐘", .duration, .second), ("秒钟", .duration, .second), ("秒", .unit, .second),
        ("個小時", .duration, .hour), ("个小时", .duration, .hour), ("小時", .duration, .hour), ("小时", .duration, .hour),
        ("個鐘頭", .duration, .hour), ("个钟头", .duration, .hour),
        ("個月", .duration, .month), ("个月", .duration, .month), ("か月", .duration, .month), ("ヶ月", .duration, .month),
        ("個星期", .duration, .week), ("个星期", .duration, .week), ("星期", .duration, .week),
        ("週間", .duration, .week), ("週", .duration, .week), ("周", .duration, .week), ("天", .duration, .day),
    ]

    static let phrases: [Phrase] = days + parts + eras + others

    private static let days: [Phrase] = [
        Phrase(text: "大前天", first: (.dayOffset, -3)), Phrase(text: "前天", first: (.dayOffset, -2)),
        Phrase(text: "前日", first: (.dayOffset, -2)),
        Phrase(text: "今天", first: (.dayOffset, 0)), Phrase(text: "今日", first: (.dayOffset, 0)),
        Phrase(text: "今早", first: (.dayOffset, 0), second: (.dayPart, 0)),
        Phrase(text: "今晨", first: (.dayOffset, 0), second: (.dayPart, 0)),
        Phrase(text: "今晚", first: (.dayOffset, 0), second: (.dayPart, 3)),
        Phrase(text: "昨天", first: (.dayOffset, -1)), Phrase(text: "昨日", first: (.dayOffset, -1)),
        Phrase(text: "昨晚", first: (.dayOffset, -1), second: (.dayPart, 3)),
        Phrase(text: "昨夜", first: (.dayOffset, -1), second: (.dayPart, 3)),
        Phrase(text: "明天", first: (.dayOffset, 1)), Phrase(text: "明日", first: (.dayOffset, 1)),
    ]

    private static let parts: [Phrase] = [
        Phrase(text: "上午", script: .chinese, first: (.dayPart, 0)),
        Phrase(text: "下午", script: .chinese, first: (.dayPart, 1)),
        Phrase(text: "午前", first: (.dayPart, 0)),
        Phrase(text: "午後", first: (.dayPart, 1)), Phrase(text: "午后", first: (.dayPart, 1)),
        Phrase(text: "中午", first: (.dayPart, 2)), Phrase(text: "正午", first: (.dayPart, 2)),
        Phrase(text: "凌晨", first: (.dayPart, 0)), Phrase(text: "清晨", first: (.dayPart, 0)),
        Phrase(text: "早上", first: (.dayPart, 0)), Phrase(text: "早晨", first: (.dayPart, 0)),
        Phrase(text: "傍晚", first: (.dayPart, 3)), Phrase(text: "晚上", first: (.dayPart, 3)),
        Phrase(text: "晚间", first: (.dayPart, 3)), Phrase(text: "晚間", first: (.dayPart, 3)),
        Phrase(text: "深夜", first: (.dayPart, 3)), Phrase(text: "午夜", first: (.dayPart, 3)),
        Phrase(text: "半夜", first: (.dayPart, 3)), Phrase(text: "夜间", first: (.dayPart, 3)),
        Phrase(text: "夜間", first: (.dayPart, 3)), Phrase(text: "早", first: (.dayPart, 0)),
        Phrase(text: "晚", first: (.dayPart, 3)),
    ]

    private static let eras: [Phrase] = [
        Phrase(text: "民國", script: .chinese, first: (.era, 1911)),
        Phrase(text: "民国", script: .chinese, first: (.era, 1911)),
        Phrase(text: "令和", first: (.era, 2018)),
        Phrase(text: "平成", first: (.era, 1988)),
        Phrase(text: "昭和", first: (.era, 1925)),
        Phrase(text: "大正", first: (.era, 1911)),
        Phrase(text: "明治", first: (.era, 1867)),
        Phrase(text: "元年", first: (.number, 1), second: (.unit, DateUnit.year.rawValue)),
    ]

    private static let others: [Phrase] = [
        Phrase(text: "刚刚", first: (.now, 0)), Phrase(text: "剛剛", first: (.now, 0)),
        Phrase(text: "刚才", first: (.now, 0)), Phrase(text: "剛才", first: (.now, 0)),
        Phrase(text: "以前", first: (.ago, 0)), Phrase(text: "之前", first: (.ago, 0)), Phrase(text: "前", first: (.ago, 0)),
        Phrase(text: "半", first: (.half, 0)), Phrase(text: "個半", first: (.half, 0)),
        Phrase(text: "个半", first: (.half, 0)),
        Phrase(text: "中国标准时间", script: .chinese), Phrase(text: "中國標準時間", script: .chinese),
        Phrase(text: "北京时间", script: .chinese), Phrase(text: "北京時間", script: .chinese),
    ]
}
