import FeedParsing
import OpinionCore

/// How far the dates of a checked feed can be believed.
struct DateDoubts: Sendable {
    /// For each item; nothing for an item without a date.
    let items: [DateTrust.Doubts]
    /// Seconds by which dates are ahead because local time was written as another zone's; nil when none are.
    let shift: Int?

    init(_ feed: ParsedFeed?, now: Instant, zone: LocalZone) {
        let dates = (feed?.items ?? []).map(\.date)
        let offset = Int(zone.offset(at: now).seconds)
        let verdict = DateTrust.judge(dates.compactMap { $0 }, now: now.milliseconds, zoneSeconds: offset)
        var doubts = verdict.doubts.makeIterator()
        items = dates.map { $0 == nil ? [] : doubts.next() ?? [] }
        shift = verdict.suspectedShift
    }

    /// What a person should know of them, each date under its gravest doubt; nil when they are plain dates with a time.
    func line(_ language: Language) -> String? {
        let kinds: [(DateTrust.Doubts, (Int) -> Phrase)] = [
            (.placeholder, Self.placeholder), (.ancient, Self.ancient), (.wrongZone, wrongZone), (.future, Self.future),
            (.midnight, Self.midnight),
        ]
        let gravest = items.compactMap { doubts in kinds.firstIndex { doubts.contains($0.0) } }
        let texts = kinds.indices.compactMap { kind in
            let count = gravest.count { $0 == kind }
            return count == 0 ? nil : kinds[kind].1(count)[language]
        }
        return texts.isEmpty ? nil : Self.title[language] + texts.joined(separator: language == .english ? "; " : "；")
    }

    private func wrongZone(_ count: Int) -> Phrase {
        let hours = (shift ?? 0) / 3600
        return Phrase(
            "\(count) 條疑似時區寫錯，早報 \(hours) 小時（只信日期）",
            "\(count) 条疑似时区写错，早报 \(hours) 小时（只信日期）",
            "\(count) probably of a wrong zone, \(hours) h ahead (only the day is believed)"
        )
    }

    private static func future(_ count: Int) -> Phrase {
        Phrase("\(count) 條在未來", "\(count) 条在未来", "\(count) in the future")
    }

    private static func placeholder(_ count: Int) -> Phrase {
        Phrase(
            "\(count) 條是空白日期（如 1970 年），當作無日期",
            "\(count) 条是空白日期（如 1970 年），当作无日期",
            "\(count) mean none (such as 1970)"
        )
    }

    private static func ancient(_ count: Int) -> Phrase {
        Phrase("\(count) 條早於 1995 年，當作無日期", "\(count) 条早于 1995 年，当作无日期", "\(count) before 1995, taken for none")
    }

    private static func midnight(_ count: Int) -> Phrase {
        Phrase(
            "\(count) 條正好零時（只信日期）",
            "\(count) 条正好零时（只信日期）",
            "\(count) exactly at midnight (only the day is believed)"
        )
    }

    private static let title = Phrase("日期可疑：", "日期可疑：", "doubtful dates: ")
}
