import OpinionCore

/// What `rules replay` tells a person: the table, the days that differ, and examples.
struct ReplayText: Sendable {
    let report: ReplayReport
    let moment: Moment
    /// Every day, and not only those that differ.
    var showsAllDays = false

    private var language: Language { moment.language }

    func lines(on terminal: Terminal) -> [String] {
        [head] + table.lines(on: terminal) + silent + [verdict] + unsure
            + report.lines.flatMap { examples($0.id, $0.line, terminal) }
    }

    private var head: String {
        let (items, rules) = (report.tally.items, report.rules.count)
        let (since, until) = (moment.time(report.period.lowerBound), moment.time(report.period.upperBound))
        return Phrase(
            "\(since) – \(until)：歸檔報道 \(items) 條，規則 \(rules) 條",
            "\(since) – \(until)：归档报道 \(items) 条，规则 \(rules) 条",
            "\(since) – \(until): \(items) items archived, \(rules) rules"
        )[language]
    }

    private var table: Table {
        var table = Table([
            .init(title: Self.rule[language], shrinksTo: 12), .init(title: Self.day[language]),
            .init(title: Self.would[language], isRight: true), .init(title: Self.did[language], isRight: true),
            .init(title: Self.new[language], isRight: true), .init(title: Self.vanished[language], isRight: true),
        ])
        for (id, title, line) in report.lines where !line.isSilent {
            let name = title == nil ? Styled(id + Self.gone[language], .dim) : Styled(id, .bold)
            table.add(row(name, Styled(""), line.count))
            for (day, count) in line.days.sorted(by: { $0.key < $1.key }) where showsAllDays || count.isDifferent {
                table.add(row(Styled(""), Styled(day, .dim), count))
            }
        }
        table.add(row(Styled(Self.all[language], .bold), Styled(""), report.tally.total))
        return table
    }

    private func row(_ name: Styled, _ day: Styled, _ count: ReplayTally.Count) -> [Styled] {
        [
            name, day, Styled(String(count.would)), Styled(String(count.did)),
            Styled(count.new > 0 ? "+\(count.new)" : "0", count.new > 0 ? .good : .plain),
            Styled(count.vanished > 0 ? "-\(count.vanished)" : "0", count.vanished > 0 ? .warning : .plain),
        ]
    }

    /// The rules that neither would fire nor did, counted; a page of zeros would hide the others.
    private var silent: [String] {
        let silent = report.lines.filter(\.line.isSilent)
        guard !silent.isEmpty else { return [] }
        let some = silent.prefix(3).map(\.id).joined(separator: language == .english ? ", " : "、")
        let more = silent.count > 3 ? "……" : ""
        return [
            Phrase(
                "另有 \(silent.count) 條規則不會命中，當時也沒有：\(some)\(more)",
                "另有 \(silent.count) 条规则不会命中，当时也没有：\(some)\(more)",
                "\(silent.count) more rule(s) would not fire, and did not: \(some)\(silent.count > 3 ? "…" : "")"
            )[language].harmless
        ]
    }

    private var verdict: String {
        let total = report.tally.total
        guard total.isDifferent else {
            return Phrase("與當時的命中完全相同。", "与当时的命中完全相同。", "The same as what did fire.")[language]
        }
        return Phrase(
            "會新增 \(total.new) 次命中，會消失 \(total.vanished) 次。",
            "会新增 \(total.new) 次命中，会消失 \(total.vanished) 次。",
            "\(total.new) new hit(s), \(total.vanished) would vanish."
        )[language]
    }

    /// Feeds that are gone, where that may matter.
    private var unsure: [String] {
        guard report.isPlaceUnsure else { return [] }
        let feeds = report.tally.unknownFeeds
        let items = feeds.values.reduce(0, +)
        let names = feeds.keys.sorted().prefix(5).joined(separator: language == .english ? ", " : "、").harmless
        return [
            Phrase(
                "注意：\(items) 條報道的來源（\(names)）已不可考，按非本地來源看 place:；用 --any-place 可不看地點。",
                "注意：\(items) 条报道的来源（\(names)）已不可考，按非本地来源看 place:；用 --any-place 可不看地点。",
                "Note: \(items) item(s) are of feeds that nobody knows any more (\(names)); place: was asked as of feeds that are not local. --any-place sets it aside."
            )[language]
        ]
    }

    private func examples(_ id: RuleID, _ line: ReplayTally.RuleLine, _ terminal: Terminal) -> [String] {
        block(id, "+", line.new, of: line.count.new, .good, Self.new, terminal)
            + block(id, "-", line.vanished, of: line.count.vanished, .warning, Self.vanished, terminal)
    }

    private func block(
        _ id: RuleID,
        _ mark: String,
        _ examples: [ReplayTally.Example],
        of count: Int,
        _ style: Style,
        _ name: Phrase,
        _ terminal: Terminal
    ) -> [String] {
        guard !examples.isEmpty else { return [] }
        let head = "\(id.harmless) \(name[language]) \(examples.count)/\(count)"
        return ["", terminal.paint(head, style)] + examples.map { "  \(mark) \(text($0))" }
    }

    private func text(_ example: ReplayTally.Example) -> String {
        let words = example.words.joined(separator: language == .english ? ", " : "、")
        return "\(moment.time(example.found))  \(example.outlet)  \(example.title)  [\(words)]".harmless
    }

    private static let rule = Phrase("規則", "规则", "RULE")
    private static let day = Phrase("日期", "日期", "DAY")
    private static let would = Phrase("會命中", "会命中", "WOULD")
    private static let did = Phrase("曾命中", "曾命中", "DID")
    private static let new = Phrase("新增", "新增", "NEW")
    private static let vanished = Phrase("消失", "消失", "VANISHED")
    private static let all = Phrase("全部", "全部", "ALL")
    private static let gone = Phrase("（不在此規則目錄）", "（不在此规则目录）", " (not in this folder)")
}

extension ReplayTally.RuleLine {
    /// Neither would fire nor did.
    fileprivate var isSilent: Bool { count.would == 0 && count.did == 0 }
}
