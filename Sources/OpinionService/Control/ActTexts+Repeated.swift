import OpinionCore

// What holds already is no refusal: whoever types a command a second time wants it to be so.

extension ActTexts {
    /// - Returns: nil where the refusal stands.
    func alreadySo(_ refusal: ActRefusal, _ act: Act, _ incident: Incident) -> String? {
        let (number, state) = (incident.number, incident.state.name[language])
        switch (act, refusal) {
        case (.reopen, .notEnded):
            return say(
                "#\(number) 本來就沒有結束（\(state)），無須重開",
                "#\(number) 本来就没有结束（\(state)），无须重开",
                "#\(number) has not ended (\(state)): nothing to reopen"
            )
        case (.unacknowledge, .notAcknowledged):
            return say(
                "#\(number) 本來就沒有人簽收",
                "#\(number) 本来就没有人签收",
                "#\(number) is not acknowledged: nothing to take back"
            )
        case (.close, .ended(.closed)), (.dismiss, .ended(.dismissed)):
            return say(
                "#\(number) 此前\(state)，沒有改動",
                "#\(number) 此前\(state)，没有改动",
                "#\(number) is \(state) already; nothing was changed"
            )
        default: return nil
        }
    }

    /// A time that was said before: the reply knows the time itself, not when it was recorded.
    /// - Returns: nil for every other reply.
    func repeated(_ reply: ActReply, of act: Act, number: IncidentNumber) -> String? {
        guard case .alreadyRecorded(let at, let by) = reply else { return nil }
        let source: StartSource
        switch act {
        case .occurred: source = .occurred
        case .confirmed: source = .confirmed
        default: return nil
        }
        let (name, time) = (source.name[language], zone.short(at, now: now))
        return say(
            "#\(number) \(name)本來就是 \(time)（\(by)），沒有重複登記",
            "#\(number) \(name)本来就是 \(time)（\(by)），没有重复登记",
            "#\(number) \(name) is \(time) already (\(by)); nothing was added"
        )
    }
}

extension RegroupTexts {
    /// - Returns: nil where the refusal stands.
    func alreadySo(_ refusal: RegroupRefusal, _ act: Regrouping) -> String? {
        switch (act, refusal) {
        case (.merge(let number, let into, _), .ended(let ended, .merged, let target))
        where number == ended && target == into:
            acts.say(
                "#\(number) 早已併入 #\(into)，沒有改動",
                "#\(number) 早已并入 #\(into)，没有改动",
                "#\(number) was merged into #\(into) already; nothing was changed"
            )
        case (.setAside, .inNone(let item)):
            acts.say(
                "報道 \(item) 本來就不在任何事件中",
                "报道 \(item) 本来就不在任何事件中",
                "report \(item) is in no incident already"
            )
        default: nil
        }
    }
}
