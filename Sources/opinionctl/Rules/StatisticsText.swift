import ControlAPI
import OpinionCore

/// The table of `rules stats`: the period, a block for each rule, the totals.
struct StatisticsText: Sendable {
    let statistics: RuleStatistics
    let moment: Moment

    private var language: Language { moment.language }

    func lines(on terminal: Terminal) -> [String] {
        var table = Table([
            .init(title: Self.rule[language], shrinksTo: 12), .init(title: Self.month[language]),
            .init(title: Self.hits[language], isRight: true), .init(title: Self.incidents[language], isRight: true),
            .init(title: Self.falseAlarms[language], isRight: true),
            .init(title: Self.precision[language], isRight: true), .init(title: Self.lastHit[language]),
        ])
        for line in statistics.rules { for row in rows(line) { table.add(row) } }
        table.add(cells(Styled(Self.all[language], .bold), Styled(""), statistics.totals, showsLast: false))
        return [head] + table.lines(on: terminal) + silent
    }

    private var head: String {
        let zone = moment.zone
        let period = "\(zone.civil(statistics.since).date) – \(zone.civil(statistics.until).date)"
        return Phrase(
            "\(period)，歸檔報道 \(statistics.items) 條，規則 \(statistics.rules.count) 條",
            "\(period)，归档报道 \(statistics.items) 条，规则 \(statistics.rules.count) 条",
            "\(period), \(statistics.items) items archived, \(statistics.rules.count) rules"
        )[language]
    }

    /// The months, under them the sum where there are several; one row for a rule without hits.
    private func rows(_ line: RuleStatistics.Line) -> [[Styled]] {
        let name = Styled(line.inForce ? line.rule : line.rule + Self.gone[language], line.inForce ? .bold : .dim)
        guard line.months.count != 1 else { return [cells(name, Styled(line.months[0].month), line.figures)] }
        guard !line.months.isEmpty else { return [cells(name, Styled("–"), line.figures)] }
        let sum = cells(name, Styled(Self.sum[language]), line.figures)
        return [sum] + line.months.map { cells(Styled(""), Styled($0.month, .dim), $0.figures) }
    }

    private func cells(
        _ name: Styled,
        _ month: Styled,
        _ figures: RuleStatistics.Figures,
        showsLast: Bool = true
    ) -> [Styled] {
        let last = showsLast ? moment.time(figures.lastHit) : ""
        return [
            name, month, Styled(String(figures.hits)), Styled(String(figures.incidents)),
            Styled(String(figures.falseAlarms)), precision(figures), Styled(last),
        ]
    }

    /// Below a half the rule errs more often than not.
    private func precision(_ figures: RuleStatistics.Figures) -> Styled {
        guard let precision = figures.precision else { return Styled("–", .dim) }
        return Styled("\(Int((precision * 100).rounded()))%", precision < 0.5 ? .warning : .plain)
    }

    private var silent: [String] {
        let count = statistics.rules.filter { $0.inForce && $0.figures.hits == 0 }.count
        guard count > 0 else { return [] }
        return [
            Phrase(
                "\(count) 條規則期間內沒有命中。",
                "\(count) 条规则期间内没有命中。",
                "\(count) rule(s) had no hit in the period."
            )[language]
        ]
    }

    private static let rule = Phrase("規則", "规则", "RULE")
    private static let month = Phrase("月份", "月份", "MONTH")
    private static let hits = Phrase("命中", "命中", "HITS")
    private static let incidents = Phrase("立案", "立案", "INCIDENTS")
    private static let falseAlarms = Phrase("誤報", "误报", "FALSE")
    private static let precision = Phrase("準確率", "准确率", "PRECISION")
    private static let lastHit = Phrase("最近命中", "最近命中", "LAST HIT")
    private static let sum = Phrase("合計", "合计", "sum")
    private static let all = Phrase("全部", "全部", "ALL")
    private static let gone = Phrase("（已不在規則中）", "（已不在规则中）", " (no longer a rule)")
}
