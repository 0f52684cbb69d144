import OpinionCore

/// What the control socket says of drills.
enum DrillTexts {
    /// - Parameter isHighest: nobody said a level, so it is the highest one, which tells everybody.
    static func begun(_ drill: Drill, _ incident: Incident, isHighest: Bool, _ texts: ActTexts) -> String {
        let (number, until) = (incident.number, texts.zone.short(drill.until, now: texts.now))
        let unsaid = texts.say("（未寫 --level，按最高一級）", "（未写 --level，按最高一级）", " (no --level: the highest)")
        let level = incident.level + (isHighest ? unsaid : "")
        return texts.say(
            "【演練】\(drill.id) 開始：#\(number) \(incident.title)，級別 \(level)，最遲 \(until) 自動結束；提前結束：opinionctl drill --stop",
            "【演练】\(drill.id) 开始：#\(number) \(incident.title)，级别 \(level)，最迟 \(until) 自动结束；提前结束：opinionctl drill --stop",
            "[DRILL] \(drill.id) has begun: #\(number) \(incident.title), level \(level), over by \(until) at the latest; to end it: opinionctl drill --stop"
        ) + texts.next(incident.runningClocks, number)
    }

    static func runs(_ drill: Drill) -> Phrase {
        Phrase(
            "演練 \(drill.id)〈\(drill.name)〉正在進行，一次只能一場：等它結束，或 opinionctl drill --stop",
            "演练 \(drill.id)〈\(drill.name)〉正在进行，一次只能一场：等它结束，或 opinionctl drill --stop",
            "drill \(drill.id) “\(drill.name)” is running, and there is one at a time: wait for its end, or `opinionctl drill --stop`"
        )
    }

    static func badSpeed(_ speed: Int) -> Phrase {
        let (least, most) = (Drill.speeds.lowerBound, Drill.speeds.upperBound)
        return Phrase(
            "倍速 \(speed) 不行：須在 \(least) 與 \(most) 之間",
            "倍速 \(speed) 不行：须在 \(least) 与 \(most) 之间",
            "no speed of \(speed): it is between \(least) and \(most)"
        )
    }

    static func badDuration(_ text: String) -> Phrase {
        Phrase(
            "看不懂時長「\(text)」：請寫 30m、1h30m，最長 24h",
            "看不懂时长「\(text)」：请写 30m、1h30m，最长 24h",
            "cannot read the length “\(text)”: write 30m or 1h30m, 24h at most"
        )
    }

    static let noneRuns = Phrase(
        "沒有正在進行的演練：opinionctl drill --list 查看",
        "没有正在进行的演练：opinionctl drill --list 查看",
        "no drill is running: see `opinionctl drill --list`"
    )

    static func noSuchDrill(_ id: Int) -> Phrase {
        Phrase(
            "沒有演練 \(id)：opinionctl drill --list 查看",
            "没有演练 \(id)：opinionctl drill --list 查看",
            "there is no drill \(id): see `opinionctl drill --list`"
        )
    }

    static func stillRuns(_ id: Int) -> Phrase {
        Phrase(
            "演練 \(id) 還在進行，結束後才有報告：opinionctl drill --stop 可提前結束",
            "演练 \(id) 还在进行，结束后才有报告：opinionctl drill --stop 可提前结束",
            "drill \(id) still runs; its report comes with its end, which `opinionctl drill --stop` brings forward"
        )
    }
}
