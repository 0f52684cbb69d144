extension RaiseCause {
    /// What made a level rise, in one line for the record.
    package var phrase: Phrase {
        switch self {
        case .rule(let title, let words):
            let found = words.isEmpty ? "" : "：" + words.joined(separator: "、")
            let english = words.isEmpty ? "" : ": " + words.joined(separator: ", ")
            return Phrase("命中規則〈\(title)〉\(found)", "命中规则〈\(title)〉\(found)", "rule “\(title)” matched\(english)")
        case .outlets(let count, let within):
            return Self.spread(count, tiers: [], within)
        case .tiers(let count, let tiers, let within):
            return Self.spread(count, tiers: tiers, within)
        case .merged(let number):
            return Phrase("併入的 #\(number) 擬為此級", "并入的 #\(number) 拟为此级", "#\(number), merged in, was proposed at it")
        case .unusual(let rise):
            let usual = "\(rise.usualTenths / 10).\(rise.usualTenths % 10)"
            return Phrase(
                "「\(rise.name)」一小時內命中 \(rise.count) 條，平時約 \(usual) 條",
                "“\(rise.name)”一小时内命中 \(rise.count) 条，平时约 \(usual) 条",
                "“\(rise.name)”: \(rise.count) hits in an hour, usually about \(usual)"
            )
        }
    }

    private static func spread(_ count: Int, tiers: [String], _ within: TimeSpan) -> Phrase {
        let names = tiers.joined(separator: "、")
        let english = tiers.isEmpty ? "" : " of " + tiers.joined(separator: ", ")
        return Phrase(
            "\(within.spoken(.traditional))內已有 \(count) 家\(names)媒體報道",
            "\(within.spoken(.simplified))内已有 \(count) 家\(names)媒体报道",
            "\(count) outlets\(english) within \(within.spoken(.english))"
        )
    }
}
