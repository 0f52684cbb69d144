import ControlAPI
import OpinionCore

/// The details of a log event that are worth a line, each readable by itself: numbers with what they count, times once.
struct TimelineDetails: Sendable {
    let language: Language
    let zone: LocalZone

    func of(_ event: LogEvent) -> [String] {
        let data = event.data
        let parts: [String?] =
            switch event.name {
            case "silence.added", "silence.ended", "silence.expired": silence(data)
            case "duty.overridden", "duty.override_ended": standIn(data)
            case "duty.shift_changed": [arrow(data["from"]?.text ?? nobody, data["to"]?.text ?? nobody)]
            case "handover", "handover.accepted": handover(data)
            case "drill.started", "drill.ended": [number(data["id"]), data["name"]?.text, data["message"]?.text]
            default: general(event)
            }
        return parts.compactMap(\.self).filter { !$0.isEmpty }
    }

    // MARK: Incidents

    private func general(_ event: LogEvent) -> [String?] {
        let data = event.data
        // A milestone is named after its clock: once is enough.
        let clock = ClockKind(act: event.name) == nil ? data["kind"].flatMap(plain) : nil
        let act: [String?] = [
            clock, moment(data["moment"]), data["outlet"]?.text, data["item_title"]?.text, levels(event), people(event),
            data["at"].flatMap(plain), until(data["until"]), flags(data), data["message"]?.text, response(data["with"]),
            data["reason"]?.text, approver(data["approver"]),
        ]
        let refused: [String?] = event.name == "drill.act_refused" ? [data["act"]?.text, data["why"]?.text] : []
        let places: [String?] = [
            data["url"]?.text, data["place"]?.text, data["speaker"]?.text, data["channel"]?.text,
            data["delivery"]?.text, incident(data["into"] ?? data["merged"]), origin(data["split_from"]),
            reports(data["items"]), holder(data["held_by"]),
        ]
        return act + refused + places + page(data)
    }

    /// `較大 → 重大`; a proposed level that was settled as it was, alone.
    private func levels(_ event: LogEvent) -> String? {
        let data = event.data
        guard Self.leveled.contains(event.name), let level = (data["level"] ?? data["to"])?.text else { return nil }
        guard let from = data["from"]?.text else { return say("級別 \(level)", "级别 \(level)", "level \(level)") }
        return from == level ? level : arrow(from, level)
    }

    private static let leveled = ["level", "incident.level_raised", "incident.opened", "incident.merged"]

    /// Who gave an order, or who was told.
    private func people(_ event: LogEvent) -> String? {
        if event.name == "instruct" { return event.data["from"]?.text }
        if event.name == "assign" { return event.data["to"]?.text }
        guard case .list(let names)? = event.data["to"] else { return nil }
        return names.compactMap(\.text).joined(separator: comma)
    }

    private func moment(_ value: LogValue?) -> String? {
        guard let key = value?.text else { return nil }
        if key.hasSuffix("%") { return say("已過 \(key)", "已过 \(key)", "\(key) gone") }
        if key == "due" { return say("時限已到", "时限已到", "due") }
        if key.hasPrefix("-"), let span = TimeSpan(String(key.dropFirst()))?.spoken(language) {
            return say("截止前 \(span)", "截止前 \(span)", "\(span) before")
        }
        return key.hasPrefix("+")
            ? say("第 \(key.dropFirst()) 次", "第 \(key.dropFirst()) 次", "no. \(key.dropFirst())") : key
    }

