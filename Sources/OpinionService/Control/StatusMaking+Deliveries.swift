import ControlAPI
import OpinionCore

// What does not arrive.

extension StatusMaking {
    /// Nobody reads anything else of this program then: it stands first, also in what systemd shows.
    func unreachedProblems(_ figures: Figures) -> [StatusReport.Problem] {
        guard figures.unreached.count > 0, let oldest = figures.unreached.oldest else { return [] }
        let (count, id) = (figures.unreached.count, oldest.id.spoken)
        let text = Phrase(
            "所有通道都送不出：\(count) 條預警無人收到，最早 \(id)；請立即電話通知，並修復通道（opinionctl alerts list --state pending）",
            "所有通道都送不出：\(count) 条预警无人收到，最早 \(id)；请立即电话通知，并修复通道（opinionctl alerts list --state pending）",
            "no channel delivers: \(count) alert(s) reach nobody, the oldest \(id); telephone now, and mend a channel (opinionctl alerts list --state pending)"
        )
        return [problem("unreached", text, since: oldest.alert.made)]
    }

    func deliveryProblems(_ figures: Figures) -> [StatusReport.Problem] {
        failingDeliveries(figures) + waitingDeliveries(figures) + undelivered(figures)
    }

    private func waitingDeliveries(_ figures: Figures) -> [StatusReport.Problem] {
        guard figures.failing.isEmpty, let oldest = figures.outbox.oldest, now - oldest > Self.patience else {
            return []
        }
        let text = Phrase(
            "\(figures.outbox.pending) 條預警等待送出",
            "\(figures.outbox.pending) 条预警等待送出",
            "\(figures.outbox.pending) alerts wait to be sent"
        )
        return [problem("undelivered", text, since: oldest)]
    }

    private func failingDeliveries(_ figures: Figures) -> [StatusReport.Problem] {
        figures.failing.map { entry in
            let reason = entry.reason ?? ""
            let text = Phrase(
                "通道「\(entry.channel)」未送達 \(entry.id.spoken)（已試 \(entry.attempts) 次）：\(reason)",
                "通道「\(entry.channel)」未送达 \(entry.id.spoken)（已试 \(entry.attempts) 次）：\(reason)",
                "channel “\(entry.channel)” has not delivered \(entry.id.spoken) (\(entry.attempts) attempts): \(reason)"
            )
            return problem("undelivered", text, since: entry.alert.made)
        }
    }

    /// Went another way after a day, and waits for a person.
    private func undelivered(_ figures: Figures) -> [StatusReport.Problem] {
        guard figures.undelivered > 0 else { return [] }
        let count = figures.undelivered
        let text = Phrase(
            "\(count) 條預警逾一日未送達，已改走其他通道：opinionctl alerts list --state undelivered 查看，核實後 retry 或 drop",
            "\(count) 条预警逾一日未送达，已改走其他通道：opinionctl alerts list --state undelivered 查看，核实后 retry 或 drop",
            "\(count) alert(s) did not arrive for a day and went another way: see opinionctl alerts list --state undelivered, then retry or drop them"
        )
        return [problem("undelivered", text, since: now - RetryBackOff.day)]
    }
}
