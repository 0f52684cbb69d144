import ControlAPI
import OpinionCore
import OpinionStore

/// What the control socket says besides the answers to acts.
enum ControlTexts {
    static let badBody = Phrase(
        "請求無法讀懂：opinionctl 與 opiniond 的版本可能不同",
        "请求无法读懂：opinionctl 与 opiniond 的版本可能不同",
        "the request cannot be read: opinionctl and opiniond may be of different versions"
    )
    static let stranger = Phrase(
        "你不在任何角色之中：請系統管理員在 opinion.yaml 的 roles 裏加入你的用戶或用戶組",
        "你不在任何角色之中：请系统管理员在 opinion.yaml 的 roles 里加入你的用户或用户组",
        "you have no role here: ask the administrator to add your user or group to `roles` in opinion.yaml"
    )

    static func needs(_ role: Role, has held: Role, user: String) -> Phrase {
        Phrase(
            "此操作需要 \(role.name) 角色，\(user) 的角色是 \(held.name)",
            "此操作需要 \(role.name) 角色，\(user) 的角色是 \(held.name)",
            "this needs the role \(role.name); \(user) is \(held.name)"
        )
    }

    static func failure(_ error: any Error, language: Language) -> ErrorResponse {
        guard let error = error as? StoreError else {
            return ErrorResponse(code: "failed", text: "\(error)")
        }
        let advice = error.advice[language]
        let text = Phrase(
            "沒有記錄，此操作不存在，請重試：\(advice)",
            "没有记录，此操作不存在，请重试：\(advice)",
            "not recorded, the act does not exist, try again: \(advice)"
        )
        return ErrorResponse(code: "not_recorded", text: text[language])
    }

    static func noSuchIncident(_ number: Int) -> Phrase {
        Phrase(
            "沒有 #\(number) 這個事件：opinionctl list --all 查看全部",
            "没有 #\(number) 这个事件：opinionctl list --all 查看全部",
            "there is no incident #\(number): `opinionctl list --all` shows them all"
        )
    }

    static func noSuchState(_ name: String) -> Phrase {
        let known = (IncidentState.allCases.map(\.rawValue) + OutboxEntry.State.allCases.map(\.rawValue)).joined(
            separator: " "
        )
        return Phrase("沒有狀態「\(name)」；有：\(known)", "没有状态「\(name)」；有：\(known)", "no state “\(name)”; there are: \(known)")
    }

    static func noSuchFeed(_ id: String) -> Phrase {
        Phrase(
            "沒有 \(id) 這個來源：opinionctl feeds list 查看全部",
            "没有 \(id) 这个来源：opinionctl feeds list 查看全部",
            "there is no feed \(id): `opinionctl feeds list` shows them all"
        )
    }

    static func noSuchDelivery(_ id: String) -> Phrase {
        Phrase(
            "沒有這條預警：\(id)；opinionctl alerts list 查看",
            "没有这条预警：\(id)；opinionctl alerts list 查看",
            "there is no such alert: \(id); see `opinionctl alerts list`"
        )
    }

    static let dropNeedsReason = Phrase(
        "不再發送須寫明理由：--reason 已電話通知",
        "不再发送须写明理由：--reason 已电话通知",
        "say why it need not arrive: --reason 'told by phone'"
    )

    static func noSuchChannel(_ name: String, known: [String]) -> Phrase {
        let names = known.joined(separator: "、")
        return Phrase(
            "沒有通道「\(name)」；有：\(names)",
            "没有通道「\(name)」；有：\(names)",
            "no channel “\(name)”; there are: \(names)"
        )
    }

    static func noSuchItem(_ id: Int64) -> Phrase {
        Phrase("歸檔中沒有報道 \(id)", "归档中没有报道 \(id)", "the archive has no item \(id)")
    }

    static func invented(item: Int64) -> Phrase {
        Phrase(
            "報道 \(item) 是演練編造的，不能立案",
            "报道 \(item) 是演练编造的，不能立案",
            "item \(item) was invented by a drill and opens nothing"
        )
    }

    static func alreadyOpen(item: Int64, number: Int) -> Phrase {
        Phrase(
            "報道 \(item) 已在事件 #\(number) 中：opinionctl show \(number)",
            "报道 \(item) 已在事件 #\(number) 中：opinionctl show \(number)",
            "item \(item) belongs to incident #\(number) already: opinionctl show \(number)"
        )
    }

    static func unknownAct(_ name: String) -> Phrase {
        Phrase("沒有「\(name)」這個操作", "没有「\(name)」这个操作", "there is no act “\(name)”")
    }

    static func unknownClock(_ name: String) -> Phrase {
        let known = ClockKind.allCases.map(\.rawValue).joined(separator: " ")
        return Phrase("沒有時限「\(name)」；有：\(known)", "没有时限「\(name)」；有：\(known)", "no clock “\(name)”; there are: \(known)")
    }

    static func unknownDismissal(_ name: String) -> Phrase {
        let known = DismissalKind.allCases.map { "\($0.rawValue)（\($0.name.traditional)）" }.joined(separator: " ")
        return Phrase(
            "--kind 沒有「\(name)」；有：\(known)",
            "--kind 没有「\(name)」；有：\(known)",
            "--kind has no “\(name)”; there are: \(DismissalKind.allCases.map(\.rawValue).joined(separator: " "))"
        )
    }

    static func badAddress(_ text: String) -> Phrase {
        Phrase(
            "「\(text)」不是網址：--url 須是 http:// 或 https:// 開頭的發布地址",
            "「\(text)」不是网址：--url 须是 http:// 或 https:// 开头的发布地址",
            "“\(text)” is no address: --url is the http(s) address where it was published"
        )
    }

    static func badTime(_ text: String) -> Phrase {
        Phrase(
            "看不懂時間「\(text)」：請寫 14:30、2026-08-20 14:30、-20m 或 RFC 3339",
            "看不懂时间「\(text)」：请写 14:30、2026-08-20 14:30、-20m 或 RFC 3339",
            "cannot read the time “\(text)”: write 14:30, 2026-08-20 14:30, -20m, or RFC 3339"
        )
    }

    static func unknownArea(_ name: String, known: [String]) -> Phrase {
        NameTexts.unknown(
            .area,
            name,
            among: known,
            advice: Phrase(
                "確是新領域的，以 --department 指明責任科室",
                "确是新领域的，以 --department 指明责任科室",
                "For a new area name its department with --department"
            )
        )
    }

    static func missing(_ field: String) -> Phrase {
        Phrase("缺少 \(field)，什麼都沒有做", "缺少 \(field)，什么都没有做", "\(field) is missing; nothing was done")
    }

    static func missing(_ field: String, known: [String]) -> Phrase {
        let (text, list) = (missing(field), known.joined(separator: "、"))
        return Phrase(
            "\(text.traditional)。可寫：\(list)",
            "\(text.simplified)。可写：\(list)",
            "\(text.english). There are: \(list)"
        )
    }
}
