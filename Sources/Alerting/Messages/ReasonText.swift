import OpinionCore

/// Why the alert is sent, in one line.
struct ReasonText: Sendable {
    let alert: Alert
    let wording: Wording

    var line: Line { opening ?? level ?? watch ?? act ?? regrouping ?? article ?? notice }

    private var opening: Line? {
        switch alert.reason {
        case .matched(let rule, let words): matched(rule, words)
        case .openedByHand(let by, let reportedBy): openedByHand(by, reportedBy)
        case .drill(let by):
            wording.say("\(by) 發起的演練，並非真實輿情", "\(by) 发起的演练，并非真实舆情", "a drill started by \(by); nothing has happened")
        case .drillEnded(let report): DrillReportText(report: report, wording: wording).reason
        case .newTier(let tier, let outlet):
            wording.say(
                "\(tier)首次報道：\(outlet)",
                "\(tier)首次报道：\(outlet)",
                "first report by a \(tier) outlet: \(outlet)"
            )
        default: nil
        }
    }

    private var notice: Line {
        switch alert.reason {
        case .foundLate(_, let total):
            wording.say(
                "來源首次讀取，或發布超過時限後才發現，共 \(total) 條；請核對是否需要立案",
                "来源首次读取，或发布超过时限后才发现，共 \(total) 条；请核对是否需要立案",
                "from a feed's first answer, or published long before it was found: \(total) in all; check what needs an incident"
            )
        case .ruleFindings:
            wording.say(
                "久無命中的規則可能寫錯了，或來源已斷；命中過多的規則沒有人會再看。請核查，改好後 opinionctl reload",
                "久无命中的规则可能写错了，或来源已断；命中过多的规则没有人会再看。请核查，改好后 opinionctl reload",
                "a rule without hits may be miswritten or its sources gone; one with too many is no longer read. Check them, correct, then opinionctl reload"
            )
        case .heldBack(let held): HeldText(wording: wording).reason(held)
        case .digest(let digest): DigestText(digest: digest, wording: wording).reason
        case .handover(let from, let to, let open, let sha256): handover(from, to, open, sha256)
        case .dutyOverridden, .dutyOverrideEnded, .shiftChanged: DutyText(alert: alert, wording: wording).reason
        case .channelBroken(let trouble): ChannelNewsText(wording: wording).reason(trouble)
        case .channelRecovered(let recovery): ChannelNewsText(wording: wording).reason(recovery)
        case .test(let channel):
            wording.say(
                "收到本消息，說明通道「\(channel)」正常",
                "收到本消息，说明通道“\(channel)”正常",
                "this message shows that channel “\(channel)” works"
            )
        default:
            SystemText(wording: wording).reason(alert.reason)
                ?? BlindFeedText(wording: wording, reason: alert.reason).line ?? ""
        }
    }

    private func handover(_ from: String, _ to: String, _ open: [IncidentNumber], _ sha256: String) -> Line {
        let numbers = wording.list(open.prefix(20).map { "#\($0)" })
        let taken = wording.say(
            "\(from) 交班，\(to) 接班",
            "\(from) 交班，\(to) 接班",
            "\(from) handed over, \(to) took over"
        )
        let incidents =
            open.isEmpty
            ? wording.say("；沒有未結事件", "；没有未结事件", "; no incident is open")
            : wording.say("；未結：\(numbers)", "；未结：\(numbers)", "; open: \(numbers)")
        let hash = String(sha256.prefix(12))
        return taken + incidents
            + wording.say("；交班記錄 SHA-256 \(hash)…", "；交班记录 SHA-256 \(hash)…", "; SHA-256 of the sheet \(hash)…")
    }

    private func matched(_ rule: String, _ words: [String]) -> Line {
        guard !words.isEmpty else {
            return wording.say("命中規則〈\(rule)〉", "命中规则〈\(rule)〉", "rule “\(rule)” matched")
        }
        let found = wording.list(words.prefix(8).map { Outside.short($0, graphemes: 20, bytes: 80) })
        return wording.say(
            "命中規則〈\(rule)〉：\(found)",
            "命中规则〈\(rule)〉：\(found)",
            "rule “\(rule)” matched: \(found)"
        )
    }

    private func openedByHand(_ by: String, _ reportedBy: String?) -> Line {
        let opened = wording.say("\(by) 人工立案", "\(by) 人工立案", "opened by \(by)")
        guard let reportedBy else { return opened }
        return opened + wording.say("，報告人：\(reportedBy)", "，报告人：\(reportedBy)", ", reported by \(reportedBy)")
    }
}
