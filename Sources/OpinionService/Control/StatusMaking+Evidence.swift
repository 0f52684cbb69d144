import ControlAPI
import EvidenceStore
import OpinionCore

extension StatusMaking {
    /// What keeps pages from being kept.
    func evidenceProblems() -> [StatusReport.Problem] {
        let state = desk.evidence.state
        var problems: [StatusReport.Problem] = []
        if let fault = state.fault {
            let cause = Phrase { language in
                fault.error?.localized(language.rawValue) ?? Self.notStored[language]
            }
            let text = Phrase(
                "網頁無法存證，待辦保留：\(cause.traditional)",
                "网页无法存证，待办保留：\(cause.simplified)",
                "pages cannot be kept, they are tried again: \(cause.english)"
            )
            problems.append(problem("evidence_failing", text, since: fault.since))
        }
        if let since = state.fullSince {
            let text = Phrase(
                "存證已達 evidence.max_total，且都不可移除：已暫停取頁，請調高上限或擴充磁盤",
                "存证已达 evidence.max_total，且都不可移除：已暂停取页，请调高上限或扩充磁盘",
                "kept pages have reached evidence.max_total and none may be removed: fetching rests; raise the limit or add disk"
            )
            problems.append(problem("evidence_full", text, since: since))
        }
        return problems
    }

    private static let notStored = Phrase("數據庫未能寫入", "数据库未能写入", "the database could not be written")
}
