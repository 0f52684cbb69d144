import OpinionCore

/// How the checks are shown: a page for one, a line for each of many, or one JSON document; piece by piece, so that
/// hundreds need no more memory than one.
struct CheckReport: Sendable {
    enum Form: Sendable { case page, lines, json }

    /// One check, ready to be shown.
    struct Piece: Sendable {
        let bytes: [UInt8]
        let entry: CheckTally.Entry
    }

    let form: Form
    let language: Language
    let terminal: Terminal
    /// Of the names, where there are lines.
    let width: Int

    init(_ targets: [CheckTarget], isJSON: Bool, isDetailed: Bool, language: Language, terminal: Terminal) {
        form = isJSON ? .json : targets.count > 1 && !isDetailed ? .lines : .page
        (self.language, self.terminal) = (language, terminal)
        width = min(48, targets.map { ($0.feed?.id ?? $0.address).columns }.max() ?? 0)
    }

    func piece(_ checked: Checked) -> Piece {
        Piece(bytes: form == .json ? CheckJSON.feed(checked) : text(checked), entry: CheckTally.Entry(checked))
    }

    var head: [UInt8] { form == .json ? Array(#"{"version":1,"feeds":["#.utf8) : [] }

    /// What stands before every piece but the first.
    var separator: [UInt8] { form == .json ? [0x2C] : [] }

    func tail(_ tally: CheckTally) -> [UInt8] {
        switch form {
        case .page: return tally.total > 1 ? Self.bytes([""] + tally.lines(language)) : []
        case .lines: return Self.bytes([""] + tally.lines(language))
        case .json:
            var writer = JSONWriter()
            tally.write(&writer)
            return Array("],\"ok\":\(tally.failing == 0),\"summary\":".utf8) + writer.bytes + Array("}\n".utf8)
        }
    }

    private func text(_ checked: Checked) -> [UInt8] {
        let moment = Moment(now: Environment.now, zone: checked.zone, language: language)
        let lines =
            form == .page
            ? CheckText(checked: checked, moment: moment).lines(on: terminal)
            : [CheckLine(checked: checked, moment: moment, width: width).line(on: terminal)]
        return Self.bytes(lines)
    }

    private static func bytes(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }
}
