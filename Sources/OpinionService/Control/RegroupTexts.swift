import OpinionCore

/// What an officer reads after a merge, a split or a move, and why one is refused: always with what to do next.
struct RegroupTexts: Sendable {
    let acts: ActTexts

    private var language: Language { acts.language }

    func reply(_ reply: RegroupReply) -> String {
        switch reply {
        case .merged(let merging): merged(merging)
        case .split(let from, let incident, let items):
            say(
                "#\(incident.number) 已自 #\(from) 分出（報道 \(items) 條）：",
                "#\(incident.number) 已自 #\(from) 分出（报道 \(items) 条）：",
                "#\(incident.number) split off #\(from) with \(items) report(s): "
            ) + incident.title + acts.next(incident.runningClocks, incident.number)
        case .moved(let item, let from, let to?, let emptied):
            say(
                "報道 \(item) 歸入 #\(to)\(leaving(from, "，移出 "))；以後的同一報道隨之",
                "报道 \(item) 归入 #\(to)\(leaving(from, "，移出 "))；以后的同一报道随之",
                "report \(item) belongs to #\(to)\(leaving(from, ", no longer to ")); the next ones follow"
            ) + emptied.map { self.emptied($0, into: to) }.joined()
        case .moved(let item, let from, nil, let emptied):
            say(
                "報道 \(item) 已移出 \(list(from))，不屬於任何事件；其所述升級時仍會另行立案",
                "报道 \(item) 已移出 \(list(from))，不属于任何事件；其所述升级时仍会另行立案",
                "report \(item) left \(list(from)) and belongs to no incident; should it say more, one opens"
            ) + emptied.map { self.emptied($0, into: nil) }.joined()
        case .alreadyThere(let item, let number):
            say(
                "報道 \(item) 本來就在 \(list([number].compactMap(\.self)))",
                "报道 \(item) 本来就在 \(list([number].compactMap(\.self)))",
                "report \(item) is in \(list([number].compactMap(\.self))) already"
            )
        }
    }

    /// Nothing ends by itself: whoever took the last report away says what becomes of the incident.
    private func emptied(_ number: IncidentNumber, into target: IncidentNumber?) -> String {
        let dismiss = "opinionctl dismiss \(number) --reason …"
        let ways =
            target.map { "opinionctl merge \(number) --into \($0) -m …" + say("，或 ", "，或 ", ", or ") + dismiss }
            ?? dismiss
        return say(
            "。注意：#\(number) 已沒有報道，時限照走。了結：\(ways)",
            "。注意：#\(number) 已没有报道，时限照走。了结：\(ways)",
            ". Note: #\(number) has no report any more, and its clocks run on. To end it: \(ways)"
        )
    }

    private func merged(_ merging: Merging) -> String {
        let (source, target) = (merging.source.number, merging.target)
        var text = say(
            "#\(source) 已併入 #\(target.number)",
            "#\(source) 已并入 #\(target.number)",
            "#\(source) merged into #\(target.number)"
        )
        if let from = merging.raisedFrom {
            text += say(
                "；級別：\(from) → \(target.level)",
                "；级别：\(from) → \(target.level)",
                "; level: \(from) → \(target.level)"
            )
        }
        if merging.isAcknowledgementTaken, let acknowledged = target.acknowledged {
            let by = acknowledged.by.displayName
            text += say("；沿用 \(by) 的簽收", "；沿用 \(by) 的签收", "; acknowledged by \(by), as #\(source) was")
        }
        return text + acts.changes(merging.deadlines) + acts.next(target.runningClocks, target.number)
    }

