import ArgumentParser
import ControlAPI
import OpinionCore

/// `rules replay [--since 30d] [--until T] [--rules DIR] [--archive FILE] [--any-place]`
struct RulesReplay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "用規則重看歸檔庫 (replay)：會命中什麼，與當時命中的差別",
        discussion: """
            例：opinionctl rules replay --since 30d --rules Rules
            例：opinionctl rules replay --archive opinion.sqlite --since 2026-08（不需 opiniond）
            """
    )

    @Option(parsing: .unconditional, help: ArgumentHelp("此後的 (since)：30d、2026-08、2026-08-20", valueName: "時間"))
    var since = "30d"
    @Option(parsing: .unconditional, help: ArgumentHelp("此前的 (until)，默認現在", valueName: "時間"))
    var until: String?
    @Option(help: ArgumentHelp("規則目錄 (folder)；可重複，後者疊在前者之上", valueName: "目錄"))
    var rules: [String] = []
    @Option(help: ArgumentHelp("數據庫文件 (SQLite)，只讀，不經 opiniond", valueName: "文件"))
    var archive: String?
    @Flag(help: "不看 place: 條件 (ignore place filters)")
    var anyPlace = false
    @Flag(help: "列出每一天 (all days)，不只有差別的")
    var days = false
    @Option(help: ArgumentHelp("每條規則新增、消失各舉幾例 (examples)", valueName: "n"))
    var examples = 3
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func validate() throws {
        if !(0...1_000).contains(examples) { throw ValidationError("--examples 應為 0 至 1000。") }
    }

    func run() async throws {
        let (rules, policy) = try RuleFolderChoice.load(RuleFolderChoice.paths(rules), control.language)
        let source = try await ArchiveSource.open(file: archive, control)
        let period = try period(now: Environment.now)
        let replay = Replay(
            source: source,
            book: RuleBook(rules: rules, levels: policy.levels),
            anyPlace: anyPlace,
            period: period
        )
        let tally = try await run(replay)
        let report = ReplayReport(tally: tally, rules: rules, period: period, anyPlace: anyPlace)
        if output.json { return try Output.document(ReplayJSON.document(report)) }
        let text = ReplayText(report: report, moment: .current(control.language), showsAllDays: days)
        try Output.lines(text.lines(on: .output()))
    }

    private func run(_ replay: Replay) async throws -> ReplayTally {
        var bar = ProgressBar()
        defer { bar.clear() }
        return try await replay.run(ReplayTally(examples: examples, zone: Environment.zone)) { fraction, items in
            bar.show(fraction, Self.read(items)[control.language])
        }
    }

    private func period(now: Instant) throws(CommandFailure) -> Range<Instant> {
        let start = try time(since, now)
        let end = try until.map { text throws(CommandFailure) in try time(text, now) } ?? now
        guard start < end else { throw CommandFailure(.usage, Self.emptyPeriod[control.language]) }
        return start..<end
    }

    private func time(_ text: String, _ now: Instant) throws(CommandFailure) -> Instant {
        let typed = TypedTimes.typed(text)
        guard let at = PastTime.parse(typed, now: now, zone: Environment.zone) else {
            throw CommandFailure(.usage, Self.badTime(typed.harmless)[control.language])
        }
        return at
    }

    private static func read(_ items: Int) -> Phrase {
        Phrase("已看 \(items) 條", "已看 \(items) 条", "\(items) items")
    }

    private static let emptyPeriod = Phrase(
        "--since 晚於 --until，期間是空的。",
        "--since 晚于 --until，期间是空的。",
        "--since is after --until: the period is empty."
    )

    private static func badTime(_ text: String) -> Phrase {
        Phrase(
            "看不懂時間「\(text)」：請寫 30d、2026-08、2026-08-20 或 RFC 3339。",
            "看不懂时间「\(text)」：请写 30d、2026-08、2026-08-20 或 RFC 3339。",
            "Cannot read the time “\(text)”: write 30d, 2026-08, 2026-08-20, or RFC 3339."
        )
    }
}