    private func flags(_ data: LogData) -> String? {
        let late = data["late"] == .flag(true) ? say("逾期", "逾期", "late") : nil
        let last = data["final"] == .flag(true) ? say("最後一次", "最后一次", "the last one") : nil
        let parts = [late, last].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: comma)
    }

    /// The response that brought the acknowledgement.
    private func response(_ value: LogValue?) -> String? {
        guard let name = value?.text, let kind = ClockKind(act: name) else { return nil }
        let response = kind.name[language]
        return say("登記\(response)即簽收", "登记\(response)即签收", "by recording: \(response)")
    }

    private func approver(_ value: LogValue?) -> String? {
        value?.text.map { say("\($0) 批准", "\($0) 批准", "approved by \($0)") }
    }

    private func page(_ data: LogData) -> [String?] {
        [
            data["cause"]?.text.map { EvidenceTexts.cause($0, language).text },
            data["hash_before"]?.text.map { say("原稿 SHA-256 ", "原稿 SHA-256 ", "before: SHA-256 ") + $0 },
            data["hash_after"]?.text.map { say("改稿 SHA-256 ", "改稿 SHA-256 ", "after: SHA-256 ") + $0 },
            quoted(data["removed"], say("刪去", "删去", "removed ")), quoted(data["added"], say("新增", "新增", "added ")),
            data["manifest"]?.text.map { "SHA-256 " + $0 },
        ]
    }

    private func quoted(_ value: LogValue?, _ head: String) -> String? {
        guard let text = value?.text, !text.isEmpty else { return nil }
        return say("\(head)「\(text)」", "\(head)“\(text)”", "\(head)“\(text)”")
    }

    // MARK: Silences, roster, shifts

    private func silence(_ data: LogData) -> [String?] {
        let id = data["silence"].flatMap(plain).map { say("靜默 \($0)", "静默 \($0)", "silence \($0)") }
        let held = data["held"].flatMap(plain).map {
            say("暫緩的 \($0) 條已匯總", "暂缓的 \($0) 条已汇总", "\($0) held alert(s) told")
        }
        return [
            id, matcher(data["match"]), until(data["until"]), data["reason"]?.text, data["ended_because"]?.text, held,
        ]
    }

    private func matcher(_ value: LogValue?) -> String? {
        guard case .map(let fields)? = value else { return nil }
        guard !fields.isEmpty else { return say("全部", "全部", "everything") }
        return fields.keys.sorted().map { "\($0)=\(fields[$0].flatMap(plain) ?? "")" }.joined(separator: " ")
    }

    private func standIn(_ data: LogData) -> [String?] {
        let role = data["role"]?.text.flatMap(DutyRole.init)?.name[language] ?? ""
        let person = "\(role) \(data["person"]?.text ?? "")"
        let time = [data["from"], data["until"]].compactMap { $0.flatMap(plain) }
        return [
            number(data["override"]), person, time.joined(separator: say(" 至 ", " 至 ", " to ")), data["reason"]?.text,
        ]
    }

    private func handover(_ data: LogData) -> [String?] {
        guard case .list(let open)? = data["incidents"] else { return [number(data["handover"])] }
        let count = say("未結 \(open.count) 件", "未结 \(open.count) 件", "\(open.count) open")
        return [number(data["handover"]), count, data["message"]?.text]
    }

    // MARK: Pieces

    private func number(_ value: LogValue?) -> String? {
        value.flatMap(plain).map { say("編號 \($0)", "编号 \($0)", "no. \($0)") }
    }

    private func incident(_ value: LogValue?) -> String? { value.flatMap(plain).map { "#" + $0 } }
    private func origin(_ value: LogValue?) -> String? {
        incident(value).map { say("自 \($0)", "自 \($0)", "from \($0)") }
    }

    private func reports(_ value: LogValue?) -> String? {
        guard let numbers = value.flatMap(plain), !numbers.isEmpty else { return nil }
        return say("報道 \(numbers)", "报道 \(numbers)", "report \(numbers)")
    }

    private func holder(_ value: LogValue?) -> String? { value?.text.map { HolderName.phrase($0)[language] } }
    private func until(_ value: LogValue?) -> String? {
        value.flatMap(plain).map { say("至 \($0)", "至 \($0)", "until \($0)") }
    }

    private func arrow(_ from: String, _ to: String) -> String { "\(from) → \(to)" }
    private var nobody: String { say("無人", "无人", "nobody") }
    private var comma: String { language == .english ? ", " : "、" }

    private func plain(_ value: LogValue) -> String? {
        switch value {
        case .text(let text): Instant(text).map(zone.long) ?? (ClockKind(rawValue: text)?.name[language] ?? text)
        case .number(let number): String(number)
        case .list(let list): list.compactMap(plain).joined(separator: comma)
        case .flag, .map, .none: nil
        }
    }

    private func say(_ traditional: String, _ simplified: String, _ english: String) -> String {
        Phrase(traditional, simplified, english)[language]
    }
}

extension LogValue {
    /// nil for what is no text.
    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }
}
