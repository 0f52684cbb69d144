import OpinionCore

/// What officers are told about a hand-over, and what the incident log and the group are.
enum HandoverWords {
    static let notSigned = Phrase(
        "以上沒有記錄。簽交：去掉 --dry-run",
        "以上没有记录。签交：去掉 --dry-run",
        "Nothing was recorded. To sign it, leave out --dry-run"
    )
    static let nothing = Phrase(
        "沒有這份交班記錄：先由交班人執行 opinionctl handover",
        "没有这份交班记录：先由交班人执行 opinionctl handover",
        "there is no such hand-over: first whoever hands over types opinionctl handover"
    )

    static func signed(_ handover: Handover) -> Phrase {
        let (id, hash) = (handover.id, handover.sha256)
        return Phrase(
            "交班 \(id) 已簽，SHA-256 \(hash)。接班人輸入：opinionctl handover accept \(id) --as 姓名",
            "交班 \(id) 已签，SHA-256 \(hash)。接班人输入：opinionctl handover accept \(id) --as 姓名",
            "hand-over \(id) is signed, SHA-256 \(hash). Whoever takes over types: opinionctl handover accept \(id) --as NAME"
        )
    }

    static func accepted(_ handover: Handover, isNew: Bool, zone: LocalZone, now: Instant) -> Phrase {
        guard isNew, let accepted = handover.accepted else { return standing(handover, zone: zone, now: now) }
        let (id, name, count) = (handover.id, accepted.by.displayName, handover.incidents.count)
        return Phrase(
            "交班 \(id) 已由 \(name) 接班，未結 \(count) 件，已通知群",
            "交班 \(id) 已由 \(name) 接班，未结 \(count) 件，已通知群",
            "hand-over \(id) is taken over by \(name), \(count) incidents open; the group is told"
        )
    }

    static func standing(_ handover: Handover, zone: LocalZone, now: Instant) -> Phrase {
        guard let accepted = handover.accepted else { return signed(handover) }
        let (id, name, time) = (handover.id, accepted.by.displayName, zone.short(accepted.at, now: now))
        return Phrase(
            "交班 \(id) 已由 \(name) 於 \(time) 接班",
            "交班 \(id) 已由 \(name) 于 \(time) 接班",
            "hand-over \(id) was taken over by \(name) at \(time)"
        )
    }

    static func refusal(_ refusal: Handover.Refusal) -> Phrase {
        switch refusal {
        case .sameOfficer(let name):
            Phrase(
                "交班人 \(name) 不能自己接班：由接班人執行，共用賬號時加 --as 姓名",
                "交班人 \(name) 不能自己接班：由接班人执行，共用账号时加 --as 姓名",
                "\(name) handed over and cannot take over: whoever takes over types it, with --as NAME on a shared account"
            )
        }
    }

    static func facts(_ handover: Handover) -> LogData {
        [
            "handover": .number(Int64(handover.id)), "from": .instant(handover.from), "at": .instant(handover.at),
            "by": .text(handover.by.displayName), "message": .optional(handover.message),
            "incidents": .list(handover.incidents.map { .number(Int64($0)) }), "sha256": .text(handover.sha256),
        ]
    }

    static func reason(_ handover: Handover) -> AlertReason {
        .handover(
            from: handover.by.displayName,
            to: handover.accepted?.by.displayName ?? "",
            open: handover.incidents,
            sha256: handover.sha256
        )
    }
}
