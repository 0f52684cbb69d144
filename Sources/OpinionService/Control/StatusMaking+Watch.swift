import ControlAPI
import OpinionCore

// What the watch over the program has found.

extension StatusMaking {
    /// What the audit found for longer than it may, and a heartbeat that does not arrive.
    func watchProblems() -> [StatusReport.Problem] { auditProblems() + heartbeatProblems() }

    private func auditProblems() -> [StatusReport.Problem] {
        let standing = desk.watch.standing
        guard now - standing.since >= SystemNotice.patience else { return [] }
        // The network stands for itself, from the first moment.
        return standing.faults.filter { $0.code != "network_down" }
            .map { problem("audit", $0.phrase(now: now), since: standing.since) }
    }

    private func heartbeatProblems() -> [StatusReport.Problem] {
        guard let heartless = desk.watch.heartless, now - heartless.since >= SystemNotice.patience else { return [] }
        let cause = heartless.text.clause
        let text = Phrase(
            "心跳地址沒有回應：\(cause.traditional)；請檢查網絡和 heartbeat_url_file",
            "心跳地址没有回应：\(cause.simplified)；请检查网络和 heartbeat_url_file",
            "the heartbeat does not arrive: \(cause.english); check the network and heartbeat_url_file"
        )
        return [problem("heartbeat", text, since: heartless.since)]
    }
}