    func refusal(_ refusal: RegroupRefusal) -> String {
        switch refusal {
        case .noSuchIncident(let number): ControlTexts.noSuchIncident(number)[language]
        case .noSuchItem(let item): ControlTexts.noSuchItem(item)[language]
        case .missing(let field): ControlTexts.missing(field)[language]
        case .ended(let number, .merged, let target?):
            say(
                "#\(number) 已併入 #\(target)：請改寫 #\(target)",
                "#\(number) 已并入 #\(target)：请改写 #\(target)",
                "#\(number) was merged into #\(target): name #\(target) instead"
            )
        case .ended(let number, let state, _): acts.refusal(.ended(state), number: number)
        case .intoItself(let number):
            say(
                "#\(number) 就是它自己：--into、--to 要寫另一個事件",
                "#\(number) 就是它自己：--into、--to 要写另一个事件",
                "that is #\(number) itself: name another incident"
            )
        case .drill(let one, let other):
            say(
                "#\(one) 與 #\(other) 一為演練、一為真實，不能混在一起",
                "#\(one) 与 #\(other) 一为演练、一为真实，不能混在一起",
                "one of #\(one) and #\(other) is a drill: they stay apart"
            )
        case .otherArea(let one, let other): otherArea(one, other)
        default: ofItems(refusal)
        }
    }

    private func otherArea(_ one: IncidentNumber, _ other: IncidentNumber) -> String {
        say(
            "#\(one) 與 #\(other) 屬不同領域，各有責任科室，各自回應（國辦發〔2016〕61號）。確屬重複：opinionctl dismiss \(one) --kind duplicate --reason …",
            "#\(one) 与 #\(other) 属不同领域，各有责任科室，各自回应（国办发〔2016〕61号）。确属重复：opinionctl dismiss \(one) --kind duplicate --reason …",
            "#\(one) and #\(other) are of different areas, and each department answers for its own. If it is a duplicate: opinionctl dismiss \(one) --kind duplicate --reason …"
        )
    }

    private func ofItems(_ refusal: RegroupRefusal) -> String {
        switch refusal {
        case .notInIncident(let item, let number, let has):
            let known = has.prefix(20).map(String.init).joined(separator: " ")
            return say(
                "#\(number) 沒有報道 \(item)；有：\(known)（opinionctl show \(number) 看編號）",
                "#\(number) 没有报道 \(item)；有：\(known)（opinionctl show \(number) 看编号）",
                "#\(number) has no report \(item); it has: \(known) (opinionctl show \(number))"
            )
        case .nothingLeft(let number):
            return say(
                "拆出全部報道，#\(number) 就空了：至少留一條，或用 opinionctl merge",
                "拆出全部报道，#\(number) 就空了：至少留一条，或用 opinionctl merge",
                "#\(number) would be left without reports: leave one, or use opinionctl merge"
            )
        case .inSeveral(let item, let numbers):
            return say(
                "報道 \(item) 同時在 \(list(numbers))：用 --from 指明移出哪一個",
                "报道 \(item) 同时在 \(list(numbers))：用 --from 指明移出哪一个",
                "report \(item) is in \(list(numbers)): say with --from which one it leaves"
            )
        case .inNone(let item):
            return say(
                "報道 \(item) 不在任何事件中，無須移出",
                "报道 \(item) 不在任何事件中，无须移出",
                "report \(item) is in no incident: nothing to take out"
            )
        case .realIntoDrill(let item, let number):
            return say(
                "報道 \(item) 是真實報道，#\(number) 是演練：不能歸入",
                "报道 \(item) 是真实报道，#\(number) 是演练：不能归入",
                "report \(item) is a true one and #\(number) a drill: it cannot go there"
            )
        case .inventedIntoReal(let item, let number):
            return say(
                "報道 \(item) 是演練編造的，#\(number) 是真實事件：不能歸入",
                "报道 \(item) 是演练编造的，#\(number) 是真实事件：不能归入",
                "report \(item) was invented by a drill and #\(number) is real: it cannot go there"
            )
        default: return ""
        }
    }

    private func leaving(_ numbers: [IncidentNumber], _ words: String) -> String {
        numbers.isEmpty ? "" : words + list(numbers)
    }

    private func list(_ numbers: [IncidentNumber]) -> String {
        numbers.map { "#\($0)" }.joined(separator: say("、", "、", ", "))
    }

    private func say(_ traditional: String, _ simplified: String, _ english: String) -> String {
        Phrase(traditional, simplified, english)[language]
    }
}
