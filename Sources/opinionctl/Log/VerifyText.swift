import IncidentLog
import OpinionCore

/// What `log verify` says to a person.
struct VerifyText: Sendable {
    let report: VerifyReport
    let language: Language

    func lines(on terminal: Terminal) -> [String] {
        let head = "\(Self.head[language]) \(report.head.text)"
        guard !report.ok else { return [terminal.paint(sound[language], .good), head] }
        let omitted = report.omitted > 0 ? ["… +\(report.omitted)"] : []
        return [terminal.paint(damaged[language], .alarm)] + report.faults.map(line) + omitted + [
            head, Self.advice[language],
        ]
    }

    private func line(_ fault: LogFault) -> String {
        let place = [fault.file, fault.line.map(String.init)].compactMap { $0 }.joined(separator: ":")
        let record = fault.seq.map { " seq \($0)" } ?? ""
        let count = fault.count.map { " ×\($0)" } ?? ""
        return "  ✗ \(place.harmless)\(record)：\(name(fault.kind)[language])\(count)"
    }

    private func name(_ kind: LogFault.Kind) -> Phrase {
        switch kind {
        case .changed: Phrase("被改動 (changed)", "被改动 (changed)", "changed")
        case .removed: Phrase("此前有記錄被刪 (removed)", "此前有记录被删 (removed)", "records removed before this line")
        case .reordered: Phrase("次序被調換或重複 (reordered)", "次序被调换或重复 (reordered)", "reordered or repeated")
        case .torn: Phrase("末行不完整 (torn)", "末行不完整 (torn)", "torn: a write that did not end")
        case .truncated: Phrase("末尾被截去 (truncated)", "末尾被截去 (truncated)", "truncated: the log ends before the anchor")
        case .anchor: Phrase("與錨不符 (anchor)", "与锚不符 (anchor)", "not the anchored record")
        }
    }

    private var sound: Phrase {
        Phrase("✓ 完好：\(report.records) 條記錄", "✓ 完好：\(report.records) 条记录", "✓ untouched: \(report.records) records")
    }

    private var damaged: Phrase {
        let count = report.faults.count + report.omitted
        return Phrase(
            "✗ 有 \(count) 處問題（共 \(report.records) 條記錄）",
            "✗ 有 \(count) 处问题（共 \(report.records) 条记录）",
            "✗ \(count) fault(s) in \(report.records) records"
        )
    }

    private static let head = Phrase("鏈首 (head)", "链首 (head)", "head")
    private static let advice = Phrase(
        "請先備份日誌目錄，再與系統日誌、日報中記下的錨比對，並報告管理員。",
        "请先备份日志目录，再与系统日志、日报中记下的锚比对，并报告管理员。",
        "Back up the folder first, compare with the anchors in the journal and the digests, and tell the administrator."
    )
}
