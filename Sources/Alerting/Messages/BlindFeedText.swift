import OpinionCore

extension BodyText {
    /// One line for each feed that is blind or sees again, and how many more there are.
    var blindFeeds: [Message.Section] {
        let feeds: [BlindFeed]
        switch alert.reason {
        case .feedsBlind(let blind): feeds = blind
        case .feedsRecovered(let recovered): feeds = recovered
        default: return []
        }
        let text = BlindFeedText(wording: wording, reason: alert.reason)
        return list(feeds, atMost: BlindFeedText.shown, of: .feeds(at: "opinionctl feeds list"), line: text.line)
    }
}

/// Feeds that cannot be read, in words.
struct BlindFeedText: Sendable {
    /// At most this many feeds stand in one notice.
    static let shown = 20

    let wording: Wording
    let reason: AlertReason

    var subject: Line? {
        switch reason {
        case .feedsBlind(let feeds):
            wording.say(
                "\(feeds.count) 個來源久讀不到",
                "\(feeds.count) 个来源久读不到",
                "\(feeds.count) feed(s) unreadable for long"
            )
        case .feedsRecovered(let feeds):
            wording.say(
                "\(feeds.count) 個來源恢復讀取",
                "\(feeds.count) 个来源恢复读取",
                "\(feeds.count) feed(s) readable again"
            )
        default: nil
        }
    }

    var line: Line? {
        switch reason {
        case .feedsBlind:
            wording.say(
                "那裏發生的事現在看不到；修復前請人工瀏覽。換了地址的，改好後 opinionctl reload",
                "那里发生的事现在看不到；修复前请人工浏览。换了地址的，改好后 opinionctl reload",
                "what happens there is not seen; read it by hand until it is mended. If the address has changed, correct it, then opinionctl reload"
            )
        case .feedsRecovered:
            wording.say(
                "中斷期間發布的，恢復後照常識別；來源只保留最近若干條，更早的要人工看",
                "中断期间发布的，恢复后照常识别；来源只保留最近若干条，更早的要人工看",
                "what was published meanwhile is recognised as always; feeds keep only their last items, and what is older has to be read by hand"
            )
        default: nil
        }
    }

    /// `heyuan-gov〈河源市政府〉：11-22 08:10 起，連接超時`
    func line(_ feed: BlindFeed) -> Line {
        let name: Line = "\(feed.id)〈\(Outside.short(feed.outlet, graphemes: 30, bytes: 150))〉"
        let since = wording.time(feed.since)
        let cause: Line = "\(Outside.short(feed.cause, graphemes: 120, bytes: 500))"
        guard case .feedsBlind = reason else {
            return name + wording.say("：中斷自 \(since)", "：中断自 \(since)", ": was unreadable since \(since)")
        }
        return name + wording.say("：\(since) 起，\(cause)", "：\(since) 起，\(cause)", ": since \(since), \(cause)")
    }
}
