import OpinionCore

extension ReasonText {
    /// What belongs together, and what does not.
    var regrouping: Line? {
        switch alert.reason {
        case .merged(let from, let by, let reason, let level, let met, let deadlines):
            wording.say(
                "\(by) 將 #\(from) 併入本事件，#\(from) 不再單獨處置",
                "\(by) 将 #\(from) 并入本事件，#\(from) 不再单独处置",
                "\(by) merged #\(from) into this incident; #\(from) goes on here"
            ) + wording.because(reason) + risen(to: level) + stopped(met, by: from) + changes(deadlines)
        case .splitOff(let from, let by, let reason):
            wording.say(
                "\(by) 自 #\(from) 分出，另案處置",
                "\(by) 自 #\(from) 分出，另案处置",
                "\(by) split it off #\(from) as a happening of its own"
            ) + wording.because(reason)
        case .mergeSuggested(let other, let title):
            wording.say(
                "有報道同時像本事件與 #\(other)「\(Outside.title(title))」，可能是同一件事；未自動合併",
                "有报道同时像本事件与 #\(other)“\(Outside.title(title))”，可能是同一件事；未自动合并",
                "a report fits this incident and #\(other) “\(Outside.title(title))”: they may be one; nothing was merged"
            )
        default: nil
        }
    }

    private func risen(to level: LevelName?) -> Line {
        guard let level else { return "" }
        return wording.say("；級別升為\(level)", "；级别升为\(level)", "; level raised to \(level)")
    }

    /// Clocks that stop by what was recorded for the other incident.
    private func stopped(_ kinds: [ClockKind], by number: IncidentNumber) -> Line {
        guard !kinds.isEmpty else { return "" }
        let names = kinds.map { wording.word($0.name) }.joined(separator: wording.comma)
        return wording.say(
            "；\(names)以 #\(number) 的登記為準",
            "；\(names)以 #\(number) 的登记为准",
            "; \(names): as recorded for #\(number)"
        )
    }
}
